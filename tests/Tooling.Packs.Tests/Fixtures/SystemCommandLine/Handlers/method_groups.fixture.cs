// expect: SCL3001 x5
using System.CommandLine;

namespace Packer;

public sealed class PackCommand : Command
{
    private readonly Option<string> _name = new("--name");
    private readonly Option<int> _level = new("--level");
    private readonly Argument<FileInfo?> _file = new("file");

    public PackCommand(PackService service)
        : base("pack")
    {
        this.SetHandler(Execute, _name, _level);
        var all = new Command("all");
        all.SetHandler(service.PackAsync, _name, _level, _file);
        var check = new Command("check");
        check.SetHandler(Checks.Run, _file);
        var handle = new Command("handle");
        Action<string> print = Console.WriteLine;
        handle.SetHandler(print, _name);
        var twice = new Command("twice");
        System.CommandLine.Handler.SetHandler(twice, Execute, _name, _level);
    }

    private void Execute(string name, int level) => Console.WriteLine(Description + name + level);
}

public sealed class PackService
{
    public Task PackAsync(string name, int level, FileInfo? file) => Task.CompletedTask;
}

public static class Checks
{
    public static void Run(FileInfo? file) => Console.WriteLine(file);
}
-----
using System.CommandLine;

namespace Packer;

public sealed class PackCommand : Command
{
    private readonly Option<string> _name = new("--name");
    private readonly Option<int> _level = new("--level");
    private readonly Argument<FileInfo?> _file = new("file");

    public PackCommand(PackService service)
        : base("pack")
    {
        this.SetAction(parseResult => Execute(parseResult.GetValue(_name)!, parseResult.GetValue(_level)));
        var all = new Command("all");
        all.SetAction(parseResult => service.PackAsync(
            parseResult.GetValue(_name)!,
            parseResult.GetValue(_level),
            parseResult.GetValue(_file)));
        var check = new Command("check");
        check.SetAction(parseResult => Checks.Run(parseResult.GetValue(_file)));
        var handle = new Command("handle");
        Action<string> print = Console.WriteLine;
        handle.SetAction(parseResult => print(parseResult.GetValue(_name)!));
        var twice = new Command("twice");
        twice.SetAction(parseResult => Execute(
            parseResult.GetValue(_name)!,
            parseResult.GetValue(_level)));
    }

    private void Execute(string name, int level) => Console.WriteLine(Description + name + level);
}

public sealed class PackService
{
    public Task PackAsync(string name, int level, FileInfo? file) => Task.CompletedTask;
}

public static class Checks
{
    public static void Run(FileInfo? file) => Console.WriteLine(file);
}
