using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Discovery.Generators;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>Runs a pack over projects. Demand-driven: a file without triggers is not parsed, a project without the legacy assembly not compiled.</summary>
/// <param name="files">The source files.</param>
/// <param name="factory">Makes the compilations.</param>
/// <param name="limit">How much is done at once.</param>
public sealed class Discoverer(SourceFiles files, CompilationFactory factory, WorkLimit limit)
{
    private static readonly ImmutableDictionary<string, CSharpCompilation> NoProjects = ImmutableDictionary<string, CSharpCompilation>.Empty;

    /// <summary>The source generators of the projects.</summary>
    internal SourceGenerators Generators { get; } = new();

    /// <summary>Analyses every project that refers to the pack's legacy API, compiling only the files in which a rule could match.</summary>
    /// <param name="inputs">The projects.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>One analysis for each such project and target framework, in their order.</returns>
    public ImmutableArray<ProjectAnalysis> Discover(ImmutableArray<CompilerInputs> inputs, MigrationPack pack, CancellationToken cancellationToken)
    {
        var graph = new ProjectGraph(inputs);
        var packs = new CompiledPacks(pack);
        return Discover(inputs, packs, graph, i => factory.Create(i, [], NoProjects), (legacy, candidates) => OnDemand(legacy, candidates, packs, graph, cancellationToken), cancellationToken);
    }

    /// <summary>Analyses every project that refers to the pack's legacy API, in compilations of everything.</summary>
    /// <param name="inputs">The projects.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="compilations">The whole projects, from <see cref="CompileWhole"/>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>One analysis for each such project and target framework, in their order.</returns>
    public ImmutableArray<ProjectAnalysis> Discover(ImmutableArray<CompilerInputs> inputs, MigrationPack pack, ImmutableDictionary<CompilerInputs, CSharpCompilation> compilations, CancellationToken cancellationToken) =>
        Discover(
            inputs, new CompiledPacks(pack), new ProjectGraph(inputs), i => compilations[i], (legacy, candidates) => Run(legacy, candidates, pack, cancellationToken), cancellationToken);

    /// <summary>The projects that are given an assembly of the legacy API's name.</summary>
    /// <param name="inputs">The projects.</param>
    /// <param name="pack">The pack.</param>
    /// <returns>Those of them, in their order.</returns>
    public static ImmutableArray<CompilerInputs> LegacyOf(ImmutableArray<CompilerInputs> inputs, MigrationPack pack) => [.. inputs.Where(i => i.References(pack.LegacyAssemblies))];

    /// <summary>Compiles projects and all that they refer to, with what their source generators make.</summary>
    /// <param name="wanted">The projects.</param>
    /// <param name="graph">How they refer to each other.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Their compilations and those of the projects that they refer to.</returns>
    public ImmutableDictionary<CompilerInputs, CSharpCompilation> CompileWhole(ImmutableArray<CompilerInputs> wanted, ProjectGraph graph, CancellationToken cancellationToken)
    {
        var needed = graph.WithReferences(wanted);
        var compilations = new Dictionary<CompilerInputs, CSharpCompilation>();
        foreach (var input in graph.Ordered.Where(needed.Contains))
        {
            compilations[input] = Generators.Complete(input, factory.Create(input, input.SourcePaths, graph.CompilationsFor(input, compilations)), cancellationToken);
        }

        return compilations.ToImmutableDictionary();
    }

    private ImmutableArray<ProjectAnalysis> Discover(
        ImmutableArray<CompilerInputs> inputs,
        CompiledPacks packs,
        ProjectGraph graph,
        Func<CompilerInputs, CSharpCompilation> compile,
        Func<LegacyProject, ImmutableArray<string>, ProjectAnalysis> analyze,
        CancellationToken cancellationToken)
    {
        var bound = limit.Select(LegacyOf(inputs, packs.Pack), input => BindTo(input, compile(input), packs, graph, cancellationToken), cancellationToken);
        ImmutableArray<LegacyProject> projects = [.. bound.OfType<LegacyProject>()];
        var reached = new LegacyReach(files, limit).Find(projects, cancellationToken);
        return [.. limit.Select(projects, p => analyze(p, new TriggerScan(p.Pack.Triggers).Candidates(files, p.Inputs.SourcePaths, reached, limit, cancellationToken)), cancellationToken)];
    }

    private static LegacyProject? BindTo(CompilerInputs input, CSharpCompilation compilation, CompiledPacks packs, ProjectGraph graph, CancellationToken cancellationToken) =>
        packs.For(input, compilation, cancellationToken) is not { } pack ? null
            : new LegacyProject(input, pack, compilation, pack.IsUsedByOthers(compilation, [.. graph.ReferencesOf(input).Select(r => r.AssemblyPath)]));

    private ProjectAnalysis OnDemand(LegacyProject project, ImmutableArray<string> candidates, CompiledPacks packs, ProjectGraph graph, CancellationToken cancellationToken)
    {
        var analysis = Run(project with { Compilation = factory.WithSources(project.Compilation, project.Inputs, candidates) }, candidates, packs.Pack, cancellationToken);
        if (!HasUnresolved(analysis))
        {
            return analysis;
        }

        // What does not bind may be declared in the rest of the project, or in another one. Its compilation may have other symbols for the legacy API.
        var whole = CompileWhole([project.Inputs], graph, cancellationToken)[project.Inputs];
        return packs.For(project.Inputs, whole, cancellationToken) is { } pack ? Run(project with { Compilation = whole, Pack = pack }, candidates, packs.Pack, cancellationToken) : analysis;
    }

    private ProjectAnalysis Run(LegacyProject project, ImmutableArray<string> candidates, MigrationPack pack, CancellationToken cancellationToken)
    {
        var wanted = candidates.ToHashSet(StringComparer.Ordinal);
        var trees = project.Compilation.SyntaxTrees.Where(t => wanted.Contains(t.FilePath)).ToImmutableArray();
        var results = limit.Select(trees, t => RuleEngine.Analyze(project.Pack, project.Compilation.GetSemanticModel(t), cancellationToken), cancellationToken);
        var modern = project.Inputs.Project.Raised.IsEmpty && results.Any(file => !file.Matches.IsEmpty) ? HalfMigratedCode.OnModern(pack, trees, project.Compilation, cancellationToken) : null;
        return new ProjectAnalysis(project.Inputs, project.Pack, project.Compilation, modern is null ? [.. results] : [.. results.Select(file => RaisedCode.Confirm(project.Pack, file, modern.GetSemanticModel(file.Tree), cancellationToken))]);
    }

    private static bool HasUnresolved(ProjectAnalysis analysis) =>
        analysis.Files.Any(f => f.Matches.Any(m => m.Kind != FindingKind.Rewrite));
}
