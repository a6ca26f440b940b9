using System.CommandLine;

namespace LegacyTool.Commands;

/// <summary><c>count</c>: a synchronous handler that gets the values of its symbols.</summary>
internal static class CountCommand
{
    public static Command Create(Option<bool> verbose)
    {
        var file = new Argument<FileInfo>("file", "The file to count in").ExistingOnly();
        var unit = new Option<string>("--unit", () => "lines", "What to count").FromAmong("lines", "words", "characters");
        unit.AddAlias("-u");

        var command = new Command("count", "Counts what is in a file");
        command.AddArgument(file);
        command.AddOption(unit);
        command.SetHandler((source, what, sayMore) =>
        {
            if (sayMore)
            {
                Console.Error.WriteLine($"Reading {source.Name}");
            }

            Console.WriteLine($"{Count(source, what)} {what}");
        }, file, unit, verbose);
        return command;
    }

    private static int Count(FileInfo file, string unit)
    {
        var text = File.ReadAllText(file.FullName);
        return unit switch
        {
            "words" => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
            "characters" => text.Length,
            _ => text.Split('\n').Length - 1,
        };
    }
}
