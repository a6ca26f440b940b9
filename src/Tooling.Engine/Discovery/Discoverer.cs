using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>Runs a pack over projects. Demand-driven: a file without triggers is not parsed, a project without the legacy assembly not compiled.</summary>
/// <param name="files">The source files.</param>
/// <param name="factory">Makes the compilations.</param>
public sealed class Discoverer(SourceFiles files, CompilationFactory factory)
{
    private static readonly ImmutableDictionary<string, CSharpCompilation> NoProjects = ImmutableDictionary<string, CSharpCompilation>.Empty;

    /// <summary>Analyses every project that refers to the pack's legacy API, compiling only the files in which a rule could match.</summary>
    /// <param name="inputs">The projects.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>One analysis for each such project and target framework, in their order.</returns>
    public ImmutableArray<ProjectAnalysis> Discover(ImmutableArray<CompilerInputs> inputs, BuiltInPack pack, CancellationToken cancellationToken)
    {
        var graph = new ProjectGraph(inputs);
        return ForEach(LegacyOf(inputs, pack), input => OnDemand(input, graph, pack, cancellationToken), cancellationToken);
    }

    /// <summary>Analyses every project that refers to the pack's legacy API, in compilations of everything.</summary>
    /// <param name="inputs">The projects.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="compilations">The whole projects, from <see cref="CompileWhole"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>One analysis for each such project and target framework, in their order.</returns>
    public ImmutableArray<ProjectAnalysis> Discover(ImmutableArray<CompilerInputs> inputs, BuiltInPack pack, ImmutableDictionary<CompilerInputs, CSharpCompilation> compilations, CancellationToken cancellationToken) =>
        ForEach(LegacyOf(inputs, pack), input => InWhole(input, pack, compilations[input], cancellationToken), cancellationToken);

    /// <summary>The projects that are given an assembly of the legacy API's name.</summary>
    /// <param name="inputs">The projects.</param>
    /// <param name="pack">The pack.</param>
    /// <returns>Those of them, in their order.</returns>
    public static ImmutableArray<CompilerInputs> LegacyOf(ImmutableArray<CompilerInputs> inputs, BuiltInPack pack) => [.. inputs.Where(i => i.References(pack.LegacyAssemblies))];

    /// <summary>Compiles projects and all that they refer to.</summary>
    /// <param name="wanted">The projects.</param>
    /// <param name="graph">How they refer to each other.</param>
    /// <returns>Their compilations and those of the projects that they refer to.</returns>
    public ImmutableDictionary<CompilerInputs, CSharpCompilation> CompileWhole(ImmutableArray<CompilerInputs> wanted, ProjectGraph graph)
    {
        var needed = graph.WithReferences(wanted);
        var compilations = new Dictionary<CompilerInputs, CSharpCompilation>();
        foreach (var input in graph.Ordered.Where(needed.Contains))
        {
            compilations[input] = factory.Create(input, input.SourcePaths, graph.CompilationsFor(input, compilations));
        }

        return compilations.ToImmutableDictionary();
    }

    private static ImmutableArray<ProjectAnalysis> ForEach(ImmutableArray<CompilerInputs> legacy, Func<CompilerInputs, ProjectAnalysis?> analyze, CancellationToken cancellationToken)
    {
        var analyses = new ProjectAnalysis?[legacy.Length];
        Parallel.For(0, legacy.Length, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, i => analyses[i] = analyze(legacy[i]));
        return [.. analyses.OfType<ProjectAnalysis>()];
    }

    private ProjectAnalysis? OnDemand(CompilerInputs input, ProjectGraph graph, BuiltInPack pack, CancellationToken cancellationToken)
    {
        var references = factory.Create(input, [], NoProjects);
        if (CompiledPack.Create(pack.Definition, pack.CodeRules, references, cancellationToken) is not { } compiled)
        {
            return null;
        }

        var candidates = new TriggerScan(compiled.Triggers).Candidates(files, input.SourcePaths, cancellationToken);

        // Symbols of a reference are only the same in a compilation that was made of the one that the rules are bound to.
        var analysis = Run(input, compiled, factory.WithSources(references, input, candidates), candidates, cancellationToken);
        if (!HasUnresolved(analysis))
        {
            return analysis;
        }

        // What does not bind may be declared in the rest of the project, or in another one.
        return InWhole(input, pack, CompileWhole([input], graph)[input], cancellationToken);
    }

    private ProjectAnalysis? InWhole(CompilerInputs input, BuiltInPack pack, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        if (CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, cancellationToken) is not { } compiled)
        {
            return null;
        }

        return Run(input, compiled, compilation, new TriggerScan(compiled.Triggers).Candidates(files, input.SourcePaths, cancellationToken), cancellationToken);
    }

    private static ProjectAnalysis Run(CompilerInputs input, CompiledPack compiled, CSharpCompilation compilation, ImmutableArray<string> candidates, CancellationToken cancellationToken)
    {
        var wanted = candidates.ToHashSet(StringComparer.Ordinal);
        var trees = compilation.SyntaxTrees.Where(t => wanted.Contains(t.FilePath)).ToImmutableArray();
        var results = new FileAnalysis[trees.Length];
        Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            results[i] = RuleEngine.Analyze(compiled, compilation.GetSemanticModel(trees[i]), cancellationToken));
        return new ProjectAnalysis(input, compiled, compilation, [.. results]);
    }

    private static bool HasUnresolved(ProjectAnalysis analysis) =>
        analysis.Files.Any(f => f.Matches.Any(m => m.Kind != FindingKind.Rewrite));
}
