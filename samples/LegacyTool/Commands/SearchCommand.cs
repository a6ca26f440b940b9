using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.IO;

namespace LegacyTool.Commands;

/// <summary><c>search</c>: an asynchronous handler that takes the context, and decides on the exit code.</summary>
internal static class SearchCommand
{
    private const int NothingFound = 1;

    public static Command Create(Option<bool> verbose)
    {
        var pattern = new Argument<string>("pattern", "The text to look for");
        var files = new Argument<FileInfo[]>("files", "Where to look") { Arity = ArgumentArity.OneOrMore };
        var ignoreCase = new Option<bool>(new[] { "--ignore-case", "-i" }, "Treat a and A alike");
        var maximum = new Option<int>("--max", "Stop after this many lines") { ArgumentHelpName = "count" };
        maximum.SetDefaultValue(100);
        maximum.AddValidator(result =>
        {
            if (result.GetValueForOption(maximum) < 1)
            {
                result.ErrorMessage = "--max must be at least 1.";
            }
        });

        var command = new Command("search", "Prints the lines that contain a text") { pattern, files, ignoreCase, maximum };
        command.AddAlias("find");
        command.SetHandler(async (InvocationContext context) =>
        {
            var token = context.GetCancellationToken();
            var text = context.ParseResult.GetValueForArgument(pattern);
            var comparison = context.ParseResult.GetValueForOption(ignoreCase)
                ? StringComparison.OrdinalIgnoreCase
                : StringComparison.Ordinal;
            var left = context.ParseResult.GetValueForOption(maximum);

            foreach (var file in context.ParseResult.GetValueForArgument(files))
            {
                if (!file.Exists)
                {
                    context.Console.Error.WriteLine($"{file.Name} does not exist.");
                    context.ExitCode = 2;
                    return;
                }

                left -= await PrintMatches(context.Console, file, line => line.Contains(text, comparison), left, token);
            }

            var found = context.ParseResult.GetValueForOption(maximum) - left;
            if (context.ParseResult.GetValueForOption(verbose))
            {
                context.Console.Error.WriteLine($"{found} found");
            }

            context.ExitCode = found == 0 ? NothingFound : 0;
        });
        return command;
    }

    private static async Task<int> PrintMatches(IConsole console, FileInfo file, Func<string, bool> matches, int maximum, CancellationToken token)
    {
        var printed = 0;
        await foreach (var line in File.ReadLinesAsync(file.FullName, token))
        {
            if (printed < maximum && matches(line))
            {
                console.WriteLine(line); // the whole line, as grep does
                printed++;
            }
        }

        return printed;
    }
}
