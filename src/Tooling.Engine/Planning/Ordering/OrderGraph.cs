using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tooling.Engine.Planning.Ordering;

/// <summary>Writes the order of units as a drawing: a box a stage, units in it, an arrow to what waits; the critical path is drawn thick.</summary>
public static class OrderGraph
{
    private const int MostProjects = 4;

    /// <summary>Writes a flowchart for Mermaid, which GitHub, GitLab and many editors draw in Markdown.</summary>
    /// <param name="order">The order.</param>
    /// <param name="weight">Says what a unit weighs; findings where null.</param>
    /// <returns>The flowchart, with <c>\n</c> at the end of each line; the same for the same order.</returns>
    public static string ToMermaid(MigrationOrder order, Func<double, string>? weight = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        var (text, ids) = (new StringBuilder("flowchart LR\n"), IdsOf(order));
        foreach (var (stage, i) in order.Stages.Select((stage, i) => (stage, i + 1)))
        {
            Line(text, $"  subgraph stage{i}[\"stage {i}\"]");
            foreach (var unit in stage)
            {
                Line(text, $"    {ids[unit.Unit.Name]}[\"{string.Join("<br/>", LinesOf(unit, weight).Select(InMermaid))}\"]");
            }

            Line(text, $"  end");
        }

        foreach (var edge in order.Edges)
        {
            Line(text, $"  {ids[edge.Before]} {(edge.IsNeeded ? "-->" : "-.->")}|\"{InMermaid(edge.Describe())}\"| {ids[edge.After]}");
        }

        if (order.CriticalPath.Length > 1)
        {
            Line(text, $"  classDef critical stroke-width:4px");
            Line(text, $"  class {string.Join(',', order.CriticalPath.Select(u => ids[u.Unit.Name]))} critical");
        }

        return text.ToString();
    }

    /// <summary>Writes a directed graph in the DOT language of Graphviz.</summary>
    /// <param name="order">The order.</param>
    /// <param name="weight">Says what a unit weighs; findings where null.</param>
    /// <returns>The graph, with <c>\n</c> at the end of each line; the same for the same order.</returns>
    public static string ToDot(MigrationOrder order, Func<double, string>? weight = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        var (text, ids, critical) = (new StringBuilder("digraph migration {\n  rankdir=LR;\n  node [shape=box];\n"), IdsOf(order), order.CriticalPath.Length > 1 ? order.CriticalPath.ToHashSet() : []);
        foreach (var (stage, i) in order.Stages.Select((stage, i) => (stage, i + 1)))
        {
            Line(text, $"  subgraph cluster_{i} {{");
            Line(text, $"    label=\"stage {i}\";");
            foreach (var unit in stage)
            {
                Line(text, $"    {ids[unit.Unit.Name]} [label=\"{string.Join("\\n", LinesOf(unit, weight).Select(InDot))}\"{(critical.Contains(unit) ? ", penwidth=4" : string.Empty)}];");
            }

            Line(text, $"  }}");
        }

        foreach (var edge in order.Edges)
        {
            Line(text, $"  {ids[edge.Before]} -> {ids[edge.After]} [label=\"{InDot(edge.Describe())}\"{(edge.IsNeeded ? string.Empty : ", style=dashed")}];");
        }

        return text.Append("}\n").ToString();
    }

    private static Dictionary<string, string> IdsOf(MigrationOrder order) =>
        order.Units.Select((unit, i) => (unit.Unit.Name, Id: string.Create(CultureInfo.InvariantCulture, $"u{i + 1}"))).ToDictionary(p => p.Name, p => p.Id, StringComparer.Ordinal);

    private static IEnumerable<string> LinesOf(OrderedUnit unit, Func<double, string>? weight)
    {
        var projects = unit.Unit.Projects;
        ImmutableArray<string> names = projects.Length > MostProjects ? [.. projects.Take(MostProjects), string.Create(CultureInfo.InvariantCulture, $"and {projects.Length - MostProjects} more")] : projects;
        return [.. names, .. unit.Unit.Step is { } step ? (string[])[step] : [], weight?.Invoke(unit.Weight) ?? Findings(unit.Weight)];
    }

    private static string Findings(double count) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "finding" : "findings")}");

    /// <summary>What Mermaid would take for markup is written by its entity codes. Backticks are Markdown to it even so, and can't be written.</summary>
    private static string InMermaid(string text) => Escaped(text, c => c switch
    {
        '"' => "#quot;",
        '#' => "#35;",
        '&' => "#amp;",
        '<' => "#lt;",
        '>' => "#gt;",
        '`' => "'",
        ';' => "#59;",
        '\\' => "#92;",
        _ => null,
    });

    private static string InDot(string text) => Escaped(text, c => c is '"' or '\\' ? $"\\{c}" : null);

    private static string Escaped(string text, Func<char, string?> escape)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(char.IsControl(c) ? " " : escape(c) ?? c.ToString());
        }

        return result.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
