// expect: SCL1007, SCL1039, SCL2001 x4
using System.CommandLine;

var a = new Option<int>("--count", "How often") { IsRequired = true };
var b = new Option<int>(new[] { "-l", "--level" }, "How hard")
{
    IsHidden = true,
    Arity = ArgumentArity.ExactlyOne, // one only
};
var c = new Option<int>("--size", "How big") { };
var d = new Option<string[]>("--names", "Who")
{
    AllowMultipleArgumentsPerToken = true
};
-----
using System.CommandLine;

var a = new Option<int>("--count") { Description = "How often", Required = true };
var b = new Option<int>("--level", "-l")
{
    Description = "How hard",
    Hidden = true,
    Arity = ArgumentArity.ExactlyOne, // one only
};
var c = new Option<int>("--size") { Description = "How big" };
var d = new Option<string[]>("--names")
{
    Description = "Who",
    AllowMultipleArgumentsPerToken = true
};
