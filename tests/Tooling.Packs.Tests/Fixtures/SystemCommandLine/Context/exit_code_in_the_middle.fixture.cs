// expect: SCL3001 x2, SCL3002 x4
using System.CommandLine;

var root = new RootCommand();
root.SetHandler(context =>
{
    context.ExitCode = 1;
    Console.WriteLine("working");
    if (Console.ReadLine() is null)
    {
        return;
    }

    context.ExitCode = 0;
    Console.WriteLine(context.ExitCode);
});
var a = new Command("a");
a.SetHandler(async context =>
{
    try
    {
        await Task.Delay(1);
        context.ExitCode = 7;
    }
    finally
    {
        Console.WriteLine("done");
    }
});
-----
using System.CommandLine;

var root = new RootCommand();
root.SetAction(context =>
{
    var exitCode = 0;
    exitCode = 1;
    Console.WriteLine("working");
    if (Console.ReadLine() is null)
    {
        return exitCode;
    }

    exitCode = 0;
    Console.WriteLine(exitCode);
    return exitCode;
});
var a = new Command("a");
a.SetAction(async context =>
{
    try
    {
        await Task.Delay(1);
        return 7;
    }
    finally
    {
        Console.WriteLine("done");
    }
});
