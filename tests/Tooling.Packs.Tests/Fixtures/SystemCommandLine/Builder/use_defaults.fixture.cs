// expect: SCL1018, SCL4004 x3, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .Build();

        return await parser.InvokeAsync(args);
    }

    public static int Chained(string[] args) =>
        new CommandLineBuilder(new RootCommand("Tool")).UseDefaults().Build().Invoke(args);

    public static Task<int> Listed(RootCommand root, string[] args)
    {
        return new CommandLineBuilder(root)
            .UseHelp()
            .UseVersionOption()
            .UseParseErrorReporting()
            .UseExceptionHandler()
            .CancelOnProcessTermination()
            .Build()
            .InvokeAsync(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");

        return await root.Parse(args).InvokeAsync();
    }

    public static int Chained(string[] args) =>
        new RootCommand("Tool").Parse(args).Invoke();

    public static Task<int> Listed(RootCommand root, string[] args)
    {
        return root.Parse(args).InvokeAsync();
    }
}
