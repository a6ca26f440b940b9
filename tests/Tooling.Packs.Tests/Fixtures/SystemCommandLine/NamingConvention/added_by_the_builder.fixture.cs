// library: legacy-beta1-2020
// expect: SCL1018, SCL2006 x2, SCL3020 x3, SCL4004 x3, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Named
{
    public static int Chained(string[] args)
    {
        var root = new RootCommand("Counts.");
        root.Handler = CommandHandler.Create<int>(count => System.Console.WriteLine(count));
        return new CommandLineBuilder(root).AddOption(new Option<int>("--count")).UseDefaults().Build().Invoke(args);
    }

    public static System.Threading.Tasks.Task<int> OfAMethod(string[] args)
    {
        var rootCommand = new RootCommand
        {
            Handler = CommandHandler.Create(typeof(Named).GetMethod(nameof(Run))!)
        };

        var parser =
            new CommandLineBuilder(rootCommand)
            .UseHelp()
            .UseParseErrorReporting()
            .AddOption(new Option(new[] { "-p", "--project" }, "The path to a project") { Argument = new Argument<string?>(() => null) })
            .AddOption(new Option(new[] { "--no-backup" }, "Keeps nothing") { Argument = new Argument<bool>(() => false) })
            .Build();

        return parser.InvokeAsync(args);
    }

    public static int Variable(string[] args)
    {
        var copy = new Command("copy");
        copy.Handler = CommandHandler.Create<string, bool>((file, force) => System.Console.WriteLine($"{file} {force}"));
        var builder = new CommandLineBuilder(copy);
        builder.AddArgument(new Argument<string>("file"));
        builder.AddOption(new Option<bool>("--force"));
        builder.UseDefaults();
        return builder.Build().Invoke(args);
    }

    public static int Run(string? project, bool noBackup) => noBackup ? 0 : project?.Length ?? 1;
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Named
{
    public static int Chained(string[] args)
    {
        var root = new RootCommand("Counts.");
        root.SetAction(parseResult =>
        {
            var count = parseResult.GetValue<int>("--count");
            System.Console.WriteLine(count);
        });
        root.Options.Add(new Option<int>("--count"));
        return root.Parse(args).Invoke();
    }

    public static System.Threading.Tasks.Task<int> OfAMethod(string[] args)
    {
        var rootCommand = new RootCommand();
        rootCommand.SetAction(parseResult => Run(
            parseResult.GetValue<string?>("--project"),
            parseResult.GetValue<bool>("--no-backup")));

        rootCommand.Options.Add(new Option<string?>("--project", "-p") { Description = "The path to a project", DefaultValueFactory = _ => null });
        rootCommand.Options.Add(new Option<bool>("--no-backup") { Description = "Keeps nothing", DefaultValueFactory = _ => false });
        rootCommand.Options.Remove(rootCommand.Options.OfType<VersionOption>().Single());

        return rootCommand.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    public static int Variable(string[] args)
    {
        var copy = new Command("copy");
        copy.SetAction(parseResult =>
        {
            var file = parseResult.GetValue<string>("file")!;
            var force = parseResult.GetValue<bool>("--force");
            System.Console.WriteLine($"{file} {force}");
        });
        copy.Arguments.Add(new Argument<string>("file"));
        copy.Options.Add(new Option<bool>("--force"));
        copy.Options.Add(new HelpOption());
        copy.Options.Add(new VersionOption());
        return copy.Parse(args).Invoke();
    }

    public static int Run(string? project, bool noBackup) => noBackup ? 0 : project?.Length ?? 1;
}
