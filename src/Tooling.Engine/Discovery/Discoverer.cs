using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>How much of a project is compiled to find its legacy code.</summary>
public enum DiscoveryScope
{
    /// <summary>The files in which a rule could match; more of them only where these do not bind.</summary>
    Candidates,

    /// <summary>Everything, with the projects that it refers to: what a plan needs for its proof.</summary>
    Everything,
}

/// <summary>Runs a pack over projects. Demand-driven: a file without triggers is not parsed, a project without the legacy assembly not compiled.</summary>
/// <param name="files">The source files.</param>
/// <param name="factory">Makes the compilations.</param>
public sealed class Discoverer(SourceFiles files, CompilationFactory factory)
{
    private static readonly ImmutableDictionary<string, CSharpCompilation> NoProjects = ImmutableDictionary<string, CSharpCompilation>.Empty;

    /// <summary>Analyses every project that refers to the pack's legacy API.</summary>
    /// <param name="inputs">The projects.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="scope">How much to compile.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>One analysis for each such project and target framework, in their order.</returns>
    public ImmutableArray<ProjectAnalysis> Discover(ImmutableArray<CompilerInputs> inputs, BuiltInPack pack, DiscoveryScope scope, CancellationToken cancellationToken)
    {
        var legacy = inputs.Where(i => i.References(pack.LegacyAssemblies)).ToImmutableArray();
        var graph = new ProjectGraph(inputs);
        var whole = scope == DiscoveryScope.Everything ? CompileWhole(legacy, graph) : null;
        var analyses = new ConcurrentDictionary<CompilerInputs, ProjectAnalysis>();
        Parallel.ForEach(legacy, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, input =>
        {
            var analysis = whole is null
                ? OnDemand(input, inputs, graph, pack, cancellationToken)
                : Analyze(input, pack, whole[input], input.SourcePaths, cancellationToken);
            if (analysis is not null)
            {
                analyses[input] = analysis;
            }
        });
        return [.. legacy.Where(analyses.ContainsKey).Select(i => analyses[i])];
    }

    private ProjectAnalysis? OnDemand(CompilerInputs input, ImmutableArray<CompilerInputs> all, ProjectGraph graph, BuiltInPack pack, CancellationToken cancellationToken)
    {
        var references = factory.Create(input, [], NoProjects);
        if (CompiledPack.Create(pack.Definition, pack.CodeRules, references, cancellationToken) is not { } compiled)
        {
            return null;
        }

        var candidates = new TriggerScan(compiled.Triggers).Candidates(files, input.SourcePaths, cancellationToken);
        var analysis = Run(input, compiled, factory.Create(input, candidates, NoProjects), candidates, cancellationToken);
        if (!HasUnresolved(analysis))
        {
            return analysis;
        }

        // What does not bind may be declared in the rest of the project, or in another one.
        var whole = CompileWhole([input], graph);
        return Run(input, compiled, whole[input], candidates, cancellationToken);
    }

    private ProjectAnalysis? Analyze(CompilerInputs input, BuiltInPack pack, CSharpCompilation compilation, ImmutableArray<string> paths, CancellationToken cancellationToken)
    {
        if (CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, cancellationToken) is not { } compiled)
        {
            return null;
        }

        return Run(input, compiled, compilation, new TriggerScan(compiled.Triggers).Candidates(files, paths, cancellationToken), cancellationToken);
    }

    private static ProjectAnalysis Run(CompilerInputs input, CompiledPack compiled, CSharpCompilation compilation, ImmutableArray<string> candidates, CancellationToken cancellationToken)
    {
        var wanted = candidates.ToHashSet(StringComparer.Ordinal);
        var trees = compilation.SyntaxTrees.Where(t => wanted.Contains(t.FilePath) && !GeneratedCode.Is(t.FilePath, t.GetText(cancellationToken).ToString())).ToImmutableArray();
        var results = new FileAnalysis[trees.Length];
        Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            results[i] = RuleEngine.Analyze(compiled, compilation.GetSemanticModel(trees[i]), cancellationToken));
        return new ProjectAnalysis(input, compiled, compilation, [.. results]);
    }

    private static bool HasUnresolved(ProjectAnalysis analysis) =>
        analysis.Files.Any(f => f.Matches.Any(m => m.Kind != FindingKind.Rewrite));

    /// <summary>Compiles projects and all that they refer to, in order.</summary>
    private Dictionary<CompilerInputs, CSharpCompilation> CompileWhole(ImmutableArray<CompilerInputs> wanted, ProjectGraph graph)
    {
        var needed = new HashSet<CompilerInputs>();
        var open = new Stack<CompilerInputs>(wanted);
        while (open.TryPop(out var next))
        {
            if (needed.Add(next))
            {
                foreach (var (_, project) in graph.ReferencesOf(next))
                {
                    open.Push(project);
                }
            }
        }

        var compilations = new Dictionary<CompilerInputs, CSharpCompilation>();
        foreach (var input in graph.Ordered.Where(needed.Contains))
        {
            compilations[input] = factory.Create(input, input.SourcePaths, graph.CompilationsFor(input, compilations));
        }

        return compilations;
    }
}
