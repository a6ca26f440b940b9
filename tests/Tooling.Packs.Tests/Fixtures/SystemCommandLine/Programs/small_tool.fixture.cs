// expect: SCL1001, SCL1003, SCL2001 x2, SCL2002, SCL3001 x2, SCL4001
using System.CommandLine;

namespace Notes;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var fileOption = new Option<FileInfo?>(
            name: "--file",
            description: "The notes to read.");

        var root = new RootCommand("Keeps notes");
        root.AddOption(fileOption);

        var message = new Argument<string>("message", "What to keep");
        var loud = new Option<bool>(new[] { "--loud", "-l" }, () => false, "Says it again");
        var add = new Command("add", "Keeps a note") { message, loud };
        root.AddCommand(add);

        root.SetHandler(file =>
        {
            Read(file);
        }, fileOption);
        add.SetHandler(async (text, isLoud, file) => await AddAsync(text, isLoud, file), message, loud, fileOption);

        return await root.InvokeAsync(args);
    }

    private static void Read(FileInfo? file) => Console.WriteLine(file?.FullName ?? "nothing");

    private static Task AddAsync(string text, bool isLoud, FileInfo? file) => Task.CompletedTask;
}
-----
using System.CommandLine;

namespace Notes;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        var fileOption = new Option<FileInfo?>("--file")
        {
            Description = "The notes to read."
        };

        var root = new RootCommand("Keeps notes");
        root.Options.Add(fileOption);

        var message = new Argument<string>("message") { Description = "What to keep" };
        var loud = new Option<bool>("--loud", "-l") { DefaultValueFactory = _ => false, Description = "Says it again" };
        var add = new Command("add", "Keeps a note") { message, loud };
        root.Subcommands.Add(add);

        root.SetAction(parseResult =>
        {
            var file = parseResult.GetValue(fileOption);
            Read(file);
        });
        add.SetAction(async parseResult =>
        {
            var text = parseResult.GetValue(message)!;
            var isLoud = parseResult.GetValue(loud);
            var file = parseResult.GetValue(fileOption);
            await AddAsync(text, isLoud, file);
        });

        return await root.Parse(args).InvokeAsync();
    }

    private static void Read(FileInfo? file) => Console.WriteLine(file?.FullName ?? "nothing");

    private static Task AddAsync(string text, bool isLoud, FileInfo? file) => Task.CompletedTask;
}
