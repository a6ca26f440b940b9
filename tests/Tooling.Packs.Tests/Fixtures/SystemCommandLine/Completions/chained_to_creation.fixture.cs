// expect: SCL1006 x2, SCL2001 x2
using System.CommandLine;

var color = new Option<string>("--color").AddCompletions("red", "green");
var root = new RootCommand
{
    new Option<string>("--shape", "The shape").AddCompletions("round", "flat"),
};
-----
using System.CommandLine;

var color = new Option<string>("--color") { CompletionSources = { "red", "green" } };
var root = new RootCommand
{
    new Option<string>("--shape") { Description = "The shape", CompletionSources = { "round", "flat" } },
};
