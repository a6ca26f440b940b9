// expect: SCL1011, SCL3001, SCL3002, SCL3007
using System.CommandLine;

var file = new Argument<FileInfo>("file");
var root = new RootCommand { file };
root.SetHandler(context =>
{
    var path = context.ParseResult.GetValueForArgument(file);
    if (!path.Exists)
    {
        Console.Error.WriteLine("There is no such file.");
        context.ExitCode = 2;
        return;
    }

    if (path.Length == 0)
    {
        return;
    }

    Console.WriteLine(path.Length);
});
-----
using System.CommandLine;

var file = new Argument<FileInfo>("file");
var root = new RootCommand { file };
root.SetAction(context =>
{
    var path = context.GetValue(file)!;
    if (!path.Exists)
    {
        Console.Error.WriteLine("There is no such file.");
        return 2;
    }

    if (path.Length == 0)
    {
        return 0;
    }

    Console.WriteLine(path.Length);
    return 0;
});
