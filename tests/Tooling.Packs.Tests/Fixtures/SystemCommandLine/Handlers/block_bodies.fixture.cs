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
    var pathValue = parseResult.GetValue(path)!;
    var depthValue = parseResult.GetValue(depth);
    // Walks down.
    for (var i = 0; i < depthValue; i++)
    {
        Console.WriteLine(pathValue + i);
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
