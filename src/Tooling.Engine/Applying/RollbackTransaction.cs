using System.Collections.Immutable;
using Tooling.Engine.Files;

namespace Tooling.Engine.Applying;

/// <summary>Takes back a migration that is applied, or one that was interrupted, or restores some files of one.</summary>
internal sealed class RollbackTransaction(RunContext run)
{
    private readonly MigrationSelection _migrations = new(run.Ledger);

    /// <summary>Takes back a whole migration.</summary>
    public RestoreResult Run(string? migrationId, bool dryRun, CancellationToken cancellationToken)
    {
        var pending = run.Journal.Read();
        if (pending is not null && migrationId is not null && (migrationId.Length == 0 || !pending.MigrationId.StartsWith(migrationId, StringComparison.Ordinal)))
        {
            throw Recovery.Pending(pending);
        }

        var journal = pending ?? new Journal(Journal.CurrentFormat, JournalKind.Rollback, _migrations.Whole(migrationId));
        return Run(journal, toNew: false, isNew: pending is null, dryRun, cancellationToken);
    }

    /// <summary>Restores some files, or merges: a migration of its own, which can be taken back in its turn. All files as they were are the migration itself taken back.</summary>
    public RestoreResult Run(PartialRollback partial, bool dryRun, CancellationToken cancellationToken)
    {
        if (run.Journal.Read() is { } pending)
        {
            throw Recovery.Pending(pending);
        }

        var migration = _migrations.Of(partial);
        var files = partial.DemandFilesOf(migration);
        _migrations.RefuseOutOfOrder(migration, files);
        ImmutableArray<ForeignFile> foreign = partial.Merge ? FileDrift.Look([.. files.Select(FileChange.ToOld)], run.Paths).Foreign : [];
        if (files.Length == migration.Files.Length && foreign.IsEmpty)
        {
            return Run(migration.Header.Id, dryRun, cancellationToken);
        }

        var (merged, contents) = new MergedRollback(run).Merge(migration, files, foreign);
        var journal = new Journal(Journal.CurrentFormat, JournalKind.Apply, partial.Record(migration, merged, run));
        var added = run.Snapshots.Store(contents, cancellationToken);
        try
        {
            var result = Run(journal, toNew: true, isNew: true, dryRun, cancellationToken) with { Undoes = migration.Header.Id, Merged = [.. foreign.Select(f => f.Change.Path)] };
            if (dryRun)
            {
                run.Snapshots.Remove(added);
            }

            return result;
        }
        catch when (!run.Journal.Exists)
        {
            run.Snapshots.Remove(added);
            throw;
        }
    }

    private RestoreResult Run(Journal journal, bool toNew, bool isNew, bool dryRun, CancellationToken cancellationToken)
    {
        var completion = new Completion(run, journal, toNew, afterInterruption: !isNew);
        var drift = completion.Check();
        var result = new RestoreResult(
            journal.MigrationId, [.. drift.Pending.Select(static c => c.Path)], [.. drift.Done.Select(static c => c.Path)], dryRun);
        if (dryRun)
        {
            return result with { Changes = [.. drift.Pending.Select(c => new RestoredContent(c.Path, c.FromHash == ContentHash.Absent ? [] : [.. File.ReadAllBytes(run.Paths.Resolve(c.Path))], c.ToHash == ContentHash.Absent ? [] : [.. run.Snapshots.Read(c.ToHash)]))] };
        }

        Begin(journal, completion, drift, isNew, cancellationToken);
        completion.Finish(drift);
        return result;
    }

    private void Begin(Journal journal, Completion completion, FileDrift drift, bool isNew, CancellationToken cancellationToken)
    {
        if (!isNew)
        {
            completion.Stage(drift, cancellationToken);
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        run.Journal.Write(journal);
        run.Steps.Reached(Step.JournalWritten);
        try
        {
            completion.Stage(drift, cancellationToken);
        }
        catch
        {
            run.Journal.Delete();
            throw;
        }
    }
}
