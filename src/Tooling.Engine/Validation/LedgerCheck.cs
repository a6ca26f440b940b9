using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Validation;

/// <summary>Compares the tree with what the ledger says of it, by hash, and looks whether the originals are still there.</summary>
/// <param name="paths">The files of the tree.</param>
/// <param name="snapshots">The originals.</param>
internal sealed class LedgerCheck(TreePaths paths, SnapshotStore snapshots)
{
    /// <summary>Whether every file still is what the last migration of it wrote.</summary>
    /// <param name="migrations">The migrations that are applied, in their order.</param>
    /// <returns>Failed where a file has its old content again. That it was edited since is worth knowing only: code lives on.</returns>
    public ValidationCheck Files(IEnumerable<RecordedMigration> migrations)
    {
        var latest = MigratedFiles.Latest(migrations);
        var drift = FileDrift.Look([.. latest.Values.Select(l => FileChange.ToNew(l.File))], paths);
        return ValidationCheck.Of(CheckInfo.Files, drift.Pending
            .Select(c => new ValidationProblem(c.Path, $"has the content that it had before migration {latest[c.Path].MigrationId}: the change was taken back without 'rollback'", IsFailure: true))
            .Concat(drift.Foreign.Select(f => new ValidationProblem(f.Change.Path, $"was {(f.IsGone ? "removed" : "edited")} since migration {latest[f.Change.Path].MigrationId}", IsFailure: false))));
    }

    /// <summary>Whether every migration could be taken back.</summary>
    /// <param name="migrations">The migrations that are applied.</param>
    public ValidationCheck Snapshots(IEnumerable<RecordedMigration> migrations) =>
        ValidationCheck.Of(CheckInfo.Snapshots, migrations
            .SelectMany(m => m.Files, (m, f) => (m.Header.Id, File: f))
            .Where(x => !snapshots.IsIntact(x.File.OldHash))
            .Select(x => new ValidationProblem(x.File.Path, $"the original that migration {x.Id} kept is missing or damaged, so it can't be taken back: {snapshots.PathOf(x.File.OldHash)}", IsFailure: true)));
}
