// manual: SCL1018, SCL4004 x6, SCL4005, SCL4020 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var builder = new CommandLineBuilder(new RootCommand("Tool"));
        Configure(builder);
        return builder.Build().Invoke(args);
    }

    public static int Own(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().UseHost().Build().Invoke(args);

    public static int Branch(RootCommand root, string[] args, bool all)
    {
        var builder = new CommandLineBuilder(root);
        if (all)
        {
            builder.UseDefaults();
        }

        var parser = builder.Build();
        return parser.Invoke(args);
    }

    private static void Configure(CommandLineBuilder builder) => builder.UseParseErrorReporting(Environment.ExitCode);

    private static CommandLineBuilder UseHost(this CommandLineBuilder builder) => builder.UseTypoCorrections(Environment.ProcessorCount);
}
