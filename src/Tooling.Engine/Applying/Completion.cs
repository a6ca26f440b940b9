using Tooling.Engine.Auditing;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>Leads all files of a journal to their new contents or back to their old ones, from wherever they are on the way.</summary>
internal sealed class Completion(RunContext run, Journal journal, bool toNew, bool afterInterruption)
{
    /// <summary>Finds out what is left to do, and refuses where it can't all be done. Nothing is written.</summary>
    /// <exception cref="UserErrorException">Files were changed by somebody else, can't be written, or snapshots are missing or damaged.</exception>
    public FileDrift Check()
    {
        var drift = FileDrift.Look(journal.Changes(toNew), run.Paths);
        if (drift.Foreign.Length > 0)
        {
            throw Recovery.Foreign(journal, drift.Foreign, run.Snapshots, "Nothing was written.");
        }

        DemandIntactSnapshots(drift);
        new FileAccessCheck(run.Paths, afterInterruption).Demand([.. drift.Pending.Select(static c => c.Path)]);
        var bytes = drift.Pending.Where(static c => c.ToHash != ContentHash.Absent).Sum(c => new FileInfo(run.Snapshots.PathOf(c.ToHash)).Length);
        FreeSpace.Demand(run.Root, bytes, drift.Pending.Length);
        run.Steps.Reached(Step.Checked);
        return drift;
    }

    /// <summary>Writes the contents beside the files; this can be cancelled, and undoes itself.</summary>
    public void Stage(FileDrift drift, CancellationToken cancellationToken)
    {
        if (afterInterruption)
        {
            run.Writer.RemoveTemporaries(journal.Changes(toNew));
        }

        run.Writer.Stage(drift.Pending, cancellationToken);
    }

    /// <summary>Replaces the files, records it and deletes the journal. Not cancelled any more: the shortest way to a whole tree is ahead.</summary>
    public void Finish(FileDrift drift)
    {
        run.Writer.Swap(drift.Pending, static _ => { }, CancellationToken.None);
        var entry = Record();
        run.Steps.Reached(Step.Recorded);
        run.Audit.Append(entry, afterInterruption);
        run.Steps.Reached(Step.Audited);
        run.Journal.Delete();
        run.Steps.Reached(Step.JournalDeleted);
    }

    private void DemandIntactSnapshots(FileDrift drift)
    {
        var intact = new bool[drift.Pending.Length];
        ParallelWork.ForEach([.. Enumerable.Range(0, intact.Length)], i => intact[i] = run.Snapshots.IsIntact(drift.Pending[i].ToHash));
        var broken = drift.Pending.Where((_, i) => !intact[i]).Select(c => $"{c.Path}: {run.Snapshots.PathOf(c.ToHash)}").ToArray();
        if (broken.Length > 0)
        {
            throw new UserErrorException(
                $"The snapshots of these files are missing or damaged, so nothing was written:\n  {string.Join("\n  ", broken)}",
                "Restore them from a backup of the folder, or take the files from version control.");
        }
    }

    private AuditEntry Record()
    {
        var now = run.Clock.GetUtcNow();
        if (toNew)
        {
            run.Ledger.RecordApplied(journal.Migration, now);
            return AuditEntries.Applied(journal.Migration);
        }

        if (journal.Kind is JournalKind.Rollback || IsRecordedAsApplied())
        {
            run.Ledger.RecordRolledBack(journal.MigrationId, now);
            return AuditEntries.RolledBack(journal.Migration);
        }

        run.Ledger.RecordFailed(journal.Migration, now);
        return AuditEntries.TakenBack(journal.Migration);
    }

    // A run can be killed after it was recorded and before its journal was deleted; taking it back can be killed in its turn.
    private bool IsRecordedAsApplied() => run.Ledger.GetFiles(journal.MigrationId)?.Header.State is MigrationState.Applied or MigrationState.RolledBack;
}
