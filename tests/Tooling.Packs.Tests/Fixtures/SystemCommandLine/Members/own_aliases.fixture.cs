// expect: SCL1001 x2, SCL1004, SCL1018, SCL1024 x5, SCL2001 x5, SCL2004, SCL3001, SCL4001, SCL4004
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

namespace Office;

public static class Program
{
    private static readonly Option<int> Height = new(new[] { "--height", "-h" }, "in millimetres");

    public static int Main(string[] args)
    {
        var host = new Option<string>(new[] { "--host", "-h" }, () => "localhost", "where the printer is");
        var force = new Option<bool>("--force", "without asking");
        var root = new RootCommand("Prints.")
        {
            force,
            host, // the printer's
        };
        root.SetHandler((h, f) => Console.WriteLine($"{h} {f}"), host, force);
        return root.Invoke(args);
    }

    public static int Added(string[] args)
    {
        RootCommand root = new("Prints.");
        root.AddOption(Height);
        root.AddOption(option: new Option<bool>("--force"));
        root.Add(new HostOption());
        var question = new Option<bool>("--question");
        question.AddAlias("-?");
        root.AddGlobalOption(question);
        return new CommandLineBuilder(root).UseDefaults().Build().Invoke(args);
    }

    private static RootCommand? _kept;

    public static void Keep() {
        _kept = new RootCommand { new Option<string>("-h") };
        Console.WriteLine(_kept);
    }

    public static Command Sub()
    {
        var sub = new Command("sub");
        sub.AddOption(Height);
        return sub;
    }
}

public sealed class HostOption : Option<string>
{
    public HostOption()
        : base(new[] { "-h", "--host" })
    {
    }
}

public sealed class Root : RootCommand
{
    private readonly Option<string> _host;

    public Root()
    {
        _host = new Option<string>("-h", "--help is taken from others, this is but a description");
        AddOption(_host);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Office;

public static class Program
{
    private static readonly Option<int> Height = new("--height", "-h") { Description = "in millimetres" };

    public static int Main(string[] args)
    {
        var host = new Option<string>("--host", "-h")
        {
            DefaultValueFactory = _ => "localhost",
            Description = "where the printer is"
        };
        var force = new Option<bool>("--force") { Description = "without asking" };
        var root = new RootCommand("Prints.")
        {
            force // the printer's
        };
        root.Options.Insert(0, host);
        root.SetAction(parseResult =>
        {
            var h = parseResult.GetValue(host)!;
            var f = parseResult.GetValue(force);
            Console.WriteLine($"{h} {f}");
        });
        return root.Parse(args).Invoke();
    }

    public static int Added(string[] args)
    {
        RootCommand root = new("Prints.");
        root.Options.Insert(0, Height);
        root.Options.Add(new Option<bool>("--force"));
        root.Options.Insert(0, new HostOption());
        var question = new Option<bool>("--question");
        question.Aliases.Add("-?");
        question.Recursive = true;
        root.Options.Insert(0, question);
        return root.Parse(args).Invoke();
    }

    private static RootCommand? _kept;

    public static void Keep() {
        _kept = new RootCommand { };
        _kept.Options.Insert(0, new Option<string>("-h"));
        Console.WriteLine(_kept);
    }

    public static Command Sub()
    {
        var sub = new Command("sub");
        sub.Options.Add(Height);
        return sub;
    }
}

public sealed class HostOption : Option<string>
{
    public HostOption()
        : base("--host", "-h")
    {
    }
}

public sealed class Root : RootCommand
{
    private readonly Option<string> _host;

    public Root()
    {
        _host = new Option<string>("-h") { Description = "--help is taken from others, this is but a description" };
        Options.Insert(0, _host);
    }
}
