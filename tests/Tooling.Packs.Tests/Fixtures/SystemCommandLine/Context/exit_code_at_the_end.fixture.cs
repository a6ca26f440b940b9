// expect: SCL3001 x5, SCL3002 x5
using System.CommandLine;

var count = new Option<int>("--count");
var root = new RootCommand { count };
root.SetHandler(context =>
{
    Console.WriteLine("working");
    context.ExitCode = 3;
});
var a = new Command("a");
a.SetHandler(async context =>
{
    // The exit code is what the work says.
    context.ExitCode = await WorkAsync();
});
var b = new Command("b");
b.SetHandler(context => context.ExitCode = 4);
var c = new Command("c");
c.SetHandler(async (context) => context.ExitCode = await WorkAsync());
var d = new Command("d");
d.SetHandler(context => { context.ExitCode = 5; return Task.CompletedTask; });

static Task<int> WorkAsync() => Task.FromResult(2);
-----
using System.CommandLine;

var count = new Option<int>("--count");
var root = new RootCommand { count };
root.SetAction(context =>
{
    Console.WriteLine("working");
    return 3;
});
var a = new Command("a");
a.SetAction(async context =>
{
    // The exit code is what the work says.
    return await WorkAsync();
});
var b = new Command("b");
b.SetAction(context => 4);
var c = new Command("c");
c.SetAction(async (context) => await WorkAsync());
var d = new Command("d");
d.SetAction(context => { return Task.FromResult(5); });

static Task<int> WorkAsync() => Task.FromResult(2);
