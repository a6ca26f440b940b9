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
root.SetAction((Func<ParseResult, Task>)(_ => throw new NotImplementedException()));
var a = new Command("a");
a.SetAction((Func<ParseResult, Task>)(parseResult => { var n = parseResult.GetValue(count); throw new InvalidOperationException($"{n} is too many"); }));
var b = new Command("b");
b.SetAction((Func<ParseResult, Task>)(_ =>
{
    while (true)
    {
        Console.ReadLine();
    }
}));
