// manual: SCL1018, SCL4004 x15, SCL4005 x4, SCL4020 x5
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class HandedOn
{
    public static int Main(string[] args)
    {
        var builder = Create();
        Configure(builder);
        return builder.Build().Invoke(args);
    }

    public static int Other(string[] args) => Create().UseDefaults().Build().Invoke(args);

    private static CommandLineBuilder Create()
    {
        var root = new RootCommand("Tool");
        return new CommandLineBuilder(root);
    }

    private static void Configure(CommandLineBuilder builder) => builder.UseParseErrorReporting(Environment.ExitCode);
}

public static class AsDelegate
{
    public static int Run(string[] args) => With(Create, args);

    private static int With(Func<CommandLineBuilder> create, string[] args) => create().UseDefaults().Build().Invoke(args);

    private static CommandLineBuilder Create() => new CommandLineBuilder(new RootCommand("Tool"));
}

public static class WithCode
{
    public static int Run(string[] args) => Create().Build().Invoke(args);

    private static CommandLineBuilder Create()
    {
        var root = new RootCommand("Tool");
        return new CommandLineBuilder(root).UseDefaults().UseExceptionHandler((e, _) => Console.WriteLine(root.Name + e.Message));
    }
}

public static class OfEither
{
    public static int Run(string[] args) => Create(args.Length > 0).UseDefaults().Build().Invoke(args);

    private static CommandLineBuilder Create(bool all)
    {
        if (all)
        {
            return new CommandLineBuilder(new RootCommand("All"));
        }

        return new CommandLineBuilder(new RootCommand("Some"));
    }
}

public abstract class Base
{
    public int Run(string[] args) => Create().UseDefaults().Build().Invoke(args);

    protected virtual CommandLineBuilder Create() => new CommandLineBuilder(new RootCommand("Tool"));
}
