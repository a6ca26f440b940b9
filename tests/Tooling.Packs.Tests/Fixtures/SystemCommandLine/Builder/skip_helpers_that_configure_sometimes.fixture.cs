// manual: SCL1018, SCL4004 x6, SCL4020 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Conditional(RootCommand root, string[] args) => new CommandLineBuilder(root).UseOwn(args.Length > 0).Build().Invoke(args);

    public static int WithValues(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().UseErrors().Build().Invoke(args);

    private static CommandLineBuilder UseOwn(this CommandLineBuilder builder, bool withHelp)
    {
        if (withHelp)
        {
            builder.UseHelp();
        }

        return builder;
    }

    private static CommandLineBuilder UseErrors(this CommandLineBuilder builder) => builder.UseParseErrorReporting(Environment.ExitCode);
}
