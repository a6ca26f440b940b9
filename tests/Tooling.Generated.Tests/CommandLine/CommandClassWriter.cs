namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Writes commands as classes that are derived from <c>Command</c> or <c>RootCommand</c>.</summary>
internal static class CommandClassWriter
{
    /// <summary>Writes the classes, and the creation of the root command.</summary>
    /// <param name="root">The root command.</param>
    /// <param name="types">Gets the classes.</param>
    /// <returns>Statements.</returns>
    public static IEnumerable<string> Classes(GeneratedCommand root, List<string> types)
    {
        foreach (var command in root.All)
        {
            types.Add(Class(command, types));
        }

        return ["var root = new RootClass();"];
    }

    private static string Class(GeneratedCommand command, List<string> types)
    {
        var methods = new List<string>();
        var below = command.Subcommands.Select(s => $"var {s.Variable} = new {HandlerWriter.Capitalized(s.Variable)}Class();");
        var addition = command.Addition == Addition.Initializer ? Addition.Add : command.Addition;
        List<string> body =
        [
            .. command.Symbols.SelectMany(SymbolWriter.Statements),
            .. below,
            .. CommandWriter.Statements(command with { Addition = addition }, "this", methods, types),
        ];
        return $$"""
            internal sealed class {{HandlerWriter.Capitalized(command.Variable)}}Class : {{(command.Name.Length == 0 ? "RootCommand" : "Command")}}
            {
                {{string.Join("\n    ", command.Symbols.Select(s => SymbolWriter.Member(s, "private readonly", isProperty: false)))}}

                public {{HandlerWriter.Capitalized(command.Variable)}}Class()
                    : base({{CommandWriter.Arguments(command)}})
                {
                    {{string.Join("\n        ", body.SelectMany(b => b.Split('\n')))}}
                }

                {{string.Join("\n    ", methods.SelectMany(m => m.Split('\n').Append(string.Empty)))}}
            }
            """;
    }
}
