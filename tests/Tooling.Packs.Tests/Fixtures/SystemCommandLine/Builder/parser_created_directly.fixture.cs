// expect: SCL4004 x2, SCL4005
using System.CommandLine;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool") { new Option<bool>("--quiet") };
Parser parser = new(root);
Console.WriteLine(parser.Parse("--quiet").Errors.Count);
Console.WriteLine(new Parser(new Command("build")).Parse(args).Tokens.Count);
-----
using System.CommandLine;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool") { new Option<bool>("--quiet") };
Console.WriteLine(root.Parse("--quiet").Errors.Count);
Console.WriteLine(new Command("build").Parse(args).Tokens.Count);
