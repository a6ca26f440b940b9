// expect: SCL1002, SCL1018, SCL2001, SCL2004 x2, SCL3020, SCL4001
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    private static readonly Option<string> Profile = new("--profile");

    public static int Main(string[] args)
    {
        var root = new RootCommand("Reads") { new ReadCommand() };
        root.AddGlobalOption(new Option<bool>(new[] { "--verbose", "-v" }));
        root.AddGlobalOption(Profile);
        return root.Invoke(args);
    }
}

public class GlobalSettings
{
    public bool Verbose { get; set; }

    public string? Profile { get; set; }
}

public sealed class ReadCommand : Command
{
    public ReadCommand() : base("read", "Reads")
    {
        AddArgument(new Argument<string>("file"));
        Handler = CommandHandler.Create<GlobalSettings, string>(Run);
    }

    private static int Run(GlobalSettings settings, string file) => settings.Verbose ? file.Length : 0;
}
-----
using System.CommandLine;

public static class Program
{
    private static readonly Option<string> Profile = new("--profile");

    public static int Main(string[] args)
    {
        var root = new RootCommand("Reads") { new ReadCommand() };
        root.Options.Add(new Option<bool>("--verbose", "-v") { Recursive = true });
        Profile.Recursive = true;
        root.Options.Add(Profile);
        return root.Parse(args).Invoke();
    }
}

public class GlobalSettings
{
    public bool Verbose { get; set; }

    public string? Profile { get; set; }
}

public sealed class ReadCommand : Command
{
    public ReadCommand() : base("read", "Reads")
    {
        Arguments.Add(new Argument<string>("file"));
        SetAction(parseResult =>
        {
            var settings = new GlobalSettings
            {
                Verbose = parseResult.GetValue<bool>("--verbose"),
                Profile = parseResult.GetValue<string>("--profile"),
            };
            return Run(settings, parseResult.GetValue<string>("file")!);
        });
    }

    private static int Run(GlobalSettings settings, string file) => settings.Verbose ? file.Length : 0;
}
