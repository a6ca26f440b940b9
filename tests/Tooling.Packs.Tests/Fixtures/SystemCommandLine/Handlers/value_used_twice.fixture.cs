// expect: SCL3001 x2
using System.CommandLine;

var name = new Option<string>("--name");
var count = new Option<int>("--count");
var root = new RootCommand { name, count };
root.SetHandler(n => Console.WriteLine($"{n} {n}"), name);
var a = new Command("a");
a.SetHandler((n, c) => Task.Run(() => Console.WriteLine(n + c)), name, count);
-----
using System.CommandLine;

var name = new Option<string>("--name");
var count = new Option<int>("--count");
var root = new RootCommand { name, count };
root.SetAction(parseResult =>
{
    var n = parseResult.GetValue(name)!;
    Console.WriteLine($"{n} {n}");
});
var a = new Command("a");
a.SetAction(parseResult =>
{
    var n = parseResult.GetValue(name)!;
    var c = parseResult.GetValue(count);
    return Task.Run(() => Console.WriteLine(n + c));
});
