using System.Text;

namespace Tooling.Packs.SystemCommandLine;

/// <summary>
/// Writes the overloads of <c>SetHandler</c> that take values: beta4 had one interface for options and arguments, 2.0 has none, so that each combination is an overload of its
/// own. Those that a project does not use are left out when the bridge is put into it.
/// </summary>
internal static class SetHandlerBridge
{
    private const int MostSymbols = 8;

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
            for (var kinds = 0; kinds < 1 << count; kinds++)
            {
                AppendTo(text, count, kinds, isAsync: false);
                AppendTo(text, count, kinds, isAsync: true);
            }
        }

        return text.ToString();
    }

    private static void AppendTo(StringBuilder text, int count, int kinds, bool isAsync)
    {
        var types = List(count, i => $"T{i}");
        var symbols = List(count, i => $"{((kinds >> (i - 1)) & 1) switch { 0 => "Option", _ => "Argument" }}<T{i}> symbol{i}");
        var values = List(count, i => $"context.ParseResult.GetValue(symbol{i})");
        text.Append('\n')
            .Append($"        public static void SetHandler<{types}>(this Command command, {(isAsync ? $"Func<{types}, Task>" : $"Action<{types}>")} handle, {symbols})\n")
            .Append("        {\n")
            .Append($"            command.SetAction({(isAsync ? "ContextAsync" : "Context")}(context => handle({values})));\n")
            .Append("        }\n");
    }

    private static string List(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(1, count).Select(item));
}
