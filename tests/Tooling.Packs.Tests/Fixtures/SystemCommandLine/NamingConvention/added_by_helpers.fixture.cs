// expect: SCL1001 x6, SCL1003, SCL1018, SCL2001 x6, SCL2004, SCL3020 x5
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public abstract class Layer
{
    protected void AddShared(Command command)
    {
        command.AddOption(new Option<int>("--depth", "How deep"));
        AddMore(command);
    }

    private static void AddMore(Command command) => command.AddOption(new Option<string>("--note", "What for"));
}

public sealed class PageLayer : Layer
{
    public void Configure(Command command)
    {
        base.AddShared(command);
        command.Handler = CommandHandler.Create<int, string>(Run);
    }

    private static int Run(int depth, string note) => depth + note.Length;
}

public static class Common
{
    public static Command WithFormat(this Command command)
    {
        command.AddOption(new Option<string>("--format", "Json or text"));
        return command;
    }

    public static void AddTo(Command command) => command.AddOption(new Option<bool>("--all", "All of them"));
}

public sealed class ListCommand : Command
{
    public ListCommand() : base("list")
    {
        this.WithFormat();
        Common.AddTo(this);
        Handler = CommandHandler.Create((string format, bool all) => Console.WriteLine(all ? format : "-"));
    }
}

public sealed class Tool : RootCommand
{
    public Tool()
    {
        AddGlobalOption(new Option<bool>("--loud", "Say more"));
        var one = new Command("one");
        one.AddOption(new Option<int>("--size", "How large"));
        one.Handler = CommandHandler.Create<bool, int>(One);
        AddCommand(one);
        this.Add(new Command("two") { Handler = CommandHandler.Create((bool loud) => Console.WriteLine(loud)) });

        var three = new Command("three");
        three.WithFormat();
        three.AddOption(new Option<int>("--weight"));
        three.Handler = CommandHandler.Create((string format, int weight) => Console.WriteLine(format + weight));
        Add(three);
    }

    private static int One(bool loud, int size) => loud ? size : 0;
}
-----
using System.CommandLine;

public abstract class Layer
{
    protected void AddShared(Command command)
    {
        command.Options.Add(new Option<int>("--depth") { Description = "How deep" });
        AddMore(command);
    }

    private static void AddMore(Command command) => command.Options.Add(new Option<string>("--note") { Description = "What for" });
}

public sealed class PageLayer : Layer
{
    public void Configure(Command command)
    {
        base.AddShared(command);
        command.SetAction(parseResult => Run(
            parseResult.GetValue<int>("--depth"),
            parseResult.GetValue<string>("--note")!));
    }

    private static int Run(int depth, string note) => depth + note.Length;
}

public static class Common
{
    public static Command WithFormat(this Command command)
    {
        command.Options.Add(new Option<string>("--format") { Description = "Json or text" });
        return command;
    }

    public static void AddTo(Command command) => command.Options.Add(new Option<bool>("--all") { Description = "All of them" });
}

public sealed class ListCommand : Command
{
    public ListCommand() : base("list")
    {
        this.WithFormat();
        Common.AddTo(this);
        SetAction(parseResult =>
        {
            var format = parseResult.GetValue<string>("--format")!;
            var all = parseResult.GetValue<bool>("--all");
            Console.WriteLine(all ? format : "-");
        });
    }
}

public sealed class Tool : RootCommand
{
    public Tool()
    {
        Options.Add(new Option<bool>("--loud") { Description = "Say more", Recursive = true });
        var one = new Command("one");
        one.Options.Add(new Option<int>("--size") { Description = "How large" });
        one.SetAction(parseResult => One(parseResult.GetValue<bool>("--loud"), parseResult.GetValue<int>("--size")));
        Subcommands.Add(one);
        var twoCommand = new Command("two");
        twoCommand.SetAction(parseResult =>
        {
            var loud = parseResult.GetValue<bool>("--loud");
            Console.WriteLine(loud);
        });
        this.Add(twoCommand);

        var three = new Command("three");
        three.WithFormat();
        three.Options.Add(new Option<int>("--weight"));
        three.SetAction(parseResult =>
        {
            var format = parseResult.GetValue<string>("--format")!;
            var weight = parseResult.GetValue<int>("--weight");
            Console.WriteLine(format + weight);
        });
        Add(three);
    }

    private static int One(bool loud, int size) => loud ? size : 0;
}
