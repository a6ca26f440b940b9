// expect: SCL1001
// manual: SCL1018, SCL4004 x3, SCL4020 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var builder = new CommandLineBuilder(new RootCommand("Tool"));
        Extend(builder);
        Other(ref builder);
        return builder.UseDefaults().Build().Invoke(args);
    }

    private static void Extend(CommandLineBuilder builder)
    {
        var same = builder;
        same.Command.AddOption(new Option<int>("--count"));
    }

    private static void Other(ref CommandLineBuilder builder) => builder.Command.Description = "Other";
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var builder = new CommandLineBuilder(new RootCommand("Tool"));
        Extend(builder);
        Other(ref builder);
        return builder.UseDefaults().Build().Invoke(args);
    }

    private static void Extend(CommandLineBuilder builder)
    {
        var same = builder;
        same.Command.Options.Add(new Option<int>("--count"));
    }

    private static void Other(ref CommandLineBuilder builder) => builder.Command.Description = "Other";
}
