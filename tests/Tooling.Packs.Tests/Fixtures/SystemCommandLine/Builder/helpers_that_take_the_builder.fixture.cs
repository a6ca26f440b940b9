// expect: SCL1003 x2, SCL1018, SCL2001, SCL2004, SCL3001, SCL4004 x17, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static Task<int> Main(string[] args) => Create().AddBuild("all").UseDefaults().Build().InvokeAsync(args);

    public static int Run(string[] args, bool withBuild)
    {
        var root = new RootCommand("Tool");
        var builder = new CommandLineBuilder(root);
        builder.UseDefaults();
        Configure(builder);
        if (withBuild)
        {
            builder.AddBuild("some").AddBuild("more"); // on demand
        }

        return builder.Build().Invoke(args);
    }

    public static int Nested(string[] args)
    {
        Parser parser = BuilderExtensions.AddAll(new CommandLineBuilder(new RootCommand("Nested")).UseDefaults(), /* how many */ 3)
            .UseTypoCorrections()
            .AddBuild(
                // not all
                "none")
            .Build();
        return parser.Invoke(args);
    }

    private static CommandLineBuilder Create()
    {
        var root = new RootCommand("Tool");
        return new CommandLineBuilder(root).AddAll(2);
    }

    private static void Configure(CommandLineBuilder builder)
    {
        if (builder is null)
        {
            throw new ArgumentNullException(nameof(builder));
        }

        builder.AddAll(1).AddBuild("first");
        builder.Command.Description += "!";
    }
}

internal static class BuilderExtensions
{
    /// <summary>Adds a command to the <see cref="CommandLineBuilder"/>.</summary>
    internal static CommandLineBuilder AddBuild(this CommandLineBuilder builder, string target)
    {
        var command = new Command("build");
        command.SetHandler(() => Console.WriteLine(target));
        builder.Command.AddCommand(command);
        return builder;
    }

    internal static CommandLineBuilder AddAll(this CommandLineBuilder commandLine, int count)
    {
        if (count == 0)
        {
            return commandLine;
        }

        foreach (var name in Enumerable.Range(0, count).Select(n => "c" + n))
        {
            commandLine.Command.AddCommand(new Command(name));
        }

        return commandLine.AddVerbose();
    }

    private static CommandLineBuilder AddVerbose(this CommandLineBuilder builder)
    {
        Command root = builder.Command;
        root.AddGlobalOption(new Option<bool>("--verbose"));
        return builder;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var rootCommand = Create();
        rootCommand.AddBuild("all");
        return rootCommand.Parse(args).InvokeAsync();
    }

    public static int Run(string[] args, bool withBuild)
    {
        var root = new RootCommand("Tool");
        Configure(root);
        if (withBuild)
        {
            root.AddBuild("some");
            root.AddBuild("more"); // on demand
        }

        return root.Parse(args).Invoke();
    }

    public static int Nested(string[] args)
    {
        var rootCommand = new RootCommand("Nested");
        BuilderExtensions.AddAll(rootCommand, /* how many */ 3);
        rootCommand.AddBuild(
                // not all
                "none");
        return rootCommand.Parse(args).Invoke();
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("Tool");
        root.AddAll(2);
        return root;
    }

    private static void Configure(Command builder)
    {
        if (builder is null)
        {
            throw new ArgumentNullException(nameof(builder));
        }

        builder.AddAll(1).AddBuild("first");
        builder.Description += "!";
    }
}

internal static class BuilderExtensions
{
    /// <summary>Adds a command to the <see cref="Command"/>.</summary>
    internal static Command AddBuild(this Command builder, string target)
    {
        var command = new Command("build");
        command.SetAction(_ => Console.WriteLine(target));
        builder.Subcommands.Add(command);
        return builder;
    }

    internal static Command AddAll(this Command commandLine, int count)
    {
        if (count == 0)
        {
            return commandLine;
        }

        foreach (var name in Enumerable.Range(0, count).Select(n => "c" + n))
        {
            commandLine.Subcommands.Add(new Command(name));
        }

        return commandLine.AddVerbose();
    }

    private static Command AddVerbose(this Command builder)
    {
        Command root = builder;
        root.Options.Add(new Option<bool>("--verbose") { Recursive = true });
        return builder;
    }
}
