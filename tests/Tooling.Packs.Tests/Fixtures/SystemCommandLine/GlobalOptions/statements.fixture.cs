// expect: SCL2001 x2, SCL2004 x3
using System.CommandLine;

var root = new RootCommand();
var verbose = new Option<bool>("--verbose");

// Everybody has it.
root.AddGlobalOption(verbose); // even subcommands
root.AddGlobalOption(new Option<bool>("--quiet", "Says nothing"));
root.AddGlobalOption(new Option<int>("--level")
{
    Arity = ArgumentArity.ExactlyOne,
});
-----
using System.CommandLine;

var root = new RootCommand();
var verbose = new Option<bool>("--verbose");

// Everybody has it.
verbose.Recursive = true;
root.Options.Add(verbose); // even subcommands
root.Options.Add(new Option<bool>("--quiet") { Description = "Says nothing", Recursive = true });
root.Options.Add(new Option<int>("--level")
{
    Recursive = true,
    Arity = ArgumentArity.ExactlyOne,
});
