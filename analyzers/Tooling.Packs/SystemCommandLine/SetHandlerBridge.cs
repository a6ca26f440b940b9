using System.Text;

namespace Tooling.Packs.SystemCommandLine;

/// <summary>
/// Writes the overloads of <c>SetHandler</c> that take values: beta4 had one interface for options and arguments, 2.0 has none, so that each combination is an overload of its
/// own. Those that a project does not use are left out when the bridge is put into it.
/// </summary>
internal static class SetHandlerBridge
{
    private const int MostSymbols = 8;

    /// <summary>With more there would be twenty thousand overloads.</summary>
    private const int MostSymbolsWithBinders = 4;

    private static readonly string[] Kinds = ["Option", "Argument", "BinderBase"];

    /// <summary>What the overloads take the place of in the source.</summary>
    private const string Placeholder = "        /*generated*/\n";

    /// <summary>Puts the overloads into the source that has a place for them.</summary>
    /// <param name="text">A source of the bridge.</param>
    public static string Expand(string text) => text.Contains(Placeholder) ? text.Replace(Placeholder, Overloads() + "\n") : text;

    /// <summary>The overloads, as members of a class.</summary>
    private static string Overloads()
    {
        var text = new StringBuilder();
        for (var count = 1; count <= MostSymbols; count++)
        {
            foreach (var kinds in Combinations(count, count <= MostSymbolsWithBinders ? Kinds.Length : Kinds.Length - 1))
            {
                AppendTo(text, kinds, isAsync: false);
                AppendTo(text, kinds, isAsync: true);
            }
        }

        return text.ToString();
    }

    /// <summary>All rows of some kinds, each kind by its number.</summary>
    private static IEnumerable<int[]> Combinations(int length, int kinds) =>
        length == 0 ? [[]] : Combinations(length - 1, kinds).SelectMany(row => Enumerable.Range(0, kinds).Select(kind => (int[])[.. row, kind]));

    private static void AppendTo(StringBuilder text, int[] kinds, bool isAsync)
    {
        var types = List(kinds.Length, i => $"T{i}");
        var symbols = List(kinds.Length, i => $"{Kinds[kinds[i - 1]]}<T{i}> symbol{i}");
        var values = List(kinds.Length, i => kinds[i - 1] < 2 ? $"context.ParseResult.GetValue(symbol{i})" : $"symbol{i}.Bind(context)");
        text.Append('\n')
            .Append($"        public static void SetHandler<{types}>(this Command command, {(isAsync ? $"Func<{types}, Task>" : $"Action<{types}>")} handle, {symbols})\n")
            .Append("        {\n")
            .Append($"            command.SetAction({(isAsync ? "ContextAsync" : "Context")}(context => handle({values})));\n")
            .Append("        }\n");
    }

    private static string List(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(1, count).Select(item));
}
