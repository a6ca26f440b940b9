// expect: SCL2002 x3
using System.CommandLine;

var file = new Argument<FileInfo> { Name = "file", Description = "The input" };
var names = new Argument<string[]>
{
    Name = "names",
    Arity = ArgumentArity.OneOrMore,
};
var count = new Argument<int>() { Name = "count" };
-----
using System.CommandLine;

var file = new Argument<FileInfo>("file") { Description = "The input" };
var names = new Argument<string[]>("names")
{
    Arity = ArgumentArity.OneOrMore,
};
var count = new Argument<int>("count");
