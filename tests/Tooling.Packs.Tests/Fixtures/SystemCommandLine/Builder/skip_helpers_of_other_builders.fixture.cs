// expect: SCL1001, SCL1003
// manual: SCL1018, SCL4004 x5, SCL4020 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public interface IModule
{
    void Register(CommandLineBuilder builder);
}

public sealed class Build : IModule
{
    public void Register(CommandLineBuilder builder) => builder.Command.AddCommand(new Command("build"));
}

public static class Program
{
    private static CommandLineBuilder? s_builder;

    public static int Main(string[] args)
    {
        var builder = new CommandLineBuilder(new RootCommand("Tool"));
        s_builder = builder;
        new Build().Register(builder);
        Extend(s_builder);
        return builder.UseDefaults().Build().Invoke(args);
    }

    private static void Extend(CommandLineBuilder builder) => builder.Command.AddOption(new Option<int>("--count"));
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public interface IModule
{
    void Register(CommandLineBuilder builder);
}

public sealed class Build : IModule
{
    public void Register(CommandLineBuilder builder) => builder.Command.Subcommands.Add(new Command("build"));
}

public static class Program
{
    private static CommandLineBuilder? s_builder;

    public static int Main(string[] args)
    {
        var builder = new CommandLineBuilder(new RootCommand("Tool"));
        s_builder = builder;
        new Build().Register(builder);
        Extend(s_builder);
        return builder.UseDefaults().Build().Invoke(args);
    }

    private static void Extend(CommandLineBuilder builder) => builder.Command.Options.Add(new Option<int>("--count"));
}
