// expect: SCL1001, SCL1002, SCL1003, SCL4001
using System.CommandLine;

var root = new RootCommand("Packs things");
var verbose = new Option<bool>("--verbose");
var path = new Argument<string>("path");

// Options come first.
root.AddOption(verbose); // applies to this command only
root.AddArgument(path);

var clean = new Command("clean", "Removes the output");
root.AddCommand(clean);

return root.Invoke(args);
-----
using System.CommandLine;

var root = new RootCommand("Packs things");
var verbose = new Option<bool>("--verbose");
var path = new Argument<string>("path");

// Options come first.
root.Options.Add(verbose); // applies to this command only
root.Arguments.Add(path);

var clean = new Command("clean", "Removes the output");
root.Subcommands.Add(clean);

return root.Parse(args).Invoke();
