// library: legacy-beta1-2020
// expect: SCL1018, SCL2001, SCL3020, SCL4004 x4, SCL4005, SCL4006
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Threading.Tasks;

public static class Chains
{
    public static async Task<int> Main(string[] args)
    {
        var parser = new CommandLineBuilder(new RootCommand("Builds.") { Handler = CommandHandler.Create(() => 3) })
            .UseHelp()
            // What to build.
            .AddArgument(new Argument<string>("project"))
            .AddOption(new Option<bool>(new[] { "--force", "-f" }, "Builds again."))
            .AddCommand(Clean())
            .UseDefaults()
            .Build();
        return await parser.InvokeAsync(args);
    }

    public static int Direct(string[] args)
    {
        return new CommandLineBuilder().AddCommand(Clean()).UseDefaults().Build().Invoke(args);
    }

    public static Parser Stored(RootCommand root)
    {
        return new CommandLineBuilder(root).AddOption(new Option<int>("--count")).UseDefaults().Build();
    }

    private static Command Clean() => new Command("clean");
}

public static class Statements
{
    public static Task<int> RunAsync(string[] args, IEnumerable<Command> commands, bool verbose)
    {
        var builder = new CommandLineBuilder();
        foreach (var command in commands)
            builder.AddCommand(command);
        if (verbose)
        {
            var option = new Option<bool>("--quiet");
            builder.AddOption(option);
        }

        builder.AddCommand(new Command("last")).UseDefaults();
        return builder.Build().InvokeAsync(args);
    }
}
-----
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Threading.Tasks;

public static class Chains
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Builds.");
        root.SetAction(_ => 3);
        // What to build.
        var rootCommand = root;
        rootCommand.Arguments.Add(new Argument<string>("project"));
        rootCommand.Options.Add(new Option<bool>("--force", "-f") { Description = "Builds again." });
        rootCommand.Subcommands.Add(Clean());
        return await rootCommand.Parse(args).InvokeAsync();
    }

    public static int Direct(string[] args)
    {
        var rootCommand = new RootCommand();
        rootCommand.Subcommands.Add(Clean());
        return rootCommand.Parse(args).Invoke();
    }

    public static RootCommand Stored(RootCommand root)
    {
        root.Options.Add(new Option<int>("--count"));
        return root;
    }

    private static Command Clean() => new Command("clean");
}

public static class Statements
{
    public static Task<int> RunAsync(string[] args, IEnumerable<Command> commands, bool verbose)
    {
        var rootCommand = new RootCommand();
        foreach (var command in commands)
            rootCommand.Subcommands.Add(command);
        if (verbose)
        {
            var option = new Option<bool>("--quiet");
            rootCommand.Options.Add(option);
        }

        rootCommand.Subcommands.Add(new Command("last"));
        return rootCommand.Parse(args).InvokeAsync();
    }
}
