// expect: SCL3001
using System.CommandLine;

var root = new RootCommand();
root.SetHandler(() =>
{
    _ = Environment.TickCount;
    Console.WriteLine("done");
});
-----
using System.CommandLine;

var root = new RootCommand();
root.SetAction(parseResult =>
{
    _ = Environment.TickCount;
    Console.WriteLine("done");
});
