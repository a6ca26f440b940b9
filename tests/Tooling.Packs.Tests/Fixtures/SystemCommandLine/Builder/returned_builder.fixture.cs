// expect: SCL1001, SCL1018, SCL4004 x13, SCL4005 x2, SCL4006
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Plain
{
    public static int Main(string[] args) => Create().UseDefaults().Build().Invoke(args);

    // What the tool can do.
    private static CommandLineBuilder Create()
    {
        var root = new RootCommand("Tool");
        return new CommandLineBuilder(root);
    }
}

public static class Twice
{
    public static async Task<int> First(string[] args)
    {
        var parser = Build(verbose: true).UseDefaults().Build();
        return await parser.InvokeAsync(args);
    }

    public static async Task<int> Second(string[] args)
    {
        var builder = Build(verbose: false);
        builder.Command.AddOption(new Option<int>("--count"));
        return await builder.UseHelp("--aid").UseParseErrorReporting().Build().InvokeAsync(args);
    }

    private static CommandLineBuilder Build(bool verbose) => new CommandLineBuilder(new RootCommand(verbose ? "Verbose" : "Quiet"));
}

public static class Configured
{
    public static async Task<int> Run(string[] args) =>
        await Program
            .CreateBuilder()
            .UseExceptionHandler((e, context) =>
            {
                Console.Error.WriteLine(e.Message);
                context.ExitCode = 3;
            })
            .Build()
            .InvokeAsync(args);

    private static class Program
    {
        internal static CommandLineBuilder CreateBuilder()
        {
            var command = new Command("tool");
            var builder = new CommandLineBuilder(command).UseDefaults();
            builder.UseTypoCorrections();
            return builder;
        }
    }
}

public sealed class Stored
{
    private readonly Parser _parser;

    public Stored() => _parser = Create().UseDefaults().Build();

    public int Run(string[] args) => _parser.Invoke(args);

    private CommandLineBuilder Create() => new(new RootCommand("stored"));
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Plain
{
    public static int Main(string[] args) => Create().Parse(args).Invoke();

    // What the tool can do.
    private static RootCommand Create()
    {
        var root = new RootCommand("Tool");
        return root;
    }
}

public static class Twice
{
    public static async Task<int> First(string[] args)
    {
        var rootCommand = Build(verbose: true);
        return await rootCommand.Parse(args).InvokeAsync();
    }

    public static async Task<int> Second(string[] args)
    {
        var rootCommand = Build(verbose: false);
        rootCommand.Options.Add(new Option<int>("--count"));
        if (rootCommand.Options.OfType<HelpOption>().FirstOrDefault() is { } option)
        {
            rootCommand.Options.Remove(option);
        }
        rootCommand.Options.Add(new HelpOption("--aid"));
        if (rootCommand.Options.OfType<VersionOption>().FirstOrDefault() is { } option2)
        {
            rootCommand.Options.Remove(option2);
        }
        return await rootCommand.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static RootCommand Build(bool verbose) => new RootCommand(verbose ? "Verbose" : "Quiet");
}

public static class Configured
{
    public static async Task<int> Run(string[] args)
    {
        var command = Program
            .CreateBuilder();
        command.Options.Add(new HelpOption());
        command.Options.Add(new VersionOption());
        try
        {
            return await command.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e.Message);
            return 3;
        }
    }

    private static class Program
    {
        internal static Command CreateBuilder()
        {
            var command = new Command("tool");
            return command;
        }
    }
}

public sealed class Stored
{
    private readonly RootCommand _parser;

    public Stored() => _parser = Create();

    public int Run(string[] args) => _parser.Parse(args).Invoke();

    private RootCommand Create() => new RootCommand("stored");
}
