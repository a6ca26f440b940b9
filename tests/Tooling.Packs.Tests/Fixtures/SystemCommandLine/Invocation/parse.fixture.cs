// expect: SCL4003 x2, SCL4004
using System.CommandLine;
using System.CommandLine.Parsing;

var root = new RootCommand();
Console.WriteLine(root.Parse(args).Errors.Count);
Console.WriteLine(root.Parse("one two").Errors.Count);
Console.WriteLine(root.Parse("one", "two").Errors.Count);
Console.WriteLine(root.Parse().Errors.Count);
Console.WriteLine(new Parser(root).Parse(args).Errors.Count);
-----
using System.CommandLine;
using System.CommandLine.Parsing;

var root = new RootCommand();
Console.WriteLine(root.Parse(args).Errors.Count);
Console.WriteLine(root.Parse("one two").Errors.Count);
Console.WriteLine(root.Parse(["one", "two"]).Errors.Count);
Console.WriteLine(root.Parse([]).Errors.Count);
Console.WriteLine(root.Parse(args).Errors.Count);
