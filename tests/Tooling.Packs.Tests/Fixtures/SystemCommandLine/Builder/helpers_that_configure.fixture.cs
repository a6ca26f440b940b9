// expect: SCL1003, SCL1018, SCL4004 x24, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args) => new CommandLineBuilder(new RootCommand("Tool")).AddBuild().UseOwn().Build().Invoke(args);

    public static Task<int> Several(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root).UseSteps().Build();
        return parser.InvokeAsync(args);
    }

    public static int Statement(RootCommand root, string[] args)
    {
        var builder = new CommandLineBuilder(root);
        Configure(builder);
        return builder.Build().Invoke(args);
    }

    public static int Literals(RootCommand root, string[] args)
    {
        return new CommandLineBuilder(root).UseCodes().UseDefaults().Build().Invoke(args);
    }

    private static CommandLineBuilder UseCodes(this CommandLineBuilder builder) => builder.UseParseErrorReporting(64).EnablePosixBundling(false);

    private static void Configure(CommandLineBuilder builder) => builder.UseHelp().UseVersionOption();

    private static CommandLineBuilder AddBuild(this CommandLineBuilder builder)
    {
        builder.Command.AddCommand(new Command("build"));
        return builder;
    }

    private static CommandLineBuilder UseOwn(this CommandLineBuilder builder) => builder.UseDefaults();

    private static CommandLineBuilder UseSteps(this CommandLineBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Help and the version.
        builder.UseHelp().UseVersionOption();
        builder.UseParseErrorReporting();
        return builder.AddBuild().UseTypoCorrections().CancelOnProcessTermination();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var rootCommand = new RootCommand("Tool");
        rootCommand.AddBuild();
        rootCommand.UseOwn();
        return rootCommand.Parse(args).Invoke();
    }

    public static Task<int> Several(RootCommand root, string[] args)
    {
        root.UseSteps();
        return root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    public static int Statement(RootCommand root, string[] args)
    {
        Configure(root);
        return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    public static int Literals(RootCommand root, string[] args)
    {
        root.UseCodes();
        var parseResult = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false });
        if (parseResult.Action is ParseErrorAction)
        {
            parseResult.Invoke();
            return 64;
        }

        return parseResult.Invoke();
    }

    private static Command UseCodes(this Command builder) => builder;

    private static void Configure(Command builder) { }

    private static Command AddBuild(this Command builder)
    {
        builder.Subcommands.Add(new Command("build"));
        return builder;
    }

    private static Command UseOwn(this Command builder) => builder;

    private static Command UseSteps(this Command builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        // Help and the version.
        return builder.AddBuild();
    }
}
