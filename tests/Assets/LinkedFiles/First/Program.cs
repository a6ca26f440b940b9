using System.CommandLine;
using Shared;

var output = CommonOptions.Output();
var root = new RootCommand("The first of two programs that share a file");
root.AddOption(output);
root.SetHandler(path => Console.WriteLine($"First: {path}"), output);
return root.Invoke(args);
