using System.CommandLine;
using Shared;

var output = CommonOptions.Output();
var root = new RootCommand("The second of two programs that share a file");
root.AddOption(output);
root.SetHandler(path => Console.WriteLine($"Second: {path}"), output);
return root.Invoke(args);
