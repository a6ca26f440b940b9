// expect: SCL1001
// manual: SCL1018, SCL3020 x3
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    private static Func<CommonOptions, int> s_replaced = Run;

    public static RootCommand CreateRoot(bool isTest)
    {
        if (isTest)
        {
            s_replaced = options => 0;
        }

        var root = new RootCommand("Builds") { CreateShared("--depth") };
        var other = new Command("other");
        root.Add(other);
        root.Add(CreateChild());
        other.Add(CreateChild());
        root.Add(CreateCommented());
        root.Add(CreateReplaced());
        Extra(root);
        return root;
    }

    // Its result is added to two commands: which one's options are meant is not known.
    private static Command CreateChild()
    {
        var child = new Command("child") { new Option<string>("--folder") };
        child.Handler = CommandHandler.Create<CommonOptions>(Run);
        return child;
    }

    private static Command CreateCommented()
    {
        var command = new Command("commented")
        {
            Description = "Has a comment", // about the handler
            Handler = CommandHandler.Create((CommonOptions options) => 1),
        };
        return command;
    }

    private static Command CreateReplaced()
    {
        var command = new Command("replaced") { Handler = CommandHandler.Create(s_replaced) };
        return command;
    }

    internal static void Extra(Command any) => any.AddOption(new Option<int>("--threads"));

    private static Option<int> CreateShared(string name) => new(name);

    private static int Run(CommonOptions options) => options.Threads;

    public sealed class CommonOptions
    {
        public string? Folder { get; set; }

        public int Threads { get; set; }
    }
}
-----
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    private static Func<CommonOptions, int> s_replaced = Run;

    public static RootCommand CreateRoot(bool isTest)
    {
        if (isTest)
        {
            s_replaced = options => 0;
        }

        var root = new RootCommand("Builds") { CreateShared("--depth") };
        var other = new Command("other");
        root.Add(other);
        root.Add(CreateChild());
        other.Add(CreateChild());
        root.Add(CreateCommented());
        root.Add(CreateReplaced());
        Extra(root);
        return root;
    }

    // Its result is added to two commands: which one's options are meant is not known.
    private static Command CreateChild()
    {
        var child = new Command("child") { new Option<string>("--folder") };
        child.Handler = CommandHandler.Create<CommonOptions>(Run);
        return child;
    }

    private static Command CreateCommented()
    {
        var command = new Command("commented")
        {
            Description = "Has a comment", // about the handler
            Handler = CommandHandler.Create((CommonOptions options) => 1),
        };
        return command;
    }

    private static Command CreateReplaced()
    {
        var command = new Command("replaced") { Handler = CommandHandler.Create(s_replaced) };
        return command;
    }

    internal static void Extra(Command any) => any.Options.Add(new Option<int>("--threads"));

    private static Option<int> CreateShared(string name) => new(name);

    private static int Run(CommonOptions options) => options.Threads;

    public sealed class CommonOptions
    {
        public string? Folder { get; set; }

        public int Threads { get; set; }
    }
}
