// expect: SCL1010, SCL1011, SCL3001, SCL3007 x2, SCL3008
using System.CommandLine;
using System.CommandLine.Invocation;

var count = new Option<int>("--count");
var name = new Argument<string>("name");
var root = new RootCommand { count, name };
root.SetHandler((InvocationContext context) =>
{
    var c = context.ParseResult.GetValueForOption(count);
    string n = context.ParseResult.GetValueForArgument(name);
    Console.WriteLine(n + c);
});
-----
using System.CommandLine;
using System.CommandLine.Invocation;

var count = new Option<int>("--count");
var name = new Argument<string>("name");
var root = new RootCommand { count, name };
root.SetAction((ParseResult context) =>
{
    var c = context.GetValue(count);
    string n = context.GetValue(name)!;
    Console.WriteLine(n + c);
});
