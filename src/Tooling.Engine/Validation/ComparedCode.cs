using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Applying;
using Tooling.Engine.Discovery;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Packs;
using Tooling.Rules.Matching;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Validation;

/// <summary>
/// The projects that migrations changed, and those that refer to them, as they are and as they were, in every target framework. The originals are compiled from the
/// snapshots, against the legacy API that the packs bring. What source generators make is compiled with both; what only the targets of a real build write is missing on both sides.
/// </summary>
internal sealed class ComparedCode
{
    private readonly string _root;
    private readonly WorkLimit _limit;
    private readonly ReferenceCache _references = new();
    private readonly HashSet<ProjectKey> _changed;
    private readonly Lazy<ImmutableDictionary<ProjectKey, CSharpCompilation>> _before;
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _causes;

    /// <summary>Takes what was loaded.</summary>
    /// <param name="root">The root that the ledger's paths are relative to.</param>
    /// <param name="tree">What was loaded.</param>
    /// <param name="packs">The packs that migrated it.</param>
    /// <param name="limit">How much is done at once.</param>
    /// <param name="migrations">The migrations, in their order.</param>
    /// <param name="snapshots">The originals.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public ComparedCode(string root, LoadedTree tree, ImmutableArray<MigrationPack> packs, WorkLimit limit, ImmutableArray<RecordedMigration> migrations, SnapshotStore snapshots, CancellationToken cancellationToken)
    {
        (_root, _limit, Problems) = (root, limit, tree.Problems.RemoveAll(p => p.IsOfTree));
        ImmutableArray<CompilerInputs> inputs = [.. tree.Projects.Select(CompilerInputs.Of)];
        var originals = MigratedFiles.Earliest(migrations).ToDictionary(f => Path.GetFullPath(f.Path, root), f => f.OldHash, StringComparer.Ordinal);
        _changed = [.. inputs.Where(i => i.FilePaths.Any(originals.ContainsKey)).Select(KeyOf)];
        _causes = CausesIn(inputs);
        Now = Compile(inputs, new SourceFiles(FormerNamespaces.None), cancellationToken);
        _before = new(() => Compile(WithLegacyApi(inputs, packs), new SourceFiles(new FormerNamespaces([.. packs.SelectMany(p => p.Definition.Legacy.Former)]), path => !originals.TryGetValue(path, out var hash) ? path : hash == ContentHash.Absent ? string.Empty : snapshots.PathOf(hash)), cancellationToken));
    }

    /// <summary>As they are.</summary>
    public ImmutableDictionary<ProjectKey, CSharpCompilation> Now { get; }

    /// <summary>What could not be loaded.</summary>
    public ImmutableArray<LoadProblem> Problems { get; }

    /// <summary>A project as it was; null where it could not be compiled then.</summary>
    public CSharpCompilation? Before(ProjectKey project) => _before.Value.GetValueOrDefault(project);

    /// <summary>The errors of a project as it is.</summary>
    public ImmutableArray<Diagnostic> ErrorsNow(ProjectKey project, CancellationToken cancellationToken) => CompiledProject.Of(Now[project], cancellationToken).Errors;

    /// <summary>The errors of a project as it was; none where it could not be compiled then.</summary>
    public ImmutableArray<Diagnostic> ErrorsBefore(ProjectKey project, CancellationToken cancellationToken) =>
        Before(project) is { } original ? CompiledProject.Of(original, cancellationToken).Errors : [];

    /// <summary>The migrated projects that what is wrong in a project can come from: itself, and those that it builds on.</summary>
    /// <param name="projectPath">Absolute path of the project.</param>
    /// <returns>Relative to the root, ordered; none where it is not known.</returns>
    public ImmutableArray<string> CausesOf(string projectPath) => _causes.GetValueOrDefault(projectPath, []);

    private ImmutableDictionary<string, ImmutableArray<string>> CausesIn(ImmutableArray<CompilerInputs> inputs)
    {
        var graph = new ProjectGraph(inputs);
        return inputs.GroupBy(i => i.Project.ProjectPath, StringComparer.Ordinal).ToImmutableDictionary(
            project => project.Key,
            project => graph.WithReferences(project).Where(i => _changed.Contains(KeyOf(i))).Select(i => RelativePath.Of(_root, i.Project.ProjectPath)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);
    }

    private ImmutableArray<CompilerInputs> WithLegacyApi(ImmutableArray<CompilerInputs> inputs, ImmutableArray<MigrationPack> packs)
    {
        foreach (var standIns in packs.Where(p => !p.LegacyNames.IsEmpty).Select(p => new LegacyStandIns(p, _root)))
        {
            inputs = [.. inputs.Select(i => standIns.ReplaceableIn(i) is { IsEmpty: false } packages ? standIns.Replace(i, packages) : i)];
        }

        return inputs;
    }

    private ImmutableDictionary<ProjectKey, CSharpCompilation> Compile(ImmutableArray<CompilerInputs> inputs, SourceFiles files, CancellationToken cancellationToken)
    {
        var graph = new ProjectGraph(inputs);
        var affected = graph.WithDependents(inputs.Where(i => _changed.Contains(KeyOf(i))));
        var all = new Discoverer(files, new CompilationFactory(files, _references, nullableAnalysis: true), _limit).CompileWhole(affected, graph, cancellationToken);
        return affected.ToImmutableDictionary(KeyOf, i => all[i]);
    }

    private static ProjectKey KeyOf(CompilerInputs inputs) => new(inputs.Project.ProjectPath, inputs.Project.TargetFramework);
}

/// <summary>A project in one target framework, whatever it is compiled against.</summary>
/// <param name="Path">Absolute path of the project.</param>
/// <param name="TargetFramework">Such as <c>net10.0</c>.</param>
internal sealed record ProjectKey(string Path, string TargetFramework);
