// expect: SCL1003
// manual: SCL1018, SCL4004 x5, SCL4020 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args) => new CommandLineBuilder(new RootCommand("Tool")).AddBuild().UseOwn().Build().Invoke(args);

    private static CommandLineBuilder AddBuild(this CommandLineBuilder builder)
    {
        builder.Command.AddCommand(new Command("build"));
        return builder;
    }

    private static CommandLineBuilder UseOwn(this CommandLineBuilder builder) => builder.UseDefaults();
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args) => new CommandLineBuilder(new RootCommand("Tool")).AddBuild().UseOwn().Build().Invoke(args);

    private static CommandLineBuilder AddBuild(this CommandLineBuilder builder)
    {
        builder.Command.Subcommands.Add(new Command("build"));
        return builder;
    }

    private static CommandLineBuilder UseOwn(this CommandLineBuilder builder) => builder.UseDefaults();
}
