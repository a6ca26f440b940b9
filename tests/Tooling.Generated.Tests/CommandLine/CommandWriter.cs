namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Writes commands as locals.</summary>
internal static class CommandWriter
{
    /// <summary>A command and those below it, these first.</summary>
    /// <param name="command">The command.</param>
    /// <param name="members">Gets the methods that handlers need.</param>
    /// <param name="types">Gets the types that handlers need.</param>
    /// <returns>Statements.</returns>
    public static IEnumerable<string> Locals(GeneratedCommand command, List<string> members, List<string> types)
    {
        foreach (var statement in command.Subcommands.SelectMany(s => Locals(s, members, types)))
        {
            yield return statement;
        }

        var children = Children(command).ToList();
        var initializer = command.Addition == Addition.Initializer && children.Count > 0 ? $" {{ {string.Join(", ", children.Select(c => c.Variable))} }}" : string.Empty;
        yield return $"var {command.Variable} = new {(command.Name.Length == 0 ? "RootCommand" : "Command")}({Arguments(command)}){initializer};";
        foreach (var statement in Statements(command, command.Variable, members, types))
        {
            yield return statement;
        }
    }

    /// <summary>What is set and called after the creation of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="receiver">The expression for it.</param>
    /// <param name="members">Gets the methods that the handler needs.</param>
    /// <param name="types">Gets the types that the handler needs.</param>
    /// <returns>Statements.</returns>
    public static IEnumerable<string> Statements(GeneratedCommand command, string receiver, List<string> members, List<string> types)
    {
        var additions = command.Addition == Addition.Initializer ? [] : Children(command).Select(c => $"{(command.Addition == Addition.Add ? "Add" : c.Method)}({c.Variable})");
        var exclusive = string.Join(" && ", command.Exclusive.Select(s => $"result.FindResultFor({s}) is not null"));
        var statements = additions
            .Concat(command.Symbols.Where(s => s.IsGlobal).Select(s => $"AddGlobalOption({s.Variable})"))
            .Concat(command.Aliases.Select(alias => $"AddAlias(\"{alias}\")"))
            .Concat(command.IsHidden ? ["IsHidden = true"] : Array.Empty<string>())
            .Concat(command.TakesUnmatched ? ["TreatUnmatchedTokensAsErrors = false"] : Array.Empty<string>())
            .Concat(exclusive.Length > 0 ? [$"AddValidator(result => {{ if ({exclusive}) {{ result.ErrorMessage = \"not together\"; }} }})"] : Array.Empty<string>())
            .Select(call => $"{receiver}.{call};");
        return command.Handler is null ? statements : statements.Append(HandlerWriter.Call(command, receiver, members, types));
    }

    /// <summary>The arguments of a command's constructor.</summary>
    /// <param name="command">The command.</param>
    /// <returns>Code.</returns>
    public static string Arguments(GeneratedCommand command)
    {
        IEnumerable<string> name = command.Name.Length == 0 ? [] : [$"\"{command.Name}\""];
        return string.Join(", ", command.HasDescription ? name.Append($"\"What {command.Variable} does\"") : name);
    }

    private static IEnumerable<(string Variable, string Method)> Children(GeneratedCommand command) =>
        command.Symbols.Where(s => !s.IsGlobal).Select(s => (s.Variable, s.IsOption ? "AddOption" : "AddArgument"))
            .Concat(command.Subcommands.Select(s => (s.Variable, "AddCommand")));
}
