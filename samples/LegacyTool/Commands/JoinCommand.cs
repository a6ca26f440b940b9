using System.CommandLine;

namespace LegacyTool.Commands;

/// <summary><c>join</c>: an asynchronous handler that gets the values of its symbols.</summary>
internal sealed class JoinCommand : Command
{
    private JoinCommand()
        : base("join", "Prints files one after the other")
    {
    }

    public static Command Create()
    {
        var files = new Argument<List<FileInfo>>("files", "The files, in their order") { Arity = ArgumentArity.OneOrMore };
        var separator = new Option<string>(
            aliases: new[] { "--separator", "-s" },
            description: "Printed between the files") // nothing, if not given
        {
            IsRequired = false,
        };
        separator.AddCompletions("---", "===");

        var command = new JoinCommand();
        command.AddArgument(files);
        command.AddOption(separator);
        command.SetHandler(JoinAsync, files, separator);
        return command;
    }

    private static async Task JoinAsync(List<FileInfo> files, string? separator)
    {
        for (var i = 0; i < files.Count; i++)
        {
            if (i > 0 && separator is not null)
            {
                await Console.Out.WriteLineAsync(separator);
            }

            await Console.Out.WriteAsync(await File.ReadAllTextAsync(files[i].FullName));
        }
    }
}
