// expect: SCL1018, SCL3020 x5
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public sealed class CopyCommand : Command
{
    public CopyCommand()
        : base("copy")
    {
        Add(new Option<string>("--from"));
        Add(new Option<int>("--times"));
        Handler = HandlerDescriptor.FromDelegate(Run).GetCommandHandler();
    }

    public static Command Move()
    {
        var move = new Command("move") { new Option<bool>("--quiet"), new Argument<FileInfo>("path") };
        move.Handler = HandlerDescriptor.FromDelegate((bool quiet, FileInfo path) => Console.WriteLine(quiet ? string.Empty : path.Name))
            .GetCommandHandler();
        return move;
    }

    public static Command Remove()
    {
        var remove = new Command("remove")
        {
            Handler = HandlerDescriptor.FromMethodInfo(typeof(CopyCommand).GetMethod(nameof(RemoveAll))!).GetCommandHandler(),
        };
        return remove;
    }

    public static Command Cast()
    {
        var command = new Command("cast") { new Option<string>("--from"), new Option<int>("--times") };
        command.Handler = CommandHandler.Create((Func<string, int, int>)Run);
        return command;
    }

    public static Command CastLambda()
    {
        var command = new Command("lambda") { new Option<int>("--times") };
        command.Handler = CommandHandler.Create((Action<int>)(times => Console.WriteLine(times)));
        return command;
    }

    public static int RemoveAll() => 3;

    private static int Run(string from, int times) => from.Length * times;
}
-----
using System.CommandLine;

public sealed class CopyCommand : Command
{
    public CopyCommand()
        : base("copy")
    {
        Add(new Option<string>("--from"));
        Add(new Option<int>("--times"));
        SetAction(parseResult => Run(parseResult.GetValue<string>("--from")!, parseResult.GetValue<int>("--times")));
    }

    public static Command Move()
    {
        var move = new Command("move") { new Option<bool>("--quiet"), new Argument<FileInfo>("path") };
        move.SetAction(parseResult =>
        {
            var quiet = parseResult.GetValue<bool>("--quiet");
            var path = parseResult.GetValue<FileInfo>("path")!;
            Console.WriteLine(quiet ? string.Empty : path.Name);
        });
        return move;
    }

    public static Command Remove()
    {
        var remove = new Command("remove");
        remove.SetAction(_ => RemoveAll());
        return remove;
    }

    public static Command Cast()
    {
        var command = new Command("cast") { new Option<string>("--from"), new Option<int>("--times") };
        command.SetAction(parseResult => Run(
            parseResult.GetValue<string>("--from")!,
            parseResult.GetValue<int>("--times")));
        return command;
    }

    public static Command CastLambda()
    {
        var command = new Command("lambda") { new Option<int>("--times") };
        command.SetAction(parseResult =>
        {
            var times = parseResult.GetValue<int>("--times");
            Console.WriteLine(times);
        });
        return command;
    }

    public static int RemoveAll() => 3;

    private static int Run(string from, int times) => from.Length * times;
}
