using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Discovery;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Validation;
using Tooling.Packs;
using Tooling.Rules.Model;

namespace Tooling.Engine.Fixing;

/// <summary>
/// Mends what has a known mend in the files of migrations: first the ledger, where it says what is no more; then usings, packages and formatting, which are written as
/// one migration, with a journal and snapshots like any other.
/// </summary>
/// <param name="root">The root of the tree.</param>
/// <param name="store">Writes.</param>
/// <param name="runner">Starts <c>dotnet</c>.</param>
/// <param name="toolVersion">Recorded with it.</param>
internal sealed class AutoFixer(string root, MigrationStore store, IProcessRunner runner, string toolVersion)
{
    private readonly MigrateFolder _folder = new(root);

    /// <summary>Mends the ledger. No file is written.</summary>
    /// <param name="scope">What is looked at.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was recorded, and the migrations that are rolled back as a whole by that.</returns>
    public (ImmutableArray<Fix> Fixes, ImmutableArray<string> RolledBack) FixLedger(ValidationScope scope, CancellationToken cancellationToken)
    {
        store.RefusePending();
        return new LedgerFix(root, store, toolVersion).Run(scope.Migrations, cancellationToken);
    }

    /// <summary>Mends files.</summary>
    /// <param name="scope">What is looked at.</param>
    /// <param name="code">How the code is loaded.</param>
    /// <param name="plan">Plans a tree.</param>
    /// <param name="cancellationToken">Stops it before the first file is written.</param>
    /// <returns>What was mended, and the migration that wrote it.</returns>
    public async Task<(ImmutableArray<Fix> Fixes, string? MigrationId)> FixFilesAsync(ValidationScope scope, ScanRequest code, Func<ScanRequest, Task<PlanResult>> plan, CancellationToken cancellationToken)
    {
        var snapshots = new SnapshotStore(_folder.Snapshots, new NoObserver());
        ImmutableArray<MigratedFile> files = [.. scope.Files.Where(f => File.Exists(Path.GetFullPath(f.Path, root)) && f.OldHash != ContentHash.Absent && snapshots.IsIntact(f.OldHash))];
        if (files.IsEmpty)
        {
            return ([], null);
        }

        var tree = await new ProjectLoader(runner).LoadAsync(code.ToLoadRequest(), cancellationToken).ConfigureAwait(false);
        var limit = new WorkLimit(code.Jobs);
        var compared = new ComparedCode(root, tree, scope.Packs, limit, scope.Migrations, snapshots, cancellationToken);
        var mended = new UsingFix(root, GoneNamespaces(scope.Packs), limit).Run(compared, [.. files.Select(f => f.Path)], cancellationToken);
        mended = mended.With(PackageFix.Of((await plan(code with { ToolNames = [], Tools = false }).ConfigureAwait(false)).Plan, scope.Projects));
        var format = new FormattingFix(root, new DotnetHost(runner), snapshots);
        mended = mended.With(await format.RunAsync(
            [.. files.Where(f => mended.Texts.ContainsKey(f.Path) || Hash(f.Path) == f.NewHash)], path => mended.Texts.TryGetValue(path, out var text) ? [.. text] : Read(path), cancellationToken).ConfigureAwait(false));
        var changed = mended.Texts.Where(t => Hash(t.Key) != ContentHash.Of(t.Value.AsSpan())).OrderBy(t => t.Key, StringComparer.Ordinal)
            .Select(t => new PlannedFile(t.Key, Hash(t.Key), ContentHash.Of(t.Value.AsSpan()), t.Value)).ToImmutableArray();
        return changed.IsEmpty ? ([], null) : ([.. mended.Fixes.OrderBy(f => f.Path, StringComparer.Ordinal)], store.Apply(PlanOf(changed, scope), toolVersion, null, cancellationToken).MigrationId);
    }

    private static ImmutableHashSet<string> GoneNamespaces(ImmutableArray<MigrationPack> packs) =>
        [.. packs.SelectMany(pack => pack.Definition.Rules).OfType<MapRule>().SelectMany(rule => rule.Maps).Where(map => map.To is null).Select(map => map.From[2..])];

    private Plan PlanOf(ImmutableArray<PlannedFile> files, ValidationScope scope)
    {
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var units = scope.Units.Where(unit => unit.Files.Any(paths.Contains)).SelectMany(unit => unit.Projects).Concat(paths.Where(scope.Projects.Contains)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Plan
        {
            Id = Plan.IdOf(files.Select(f => (f.Path, f.OldHash, f.NewHash))),
            Root = root,
            Packs = [.. scope.Packs.Select(p => $"{p.Id}@{p.Definition.Version}")],
            Files = files,
            Findings = [],
            Proofs = [],
            Units = [new PlanUnit([.. units.DefaultIfEmpty(".")], [.. files.Select(f => f.Path)])],
        };
    }

    private byte[] Read(string path) => File.ReadAllBytes(Path.GetFullPath(path, root));

    private string Hash(string path) => ContentHash.OfFile(Path.GetFullPath(path, root)) ?? string.Empty;
}
