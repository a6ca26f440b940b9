using System.Text;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Packs.Tests.Coverage;

/// <summary>Writes the table in <c>docs/coverage</c>: what becomes of every type and member of a legacy library.</summary>
internal static class CoveragePage
{
    private const string Generated = "<!-- Generated from the libraries and the compiled pack: UPDATE_GENERATED=1 dotnet test tests/Tooling.Packs.Tests -->";

    /// <summary>The page of a pack, with line feeds.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="legacy">Its legacy versions.</param>
    /// <param name="modern">The label of the modern version.</param>
    public static string Write(PackDefinition pack, IReadOnlyList<CoverageTable> legacy, string modern)
    {
        var page = new StringBuilder($"# {pack.Title}: what becomes of every member\n\n{Generated}\n\n");
        page.Append($"Every public type and member of the legacy libraries, and what `{pack.Id}` does with code that uses it. `unchanged`: such code compiles against {modern} as it is.\n\n");
        page.Append("| library | members | safe | review | manual | unchanged |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var (label, symbols) in legacy)
        {
            page.Append($"| {label} | {symbols.Length} | {symbols.Count(s => Is(s, Safety.Safe))} | {symbols.Count(s => Is(s, Safety.Review))} | {symbols.Count(s => Is(s, Safety.Manual))} | {symbols.Count(s => s.IsUnchanged)} |\n");
        }

        var rows = legacy.SelectMany(l => l.Symbols, (l, symbol) => (l.Label, Symbol: symbol)).GroupBy(r => r.Symbol.Type, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var type in rows)
        {
            page.Append($"\n## {type.Key[2..]}\n\n| member | in | rule | safety |\n| --- | --- | --- | --- |\n");
            foreach (var member in type.GroupBy(r => r.Symbol.Id, StringComparer.Ordinal).OrderBy(g => g.Key != type.Key).ThenBy(g => g.Key, StringComparer.Ordinal))
            {
                foreach (var fate in member.GroupBy(r => Fate(r.Symbol)))
                {
                    page.Append($"| `{NameOf(member.Key, type.Key)}` | {string.Join(", ", fate.Select(r => r.Label))} | {fate.Key} |\n");
                }
            }
        }

        return page.ToString();
    }

    private static bool Is(CoveredSymbol symbol, Safety safety) => !symbol.Rules.IsEmpty && symbol.Rules.Max(r => r.Safety) == safety;

    private static string Fate(CoveredSymbol symbol) => symbol switch
    {
        { IsUnchanged: true } => "unchanged | ",
        { IsCovered: false } => "missing | ",
        _ => $"{string.Join(", ", symbol.Rules.Select(r => $"[{r.Id}](../rules/{r.Id}.md)"))} | {string.Join(", ", symbol.Rules.Select(r => r.Safety).Distinct().Order().Select(s => s.ToString().ToLowerInvariant()))}",
    };

    /// <summary>A member's id without its type's name, a type's id in full.</summary>
    private static string NameOf(string id, string type) => id == type ? id : id[(type.Length + 1)..];
}
