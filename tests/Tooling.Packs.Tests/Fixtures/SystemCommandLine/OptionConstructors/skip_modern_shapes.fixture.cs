using System.CommandLine;

var count = new Option<int>("--count");
var level = new Option<int>("--level") { Description = "How hard" };
Option<bool> quiet = new("--quiet") { Arity = ArgumentArity.Zero };
var root = new RootCommand("Tool") { count, level, quiet, new Command("sub", "A subcommand"), new Command("other", description: "Another") };
