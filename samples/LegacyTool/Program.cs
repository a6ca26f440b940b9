using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;
using LegacyTool.Commands;

namespace LegacyTool;

/// <summary>A tool that looks into text files.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var verbose = new Option<bool>(new[] { "-v", "--verbose" }, "Say more on standard error");

        var root = new RootCommand("Looks into text files");
        root.AddGlobalOption(verbose);
        root.AddCommand(CountCommand.Create(verbose));
        root.AddCommand(SearchCommand.Create(verbose));
        root.AddCommand(JoinCommand.Create());
        root.AddCommand(WaitCommand.Create());

        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .Build();

        return await parser.InvokeAsync(args);
    }
}
