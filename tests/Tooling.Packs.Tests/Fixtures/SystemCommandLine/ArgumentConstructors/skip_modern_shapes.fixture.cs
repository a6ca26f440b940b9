using System.CommandLine;

var path = new Argument<string>("path");
Argument<int> count = new(name: "count") { Description = "How many", Arity = ArgumentArity.ZeroOrOne };
var root = new RootCommand { path, count };
