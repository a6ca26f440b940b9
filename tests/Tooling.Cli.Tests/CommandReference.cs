using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;

namespace Tooling.Cli.Tests;

/// <summary>Writes the reference of the command line as Markdown, from the commands themselves.</summary>
internal static class CommandReference
{
    public static string Write(RootCommand root)
    {
        var page = new StringBuilder("# The command line\n\n<!-- Generated from the commands: UPDATE_GENERATED=1 dotnet test tests/Tooling.Cli.Tests -->\n\n");
        page.Append("    dotnet migrate COMMAND [options]\n\n");
        page.Append("Results go to standard output; progress, logs and errors to standard error. The last line says what changed, what remains and the next command;\n");
        page.Append("where standard output is not text, that line goes to standard error. `NO_COLOR` and `CI` are honoured.\n\n");
        page.Append("| exit code | meaning |\n| --- | --- |\n");
        foreach (var (code, meaning) in ExitCodes.Meanings)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {code} | {meaning} |\n");
        }

        page.Append("\nEvery command:\n\n");
        WriteTable(page, root.Options.Where(option => option.Name is not "--version").Select(Row));
        page.Append("\n`dotnet migrate --version` prints the version.\n");
        foreach (var command in root.Subcommands)
        {
            WriteCommand(page, command, command.Name);
        }

        return page.ToString();
    }

    private static void WriteCommand(StringBuilder page, Command command, string name)
    {
        var arguments = string.Concat(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? $" <{NameOf(argument)}>" : $" [{NameOf(argument)}]"));
        page.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n{command.Description}\n");
        if (command.Subcommands.Count > 0)
        {
            foreach (var subcommand in command.Subcommands)
            {
                WriteCommand(page, subcommand, $"{name} {subcommand.Name}");
            }

            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"\n    dotnet migrate {name}{arguments}{(command.Options.Count > 0 ? " [options]" : string.Empty)}\n\n");
        if (command.Aliases.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"Also: {string.Join(", ", command.Aliases.Order(StringComparer.Ordinal).Select(Code))}.\n\n");
        }

        WriteTable(page, [.. command.Arguments.Select(Row), .. command.Options.Select(Row)]);
    }

    private static void WriteTable(StringBuilder page, IEnumerable<(string Name, string Description, string Default)> rows)
    {
        page.Append("| name | what it does | default |\n| --- | --- | --- |\n");
        foreach (var (name, description, standard) in rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {description} | {standard} |\n");
        }
    }

    private static (string Name, string Description, string Default) Row(Argument argument) =>
        (Code(argument.Arity.MinimumNumberOfValues > 0 ? $"<{NameOf(argument)}>" : $"[{NameOf(argument)}]"),
         argument.Description + Values(argument.ValueType, argument.HelpName, argument.GetCompletions(CompletionContext.Empty)),
         argument.HasDefaultValue ? Code($"{argument.GetDefaultValue()}") : string.Empty);

    private static (string Name, string Description, string Default) Row(Option option) =>
        (string.Join(", ", option.Aliases.Prepend(option.Name).Distinct().Where(name => !name.StartsWith('/')).Select(name => Code(option.HelpName is { } value ? $"{name} {value}" : name))),
         option.Description + Values(option.ValueType, option.HelpName, option.GetCompletions(CompletionContext.Empty)),
         option.HasDefaultValue && option.ValueType != typeof(bool) ? Code($"{option.GetDefaultValue()}") : string.Empty);

    private static string NameOf(Argument argument) => argument.HelpName ?? argument.Name;

    /// <summary>Symbols whose values have a name of their own take any value; the others take those that they suggest.</summary>
    private static string Values(Type type, string? helpName, IEnumerable<CompletionItem> values) =>
        helpName is null && type == typeof(string) && values.ToList() is { Count: > 0 } known ? $" One of {string.Join(", ", known.Select(value => Code(value.Label)))}." : string.Empty;

    private static string Code(string text) => $"`{text}`";
}
