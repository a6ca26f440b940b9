// expect: SCL1003 x5
// manual: SCL1018, SCL3020 x9
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    private static readonly Command s_kept = new("kept") { Handler = CommandHandler.Create(Run) };
    private static int s_count;

    public static void Configure(Command? root, bool isOn)
    {
        root?.AddCommand(new Command("maybe") { Handler = CommandHandler.Create(Run) });
        Root().AddCommand(new Command("counted", Text()) { Handler = CommandHandler.Create(Run) });
        if (isOn)
            root!.AddCommand(new Command("on") { Handler = CommandHandler.Create(Run) });
        root!.AddCommand(isOn ? new Command("either") { Handler = CommandHandler.Create(Run) } : s_kept);
        var first = Root(); var second = root ?? new Command("other") { Handler = CommandHandler.Create(Run) };
        for (var command = new Command("loop") { Handler = CommandHandler.Create(Run) }; isOn; isOn = false)
        {
            first.AddCommand(command);
        }
    }

    public static Command Explained() => // to whom it may concern
        new Command("explained") { Handler = CommandHandler.Create(Run) };

    public static Command Chosen(int number) => number switch
    {
        1 => new Command("chosen") { Handler = CommandHandler.Create(Run) },
        _ => s_kept,
    };

    private static Command Root() => new Command("root" + s_count++);

    private static string Text() => s_count.ToString();

    private static int Run() => 1;
}
-----
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    private static readonly Command s_kept = new("kept") { Handler = CommandHandler.Create(Run) };
    private static int s_count;

    public static void Configure(Command? root, bool isOn)
    {
        root?.Subcommands.Add(new Command("maybe") { Handler = CommandHandler.Create(Run) });
        Root().Subcommands.Add(new Command("counted", Text()) { Handler = CommandHandler.Create(Run) });
        if (isOn)
            root!.Subcommands.Add(new Command("on") { Handler = CommandHandler.Create(Run) });
        root!.Subcommands.Add(isOn ? new Command("either") { Handler = CommandHandler.Create(Run) } : s_kept);
        var first = Root(); var second = root ?? new Command("other") { Handler = CommandHandler.Create(Run) };
        for (var command = new Command("loop") { Handler = CommandHandler.Create(Run) }; isOn; isOn = false)
        {
            first.Subcommands.Add(command);
        }
    }

    public static Command Explained() => // to whom it may concern
        new Command("explained") { Handler = CommandHandler.Create(Run) };

    public static Command Chosen(int number) => number switch
    {
        1 => new Command("chosen") { Handler = CommandHandler.Create(Run) },
        _ => s_kept,
    };

    private static Command Root() => new Command("root" + s_count++);

    private static string Text() => s_count.ToString();

    private static int Run() => 1;
}
