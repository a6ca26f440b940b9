using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Applying;
using Tooling.Engine.Discovery;
using Tooling.Engine.Ledger;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Packs;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Validation;

/// <summary>
/// Compares the compiler's errors with those of the originals, in every target framework. The originals are compiled from the snapshots, against the legacy API that
/// the packs bring: what only a real build has, such as generated code, is missing on both sides.
/// </summary>
/// <param name="root">The root that the ledger's paths are relative to.</param>
/// <param name="tree">What was loaded.</param>
/// <param name="packs">The packs that migrated it.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class CompilerCheck(string root, LoadedTree tree, ImmutableArray<BuiltInPack> packs, WorkLimit limit)
{
    private const string Name = "compiler";

    /// <summary>Compiles the projects that migrations changed, and those that refer to them.</summary>
    /// <param name="migrations">The migrations, in their order.</param>
    /// <param name="snapshots">The originals.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Failed where there are errors that the originals have not; unknown where projects could not be loaded.</returns>
    public ValidationCheck Run(ImmutableArray<RecordedMigration> migrations, SnapshotStore snapshots, CancellationToken cancellationToken)
    {
        ImmutableArray<CompilerInputs> inputs = [.. tree.Projects.Select(CompilerInputs.Of)];
        var originals = MigratedFiles.Earliest(migrations).ToDictionary(f => Path.GetFullPath(f.Path, root), f => f.OldHash, StringComparer.Ordinal);
        var references = new ReferenceCache();
        var changed = inputs.Where(i => i.FilePaths.Any(originals.ContainsKey)).Select(KeyOf).ToHashSet();
        var now = Compile(inputs, changed, new SourceFiles(), references);
        var before = new Lazy<ImmutableDictionary<ProjectKey, CSharpCompilation>>(() =>
            Compile(WithLegacyApi(inputs), changed, new SourceFiles(path => originals.TryGetValue(path, out var hash) ? snapshots.PathOf(hash) : path), references));
        var errors = limit.Select([.. now], p => NewErrors.Between(
            CompiledProject.Of(p.Value, cancellationToken).Errors,
            new Lazy<ImmutableArray<Diagnostic>>(() => before.Value.TryGetValue(p.Key, out var original) ? CompiledProject.Of(original, cancellationToken).Errors : [])), cancellationToken);
        var check = ValidationCheck.Of(Name, errors.SelectMany(e => e).Select(Describe).Distinct());
        return tree.Problems.IsEmpty || check.Outcome == CheckOutcome.Failed
            ? check
            : check with { Outcome = CheckOutcome.Unknown, Problems = [.. tree.Problems.Select(p => new ValidationProblem(RelativePath.Of(root, p.ProjectPath), $"could not be loaded: {p.Message}", IsFailure: false))] };
    }

    private ImmutableArray<CompilerInputs> WithLegacyApi(ImmutableArray<CompilerInputs> inputs)
    {
        foreach (var standIns in packs.Where(p => !p.LegacyNames.IsEmpty).Select(p => new LegacyStandIns(p, root)))
        {
            inputs = [.. inputs.Select(i => standIns.ReplaceableIn(i) is { IsEmpty: false } packages ? standIns.Replace(i, packages) : i)];
        }

        return inputs;
    }

    private ImmutableDictionary<ProjectKey, CSharpCompilation> Compile(ImmutableArray<CompilerInputs> inputs, HashSet<ProjectKey> changed, SourceFiles files, ReferenceCache references)
    {
        var graph = new ProjectGraph(inputs);
        var affected = graph.WithDependents(inputs.Where(i => changed.Contains(KeyOf(i))));
        var all = new Discoverer(files, new CompilationFactory(files, references, nullableAnalysis: true), limit).CompileWhole(affected, graph);
        return affected.ToImmutableDictionary(KeyOf, i => all[i]);
    }

    private ValidationProblem Describe(Diagnostic error) =>
        new(error.Location.IsInSource ? CompilerErrors.PlaceOf(error, root) : null, CompilerErrors.MessageOf(error), IsFailure: true);

    private static ProjectKey KeyOf(CompilerInputs inputs) => new(inputs.Project.ProjectPath, inputs.Project.TargetFramework);

    /// <summary>A project in one target framework, whatever it is compiled against.</summary>
    private sealed record ProjectKey(string Path, string TargetFramework);
}
