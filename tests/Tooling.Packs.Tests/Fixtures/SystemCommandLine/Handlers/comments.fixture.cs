// expect: SCL3001 x2
using System.CommandLine;

var path = new Argument<string>("path");
var root = new RootCommand { path };
root.SetHandler( // runs the tool
    (string p) =>
    {
        Console.WriteLine(p); // prints
        // the end
    }, /* the path */ path);
var a = new Command("a");
a.SetHandler(p => Console.WriteLine(p), // prints it
    path);
-----
using System.CommandLine;

var path = new Argument<string>("path");
var root = new RootCommand { path };
root.SetAction( // runs the tool
    parseResult =>
    {
        var p = parseResult.GetValue(path)!;
        Console.WriteLine(p); // prints
        // the end
    } /* the path */);
var a = new Command("a");
a.SetAction(parseResult => Console.WriteLine(parseResult.GetValue(path)!) /* prints it */);
