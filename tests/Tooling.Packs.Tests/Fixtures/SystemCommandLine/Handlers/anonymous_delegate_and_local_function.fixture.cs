// expect: SCL3001 x3
using System.CommandLine;

var count = new Option<int>("--count");
var root = new RootCommand { count };
root.SetHandler(delegate (int n)
{
    Console.WriteLine(n);
}, count);
var a = new Command("a");
a.SetHandler(static (n) => Console.WriteLine(n), count);
void Local(int n) => Console.WriteLine(n);
var b = new Command("b");
b.SetHandler((Action<int>)Local, count);
-----
using System.CommandLine;

var count = new Option<int>("--count");
var root = new RootCommand { count };
root.SetAction(parseResult =>
{
    var n = parseResult.GetValue(count);
    Console.WriteLine(n);
});
var a = new Command("a");
a.SetAction(parseResult => Console.WriteLine(parseResult.GetValue(count)));
void Local(int n) => Console.WriteLine(n);
var b = new Command("b");
b.SetAction(parseResult => Local(parseResult.GetValue(count)));
