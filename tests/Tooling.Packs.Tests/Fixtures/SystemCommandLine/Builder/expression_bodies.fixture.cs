// expect: SCL1018, SCL4004 x5
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args) => await new CommandLineBuilder(new Command("tool")).UseDefaults().Build().InvokeAsync(args).ConfigureAwait(false);

    public static void Sync(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseHelp("--aid") // what to call it
            .UseDefaults()
            .Build()
            .Invoke(args);

    public static Task<int> Started(string[] args) => new CommandLineBuilder(new Command("tool")).UseDefaults().Build().InvokeAsync(args);

    public static async Task Caught(string[] args) =>
        await new CommandLineBuilder(new Command("tool"))
            .UseDefaults()
            .UseExceptionHandler((e, _) => Console.Error.WriteLine(e.Message))
            .Build()
            .InvokeAsync(args);

    private static ParseResult Parsed(string line) => new CommandLineBuilder(new Command("tool")).UseDefaults().Build().Parse(line);
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var command = new Command("tool");
        command.Options.Add(new HelpOption());
        command.Options.Add(new VersionOption());
        return await command.Parse(args).InvokeAsync().ConfigureAwait(false);
    }

    public static void Sync(RootCommand root, string[] args)
    {
        // what to call it
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { } option)
        {
            root.Options.Remove(option);
        }
        root.Options.Add(new HelpOption("--aid"));
        root.Parse(args).Invoke();
    }

    public static Task<int> Started(string[] args)
    {
        var command = new Command("tool");
        command.Options.Add(new HelpOption());
        command.Options.Add(new VersionOption());
        return command.Parse(args).InvokeAsync();
    }

    public static async Task Caught(string[] args)
    {
        var command = new Command("tool");
        command.Options.Add(new HelpOption());
        command.Options.Add(new VersionOption());
        try
        {
            await command.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e.Message);
        }
    }

    private static ParseResult Parsed(string line)
    {
        var command = new Command("tool");
        command.Options.Add(new HelpOption());
        command.Options.Add(new VersionOption());
        return command.Parse(line);
    }
}
