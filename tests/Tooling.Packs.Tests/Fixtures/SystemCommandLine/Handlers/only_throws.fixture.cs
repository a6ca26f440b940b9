// expect: SCL3001 x3
using System.CommandLine;

var count = new Option<int>("--count");
var root = new RootCommand { count };
root.SetHandler(() => throw new NotImplementedException());
var a = new Command("a");
a.SetHandler(n => { throw new InvalidOperationException($"{n} is too many"); }, count);
var b = new Command("b");
b.SetHandler(() =>
{
    while (true)
    {
        Console.ReadLine();
    }
});
-----
using System.CommandLine;

var count = new Option<int>("--count");
var root = new RootCommand { count };
root.SetAction(void (_) => throw new NotImplementedException());
var a = new Command("a");
a.SetAction(void (parseResult) => { throw new InvalidOperationException($"{parseResult.GetValue(count)} is too many"); });
var b = new Command("b");
b.SetAction(void (_) =>
{
    while (true)
    {
        Console.ReadLine();
    }
});
