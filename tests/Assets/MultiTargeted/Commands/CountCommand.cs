using System;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;

namespace Commands;

public static class CountCommand
{
    public static Command Create()
    {
        var file = new Option<FileInfo>("--file", "The file to count") { IsRequired = true };
        var words = new Option<bool>("--words", "Count words, not lines");
        var command = new Command("count", "Counts lines or words");
        command.AddOption(file);
        command.AddOption(words);
        command.SetHandler(RunAsync, file, words);
        return command;
    }

    private static async Task RunAsync(FileInfo file, bool words)
    {
#if NETSTANDARD2_0
        var text = await Task.Run(() => File.ReadAllText(file.FullName));
#else
        var text = await File.ReadAllTextAsync(file.FullName);
#endif
        var separators = words ? new[] { ' ', '\n' } : new[] { '\n' };
        Console.WriteLine(text.Split(separators, StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
