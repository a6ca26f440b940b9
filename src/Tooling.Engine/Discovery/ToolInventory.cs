using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;

namespace Tooling.Engine.Discovery;

/// <summary>The tools of a tree, and which code is there for which of them.</summary>
public sealed class ToolInventory
{
    private readonly ToolExtents _extents;

    private ToolInventory(ImmutableArray<ToolEntry> tools, ToolExtents extents, ImmutableArray<ReportProblem> problems) => (Tools, _extents, Problems) = (tools, extents, problems);

    /// <summary>The tools, ordered by command path and place.</summary>
    public ImmutableArray<ToolEntry> Tools { get; }

    /// <summary>Recognisers that failed.</summary>
    public ImmutableArray<ReportProblem> Problems { get; }

    /// <summary>Joins what several projects and target frameworks see: a place declares one tool of a family and kind.</summary>
    /// <param name="views">The tools of all projects.</param>
    /// <param name="problems">Recognisers that failed.</param>
    /// <param name="root">The root of the tree.</param>
    /// <param name="callers">Who calls what runs, by its place; nothing where that is not known.</param>
    /// <returns>The inventory.</returns>
    internal static ToolInventory Of(IEnumerable<ToolView> views, ImmutableArray<ReportProblem> problems, string root, ImmutableDictionary<(string Path, TextSpan Span), ImmutableArray<ToolCaller>> callers)
    {
        var places = new ToolPlaces(root);
        var tools = WithIds(views
            .GroupBy(v => (v.Family, v.Tool.Kind, v.Tool.Location.SourceTree!.FilePath, v.Tool.Location.SourceSpan))
            .Select(g => g.OrderBy(v => v.Inputs.Project.ProjectPath, StringComparer.Ordinal).ToList())
            .Select(g => (Entry: ToEntry(g, places, callers), Views: g)));
        var extents = new ToolExtents(tools.Select(t => (t.Entry, t.Views.SelectMany(v => v.Tool.Extent))), places);
        return new ToolInventory([.. tools.Select(t => t.Entry).Order(ReportOrder.Tools)], extents, problems);
    }

    /// <summary>Says of each finding to which tool it belongs, where that can be told.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>The same findings, in the same order.</returns>
    public ImmutableArray<Finding> Assign(ImmutableArray<Finding> findings) => [.. findings.Select(f => f with { Tool = OnlyName(_extents.At(f)) })];

    /// <summary>Counts the findings of each tool; one in code that several tools share counts for each of them.</summary>
    /// <param name="findings">All findings.</param>
    /// <returns>The tools, in their order.</returns>
    public ImmutableArray<ToolEntry> Count(ImmutableArray<Finding> findings)
    {
        var counts = findings.SelectMany(f => _extents.At(f)).CountBy(tool => tool.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. Tools.Select(tool => tool with { FindingCount = counts.GetValueOrDefault(tool.Id) })];
    }

    private static string? OnlyName(ImmutableArray<ToolEntry> tools) => tools.Select(t => t.CommandPath).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    /// <summary>
    /// What a tool is called and the member that declares it make its id. Where several agree in both, the order of their places tells them apart.
    /// </summary>
    private static List<(ToolEntry Entry, List<ToolView> Views)> WithIds(IEnumerable<(ToolEntry Entry, List<ToolView> Views)> tools) => [.. tools
        .GroupBy(t => (Declaration: DeclarationOf(t.Entry, t.Views[0]), t.Entry.CommandPath))
        .SelectMany(g => g.OrderBy(t => t.Entry, ReportOrder.Tools).Select((t, ordinal) => (t.Entry with { Id = IdOf(g.Key.Declaration, g.Key.CommandPath, ordinal) }, t.Views)))];

    private static (string Kind, string Member) DeclarationOf(ToolEntry tool, ToolView view) =>
        ($"{tool.Family} {Words.Of(tool.Kind)}", $"{view.Inputs.Arguments.CompilationName} {ToolPlaces.MemberOf(view.Tool.Location)}");

    private static string IdOf((string Kind, string Member) declaration, string commandPath, int ordinal) =>
        Fingerprint.ContentOf(Fingerprint.Compute(declaration.Kind, string.Empty, declaration.Member, commandPath, ordinal));

    private static ToolEntry ToEntry(List<ToolView> views, ToolPlaces places, ImmutableDictionary<(string Path, TextSpan Span), ImmutableArray<ToolCaller>> callers)
    {
        var tool = views[0].Tool;
        return new ToolEntry
        {
            Id = string.Empty,
            Family = views[0].Family,
            Name = tool.Name,
            CommandPath = tool.CommandPath,
            Kind = tool.Kind,
            Api = views.All(v => v.Tool.Api == tool.Api) ? tool.Api : ApiGeneration.Mixed,
            Description = tool.Description,
            Category = tool.Category,
            Tags = [.. tool.Tags.Order(StringComparer.Ordinal)],
            Parameters = tool.Parameters,
            Returns = tool.Returns,
            Handler = tool.Handler is { } handler ? new ToolHandler(handler.Name, places.PathOf(handler.Location), ToolPlaces.RangeOf(handler.Location)) : null,
            Callers = tool.Handler is { } runs && callers.TryGetValue(ToolCallers.PlaceOf(runs.Location), out var known) ? known : null,
            Projects = Union(views.Select(v => places.PathOf(v.Inputs.Project.ProjectPath))),
            TargetFrameworks = Union(views.Select(v => v.Inputs.Project.TargetFramework).OfType<string>()),
            Path = places.PathOf(tool.Location),
            Range = ToolPlaces.RangeOf(tool.Location),
        };
    }

    private static ImmutableArray<string> Union(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
