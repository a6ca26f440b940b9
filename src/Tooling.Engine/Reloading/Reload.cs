using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Files;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Reloading;

/// <summary>
/// Plans tools again with today's rules, from what they were before their first migration. That is looked at in a copy of the tree; the plan that comes out leads from the
/// files as they are to what today's rules make of the originals, so that it is applied, checked and taken back like any other.
/// </summary>
/// <param name="root">The root of the tree.</param>
internal sealed class Reload(string root)
{
    /// <summary>Makes the plan.</summary>
    /// <param name="request">What to plan.</param>
    /// <param name="toolFiles">The files that hold the tools.</param>
    /// <param name="plan">Plans a tree.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The plan; without files where today's rules make the same of it.</returns>
    public async Task<PlanResult> PlanAsync(ReloadRequest request, ImmutableArray<string> toolFiles, Func<ScanRequest, Task<PlanResult>> plan, CancellationToken cancellationToken)
    {
        var scope = ReloadScope.Find(root, toolFiles, request.Tools);
        var snapshots = new SnapshotStore(new MigrateFolder(root).Snapshots, new NoObserver());
        using var original = OriginalTree.Create(root, scope.Migrations, snapshots, cancellationToken);
        var path = Path.Combine(original.Root, Path.GetRelativePath(root, Path.GetFullPath(request.Code.Path)));
        var result = await plan(request.Code with { Path = path, UseCache = false, Tools = false, ToolNames = [] }).ConfigureAwait(false);
        var again = new InTree(result.Plan, Path.GetRelativePath(result.Plan.Root, original.Root)).Move(root);
        var paths = scope.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        again = again.Only([.. again.Units.Where(u => u.Files.Any(paths.Contains))]);
        return result with { Plan = Merge(again, scope, snapshots) };
    }

    /// <summary>What today's rules change, and what earlier ones changed and today's leave as it was.</summary>
    private Plan Merge(Plan again, ReloadScope scope, SnapshotStore snapshots)
    {
        var planned = again.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var originals = scope.Files.Where(f => !planned.ContainsKey(f.Path)).Select(f => new PlannedFile(f.Path, f.NewHash, f.OldHash, f.OldHash == ContentHash.Absent ? [] : [.. snapshots.Read(f.OldHash)]));
        var now = scope.Files.ToDictionary(f => f.Path, f => f.NewHash, StringComparer.Ordinal);
        ImmutableArray<PlannedFile> files =
        [
            .. again.Files.Select(f => f with { OldHash = now.TryGetValue(f.Path, out var hash) ? hash : ContentHash.OfFile(Path.GetFullPath(f.Path, root))! })
                .Concat(originals)
                .Where(f => f.OldHash != f.NewHash)
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];
        var projects = again.Units.SelectMany(u => u.Projects).Concat(scope.Projects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return again with
        {
            Id = Plan.IdOf(files.Select(f => (f.Path, f.OldHash, f.NewHash))),
            Files = files,
            Units = files.IsEmpty ? [] : [new PlanUnit([.. projects], [.. files.Select(f => f.Path)])],
            Relations = UnitRelations.None,
        };
    }

    /// <summary>A plan of a copy that lies in the tree, as one of the tree itself.</summary>
    private sealed class InTree(Plan plan, string copy)
    {
        private readonly string _prefix = copy == "." ? string.Empty : copy.Replace('\\', '/') + "/";

        public Plan Move(string root) => plan with
        {
            Root = root,
            Files = [.. plan.Files.Select(f => f with { Path = Strip(f.Path) })],
            Findings = [.. plan.Findings.Select(f => f with { Path = Strip(f.Path) })],
            Proofs = [.. plan.Proofs.Select(p => p with { Project = Strip(p.Project) })],
            Units = [.. plan.Units.Select(u => new PlanUnit([.. u.Projects.Select(Strip)], [.. u.Files.Select(Strip)]))],
        };

        /// <summary>What does not lie in the copy was found above it, and is nothing that was asked for.</summary>
        private string Strip(string path) => path.StartsWith(_prefix, StringComparison.Ordinal)
            ? path[_prefix.Length..]
            : throw new UserErrorException($"The code above the tree would be changed as well: {path}.", "Name a path that holds all of it.");
    }
}
