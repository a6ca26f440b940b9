// expect: SCL1018, SCL3001, SCL3004 x3, SCL3007 x4
using System.CommandLine;
using System.CommandLine.IO;

var root = new RootCommand();
root.SetHandler(context =>
{
    context.Console.WriteLine("hello");
    context.Console.Out.Write("world");
    context.Console.Error.WriteLine("failed");
    var console = context.Console;
    console.Write("!");
});
-----
using System.CommandLine;

var root = new RootCommand();
root.SetAction(context =>
{
    context.InvocationConfiguration.Output.WriteLine("hello");
    context.InvocationConfiguration.Output.Write("world");
    context.InvocationConfiguration.Error.WriteLine("failed");
    var console = context.InvocationConfiguration;
    console.Output.Write("!");
});
