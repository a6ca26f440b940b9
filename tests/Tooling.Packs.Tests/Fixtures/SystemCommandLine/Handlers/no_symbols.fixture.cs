// expect: SCL3001 x5
using System.CommandLine;

var root = new RootCommand();
root.SetHandler(() => Console.WriteLine("hello"));
var a = new Command("a");
a.SetHandler(() =>
{
    Console.WriteLine("a");
});
var b = new Command("b");
b.SetHandler(Run);
var c = new Command("c");
c.SetHandler(async () => await Task.Delay(1));
var d = new Command("d");
d.SetHandler(RunAsync);

static void Run() => Console.WriteLine("run");

static Task RunAsync() => Task.CompletedTask;
-----
using System.CommandLine;

var root = new RootCommand();
root.SetAction(_ => Console.WriteLine("hello"));
var a = new Command("a");
a.SetAction(_ =>
{
    Console.WriteLine("a");
});
var b = new Command("b");
b.SetAction(_ => Run());
var c = new Command("c");
c.SetAction(async _ => await Task.Delay(1));
var d = new Command("d");
d.SetAction(_ => RunAsync());

static void Run() => Console.WriteLine("run");

static Task RunAsync() => Task.CompletedTask;
