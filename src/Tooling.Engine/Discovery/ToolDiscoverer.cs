using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Engine.Discovery;

/// <summary>Finds the tools that projects offer. Demand-driven as <see cref="Discoverer"/> is: only files with triggers are compiled, until something is missing.</summary>
/// <param name="files">The source files.</param>
/// <param name="factory">Makes the compilations.</param>
/// <param name="discoverer">Compiles whole projects.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class ToolDiscoverer(SourceFiles files, CompilationFactory factory, Discoverer discoverer, WorkLimit limit)
{
    /// <summary>Finds the tools.</summary>
    /// <param name="inputs">All projects, as they refer to each other.</param>
    /// <param name="recognizers">What is looked for.</param>
    /// <param name="analyses">What the packs found: those projects are looked at in the compilations that were made for it.</param>
    /// <param name="selection">What was asked for.</param>
    /// <param name="root">The root of the tree.</param>
    /// <param name="callers">Whether to find who calls what runs: that compiles all projects that name it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The inventory.</returns>
    public ToolInventory Find(
        ImmutableArray<CompilerInputs> inputs,
        ImmutableArray<IToolRecognizer> recognizers,
        ImmutableArray<ProjectAnalysis> analyses,
        Selection selection,
        string root,
        bool callers,
        CancellationToken cancellationToken)
    {
        var graph = new ProjectGraph(inputs);
        var compilations = analyses.GroupBy(a => a.Inputs).ToDictionary(g => g.Key, g => g.First().Compilation);
        var wanted = selection.Of(inputs).ToList();
        var tools = new List<ToolView>();
        var problems = new List<ReportProblem>();
        foreach (var recognizer in recognizers)
        {
            var projects = wanted.Where(i => i.References(recognizer.Assemblies)).ToList();
            var found = limit.Select(projects, p => Find(recognizer, p, compilations.GetValueOrDefault(p), graph, cancellationToken), cancellationToken);
            tools.AddRange(projects.Zip(found).SelectMany(p => p.Second.Tools.Select(t => new ToolView(recognizer.Family, p.First, t))).Where(v => selection.Includes(v.Tool.Location.SourceTree!.FilePath, root)));
            problems.AddRange(projects.Zip(found).Where(p => p.Second.Failure is not null).Select(p => ToProblem(p.First, p.Second.Failure!, root)));
        }

        var known = callers ? new ToolCallers(files, discoverer, limit).Find(inputs, tools, new ToolPlaces(root), cancellationToken) : ImmutableDictionary<(string, TextSpan), ImmutableArray<ToolCaller>>.Empty;
        return ToolInventory.Of(tools, [.. problems.Distinct()], root, known);
    }

    private FoundTools Find(IToolRecognizer recognizer, CompilerInputs input, CSharpCompilation? compilation, ProjectGraph graph, CancellationToken cancellationToken)
    {
        var search = new IdentifierSearch(recognizer.Triggers);
        var paths = input.SourcePaths.Where(p => files.Text(p)?.ToString() is { } text && search.IsIn(text)).ToHashSet(StringComparer.Ordinal);
        if (paths.Count == 0)
        {
            return FoundTools.None;
        }

        compilation ??= factory.Create(input, input.SourcePaths.Where(files.HasGlobalUsings), ImmutableDictionary<string, CSharpCompilation>.Empty);
        var missing = paths.Except(compilation.SyntaxTrees.Select(t => t.FilePath), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        compilation = factory.WithSources(compilation, input, input.SourcePaths.Where(missing.Contains));
        var found = Find(recognizer, compilation, paths, cancellationToken);
        return found.IsIncomplete ? Find(recognizer, discoverer.CompileWhole([input], graph, cancellationToken)[input], paths, cancellationToken) : found;
    }

    private static FoundTools Find(IToolRecognizer recognizer, CSharpCompilation compilation, HashSet<string> paths, CancellationToken cancellationToken) =>
        ToolFinder.Find(recognizer, compilation, [.. compilation.SyntaxTrees.Where(t => paths.Contains(t.FilePath))], cancellationToken);

    private static ReportProblem ToProblem(CompilerInputs input, string failure, string root) => new(
        RelativePath.Of(root, input.Project.ProjectPath),
        $"The tools of this project could not be listed. {failure}",
        "This is a defect of the recogniser: report it with the code. Findings are not affected.");
}
