// expect: SCL1001 x2, SCL1002, SCL1018, SCL2001, SCL3020
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public abstract class CommonCommand : Command
{
    protected readonly Option<int> Level = new("--level");

    protected CommonCommand(string name, string description) : base(name, description)
    {
        AddOption(new Option<bool>(new[] { "--quiet", "-q" }));
        AddOption(Level);
    }
}

public sealed partial class CleanCommand : CommonCommand
{
    public CleanCommand() : base("clean", "Cleans")
    {
        AddArgument(new Argument<string>("folder"));
        AddMore();
        Handler = CommandHandler.Create<string, bool, int, string>(Run);
    }

    private static void Run(string folder, bool quiet, int level, string filter) => Console.WriteLine($"{folder} {quiet} {level} {filter}");
}

public sealed partial class CleanCommand
{
    private void AddMore() => Add(new Option<string>("--filter"));
}
-----
using System.CommandLine;

public abstract class CommonCommand : Command
{
    protected readonly Option<int> Level = new("--level");

    protected CommonCommand(string name, string description) : base(name, description)
    {
        Options.Add(new Option<bool>("--quiet", "-q"));
        Options.Add(Level);
    }
}

public sealed partial class CleanCommand : CommonCommand
{
    public CleanCommand() : base("clean", "Cleans")
    {
        Arguments.Add(new Argument<string>("folder"));
        AddMore();
        SetAction(parseResult => Run(
            parseResult.GetValue<string>("folder")!,
            parseResult.GetValue<bool>("--quiet"),
            parseResult.GetValue(Level),
            parseResult.GetValue<string>("--filter")!));
    }

    private static void Run(string folder, bool quiet, int level, string filter) => Console.WriteLine($"{folder} {quiet} {level} {filter}");
}

public sealed partial class CleanCommand
{
    private void AddMore() => Add(new Option<string>("--filter"));
}
