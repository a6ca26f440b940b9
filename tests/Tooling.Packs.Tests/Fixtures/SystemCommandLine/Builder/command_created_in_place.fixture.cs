// expect: SCL1018, SCL4004 x4, SCL4005 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var parser = new CommandLineBuilder(new RootCommand("Tool")
        {
            new Option<bool>("--quiet"),
        })
            // all of them
            .UseDefaults()
            .Build();
        return parser.Parse(args).Errors.Count == 0 ? parser.Invoke(args) : 2;
    }

    public static Task<int> Empty(string[] args) => new CommandLineBuilder().UseDefaults().Build().InvokeAsync(args);

    public static int Variable(string[] args)
    {
        var builder = new CommandLineBuilder(CreateRoot());
        builder.UseDefaults();
        return builder.Build().Invoke(args);
    }

    public static int Chained(string[] args)
    {
        return new CommandLineBuilder(CreateRoot()).UseDefaults().UseEnvironmentVariableDirective().Build().Invoke(args);
    }

    private static RootCommand CreateRoot() => new("Tool");
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        // all of them
        var rootCommand = new RootCommand("Tool")
        {
            new Option<bool>("--quiet"),
        };
        return rootCommand.Parse(args).Errors.Count == 0 ? rootCommand.Parse(args).Invoke() : 2;
    }

    public static Task<int> Empty(string[] args) => new RootCommand().Parse(args).InvokeAsync();

    public static int Variable(string[] args)
    {
        var rootCommand = CreateRoot();
        return rootCommand.Parse(args).Invoke();
    }

    public static int Chained(string[] args)
    {
        var rootCommand = CreateRoot();
        rootCommand.Directives.Add(new EnvironmentVariablesDirective());
        return rootCommand.Parse(args).Invoke();
    }

    private static RootCommand CreateRoot() => new("Tool");
}
