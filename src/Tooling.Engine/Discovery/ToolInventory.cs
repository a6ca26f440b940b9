using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Engine.Discovery;

/// <summary>The tools of a tree, and which code is there for which of them.</summary>
public sealed class ToolInventory
{
    private readonly ILookup<string, (SourceRange Range, string Tool)> _extents;

    private ToolInventory(ImmutableArray<ToolEntry> tools, ILookup<string, (SourceRange Range, string Tool)> extents, ImmutableArray<ReportProblem> problems)
    {
        Tools = tools;
        Problems = problems;
        _extents = extents;
    }

    /// <summary>The tools, ordered by command path and place.</summary>
    public ImmutableArray<ToolEntry> Tools { get; }

    /// <summary>Recognisers that failed.</summary>
    public ImmutableArray<ReportProblem> Problems { get; }

    /// <summary>Joins what several projects and target frameworks see: a place declares one tool.</summary>
    /// <param name="recognized">The tools of all projects.</param>
    /// <param name="problems">Recognisers that failed.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>The inventory.</returns>
    internal static ToolInventory Of(IEnumerable<RecognizedTool> recognized, ImmutableArray<ReportProblem> problems, string root)
    {
        var places = new Places(root);
        var tools = recognized
            .GroupBy(t => (t.Location.SourceTree!.FilePath, t.Location.SourceSpan))
            .Select(g => (Views: g.ToList(), Entry: ToEntry([.. g], places)))
            .ToList();
        var extents = tools
            .SelectMany(t => t.Views.SelectMany(v => v.Extent).Select(e => (Path: places.PathOf(e), Range: Places.RangeOf(e), Tool: t.Entry.CommandPath)))
            .Distinct()
            .ToLookup(e => e.Path, e => (e.Range, e.Tool), StringComparer.Ordinal);
        return new ToolInventory([.. tools.Select(t => t.Entry).Order(ReportOrder.Tools)], extents, problems);
    }

    /// <summary>Says of each finding to which tool it belongs, where that can be told.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>The same findings, in the same order.</returns>
    public ImmutableArray<Finding> Assign(ImmutableArray<Finding> findings) => [.. findings.Select(f => f with { Tool = ToolAt(f) })];

    /// <summary>The tool of the innermost code around a finding; null where there is none, or several share it.</summary>
    private string? ToolAt(Finding finding)
    {
        var around = _extents[finding.Path].Where(e => Places.Contains(e.Range, finding.Range)).ToList();
        if (around.Count == 0)
        {
            return null;
        }

        var innermost = around.Select(e => e.Range).Aggregate((x, y) => Places.Contains(x, y) ? y : x);
        var tools = around.Where(e => e.Range == innermost).Select(e => e.Tool).Distinct(StringComparer.Ordinal).ToList();
        return tools is [var only] ? only : null;
    }

    private static ToolEntry ToEntry(ImmutableArray<RecognizedTool> views, Places places)
    {
        var tool = views[0];
        return new ToolEntry
        {
            Name = tool.Name,
            CommandPath = tool.CommandPath,
            Kind = tool.Kind,
            Api = views.All(v => v.Api == tool.Api) ? tool.Api : ApiGeneration.Mixed,
            Description = tool.Description,
            Parameters = tool.Parameters,
            Handler = tool.Handler is { } handler ? new ToolHandler(handler.Name, places.PathOf(handler.Location), Places.RangeOf(handler.Location)) : null,
            Path = places.PathOf(tool.Location),
            Range = Places.RangeOf(tool.Location),
        };
    }

    /// <summary>Places in source as reports give them.</summary>
    private sealed class Places(string root)
    {
        public static bool Contains(SourceRange outer, SourceRange inner) =>
            (outer.StartLine, outer.StartColumn).CompareTo((inner.StartLine, inner.StartColumn)) <= 0 && (inner.EndLine, inner.EndColumn).CompareTo((outer.EndLine, outer.EndColumn)) <= 0;

        public string PathOf(Location location) => RelativePath.Of(root, location.SourceTree!.FilePath);

        public static SourceRange RangeOf(Location location)
        {
            var (start, end) = (location.GetLineSpan().StartLinePosition, location.GetLineSpan().EndLinePosition);
            return new SourceRange(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
        }
    }
}
