// language: 11
// expect: SCL4003 x2
using System.CommandLine;

var root = new RootCommand();
Console.WriteLine(root.Parse("one", "two").Errors.Count);
Console.WriteLine(root.Parse().Errors.Count);
-----
using System.CommandLine;

var root = new RootCommand();
Console.WriteLine(root.Parse(new[] { "one", "two" }).Errors.Count);
Console.WriteLine(root.Parse(Array.Empty<string>()).Errors.Count);
