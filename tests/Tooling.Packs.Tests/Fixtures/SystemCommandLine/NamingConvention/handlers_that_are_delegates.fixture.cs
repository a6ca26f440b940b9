// library: legacy-beta1-2020
// expect: SCL1003, SCL3020 x6, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;

public sealed class Tool
{
    private readonly Func<Task<int>> _check = () => Task.FromResult(3);

    public int Run(string[] args)
    {
        var root = new RootCommand();
        root.AddCommand(Made("list", () => Console.WriteLine("list")));

        var guarded = new Command("guarded");
        guarded.Handler = CommandHandler.Create(Guard((ParseResult result) => Console.WriteLine(result.UnmatchedTokens.Count)));
        root.Add(guarded);

        var check = new Command("check");
        check.Handler = CommandHandler.Create(_check);
        root.Add(check);

        var print = new Command("print") { new Option<bool>("--all") };
        print.Handler = CommandHandler.Create(
            GetType().GetMethod(
                nameof(Print),
                BindingFlags.Instance | BindingFlags.NonPublic),
            this);
        root.Add(print);

        var size = new Command("size") { new Option<int>("--number") };
        size.Handler = CommandHandler.Create(typeof(Tool).GetMethod(nameof(Size))!, this);
        root.Add(size);

        var none = new Command("none") { Handler = CommandHandler.Create(typeof(Tool).GetMethod(nameof(None))!, null) };
        root.Add(none);
        return root.Invoke(args);
    }

    public int Size(int number) => number;

    public static void None()
    {
    }

    private static Command Made(string name, Action run)
    {
        var command = new Command(name);
        command.Handler = CommandHandler.Create(run);
        return command;
    }

    private static Func<ParseResult, int> Guard(Action<ParseResult> run) => result =>
    {
        run(result);
        return 2;
    };

    private void Print(bool all) => Console.WriteLine(all);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Reflection;

public sealed class Tool
{
    private readonly Func<Task<int>> _check = () => Task.FromResult(3);

    public int Run(string[] args)
    {
        var root = new RootCommand();
        root.Subcommands.Add(Made("list", () => Console.WriteLine("list")));

        var guarded = new Command("guarded");
        guarded.SetAction(Guard((ParseResult result) => Console.WriteLine(result.UnmatchedTokens.Count)));
        root.Add(guarded);

        var check = new Command("check");
        check.SetAction(_ => _check());
        root.Add(check);

        var print = new Command("print") { new Option<bool>("--all") };
        print.SetAction(parseResult => Print(parseResult.GetValue<bool>("--all")));
        root.Add(print);

        var size = new Command("size") { new Option<int>("--number") };
        size.SetAction(parseResult => Size(parseResult.GetValue<int>("--number")));
        root.Add(size);

        var none = new Command("none");
        none.SetAction(_ => None());
        root.Add(none);
        return root.Parse(args).Invoke();
    }

    public int Size(int number) => number;

    public static void None()
    {
    }

    private static Command Made(string name, Action run)
    {
        var command = new Command(name);
        command.SetAction(_ => run());
        return command;
    }

    private static Func<ParseResult, int> Guard(Action<ParseResult> run) => result =>
    {
        run(result);
        return 2;
    };

    private void Print(bool all) => Console.WriteLine(all);
}
