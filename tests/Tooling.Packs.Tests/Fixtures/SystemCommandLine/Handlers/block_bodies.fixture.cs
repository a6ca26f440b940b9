// expect: SCL3001 x2
using System.CommandLine;

var path = new Argument<string>("path");
var depth = new Option<int>("--depth");
var root = new RootCommand { path, depth };

root.SetHandler((string path, int depth) =>
{
    // Walks down.
    for (var i = 0; i < depth; i++)
    {
        Console.WriteLine(path + i);
    }
}, path, depth);

var watch = new Command("watch");
watch.SetHandler(
    async (p, d) =>
    {
        await Task.Delay(d);
        Console.WriteLine(p);
    },
    path,
    depth);
-----
using System.CommandLine;

var path = new Argument<string>("path");
var depth = new Option<int>("--depth");
var root = new RootCommand { path, depth };

root.SetAction(parseResult =>
{
    var path1 = parseResult.GetValue(path)!;
    var depth1 = parseResult.GetValue(depth);
    // Walks down.
    for (var i = 0; i < depth1; i++)
    {
        Console.WriteLine(path1 + i);
    }
});

var watch = new Command("watch");
watch.SetAction(
    async parseResult =>
    {
        var p = parseResult.GetValue(path)!;
        var d = parseResult.GetValue(depth);
        await Task.Delay(d);
        Console.WriteLine(p);
    });
