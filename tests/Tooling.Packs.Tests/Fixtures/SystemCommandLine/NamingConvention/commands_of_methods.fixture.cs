// expect: SCL1001 x3, SCL1003 x3, SCL1018, SCL2001 x2, SCL2004, SCL3020 x3
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    private static readonly Func<CommonOptions, int> CleanFunction = Clean;
    internal static Func<CommonOptions, int> BuildFunction = Build;

    public static RootCommand CreateRoot()
    {
        RootCommand command = new("Builds");
        command.AddGlobalOption(new Option<string>("--log-file") { Description = "Where to write" });
        command.AddCommand(CreateClean());
        command.AddCommand(CreateBuild());
        command.AddCommand(CreateShow());
        return command;
    }

    private static Command CreateClean()
    {
        Command command = new("clean")
        {
            Description = "Cleans",
            Handler = CommandHandler.Create(CleanFunction),
        };

        // What is cleaned
        command.AddOption(CreateFolder());
        return command;
    }

    private static Command CreateBuild()
    {
        Command command = new("build") { Handler = CommandHandler.Create(BuildFunction), Description = "Builds" };
        AddBuildOptions(command);
        return command;
    }

    private static Command CreateShow()
    {
        var show = new Command("show")
        {
            Handler = CommandHandler.Create((CommonOptions options) =>
            {
                Console.WriteLine(options.LogFile);
                return 0;
            })
        };
        return show;
    }

    private static void AddBuildOptions(Command build)
    {
        build.AddOption(CreateFolder());
        build.AddOption(new Option<int>("--threads", "How many"));
    }

    private static Option<string> CreateFolder() => new("--folder") { Description = "Which" };

    private static int Clean(CommonOptions options) => options.Folder!.Length;

    private static int Build(CommonOptions options) => options.Threads;

    public sealed class CommonOptions
    {
        public string? LogFile { get; set; }

        public string? Folder { get; set; }

        public int Threads { get; set; }
    }
}
-----
using System.CommandLine;

public static class Commands
{
    private static readonly Func<CommonOptions, int> CleanFunction = Clean;
    internal static Func<CommonOptions, int> BuildFunction = Build;

    public static RootCommand CreateRoot()
    {
        RootCommand command = new("Builds");
        command.Options.Add(new Option<string>("--log-file") { Recursive = true, Description = "Where to write" });
        command.Subcommands.Add(CreateClean());
        command.Subcommands.Add(CreateBuild());
        command.Subcommands.Add(CreateShow());
        return command;
    }

    private static Command CreateClean()
    {
        Command command = new("clean")
        {
            Description = "Cleans",
        };
        command.SetAction(parseResult =>
        {
            var options = new CommonOptions
            {
                LogFile = parseResult.GetValue<string>("--log-file"),
                Folder = parseResult.GetValue<string>("--folder"),
            };
            return CleanFunction(options);
        });

        // What is cleaned
        command.Options.Add(CreateFolder());
        return command;
    }

    private static Command CreateBuild()
    {
        Command command = new("build") { Description = "Builds" };
        command.SetAction(parseResult =>
        {
            var options = new CommonOptions
            {
                LogFile = parseResult.GetValue<string>("--log-file"),
                Folder = parseResult.GetValue<string>("--folder"),
                Threads = parseResult.GetValue<int>("--threads"),
            };
            return BuildFunction(options);
        });
        AddBuildOptions(command);
        return command;
    }

    private static Command CreateShow()
    {
        var show = new Command("show");
        show.SetAction(parseResult =>
            {
                var options = new CommonOptions
                {
                    LogFile = parseResult.GetValue<string>("--log-file"),
                };
                Console.WriteLine(options.LogFile);
                return 0;
            });
        return show;
    }

    private static void AddBuildOptions(Command build)
    {
        build.Options.Add(CreateFolder());
        build.Options.Add(new Option<int>("--threads") { Description = "How many" });
    }

    private static Option<string> CreateFolder() => new("--folder") { Description = "Which" };

    private static int Clean(CommonOptions options) => options.Folder!.Length;

    private static int Build(CommonOptions options) => options.Threads;

    public sealed class CommonOptions
    {
        public string? LogFile { get; set; }

        public string? Folder { get; set; }

        public int Threads { get; set; }
    }
}
