using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Fixing;

/// <summary>
/// Says in the ledger what somebody did without it: files that have their original content again were taken back. No file is written. What was edited is left
/// alone: code lives on, and the edits are part of no migration.
/// </summary>
/// <param name="root">The root of the tree.</param>
/// <param name="store">Holds the ledger.</param>
/// <param name="toolVersion">Recorded with it.</param>
internal sealed class LedgerFix(string root, MigrationStore store, string toolVersion)
{
    /// <summary>Records it.</summary>
    /// <param name="migrations">The migrations that are looked at, in their order.</param>
    /// <param name="cancellationToken">Stops it between two migrations.</param>
    /// <returns>What was recorded, and the migrations that are rolled back as a whole by that.</returns>
    public (ImmutableArray<Fix> Fixes, ImmutableArray<string> RolledBack) Run(ImmutableArray<RecordedMigration> migrations, CancellationToken cancellationToken)
    {
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        var rolledBack = ImmutableArray.CreateBuilder<string>();
        var latest = MigratedFiles.Latest(migrations);
        var reverted = FileDrift.Look([.. latest.Values.Select(l => FileChange.ToNew(l.File))], new TreePaths(root)).Pending;
        foreach (var group in reverted.GroupBy(change => latest[change.Path].MigrationId, StringComparer.Ordinal).OrderByDescending(group => group.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = store.RollbackPart(new PartialRollback(group.Key, [.. group.Select(change => change.Path)], [], [], Merge: false, toolVersion), dryRun: false, cancellationToken);
            fixes.AddRange(group.Select(change => new Fix(change.Path, $"recorded that the change of migration {group.Key} was taken back")));
            if (result.Undoes is null)
            {
                rolledBack.Add(group.Key);
            }
        }

        if (store.RenewClaims())
        {
            fixes.Add(new Fix(null, "wrote anew what the ledger claims, for builds"));
        }

        return (fixes.ToImmutable(), rolledBack.ToImmutable());
    }
}
