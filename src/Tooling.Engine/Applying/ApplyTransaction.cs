using System.Collections.Immutable;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Reporting;

namespace Tooling.Engine.Applying;

/// <summary>
/// Applies one plan. When it fails or is cancelled while the process lives, every file has its old content again afterwards and
/// nothing is recorded; when the process is killed, the journal tells how to go on.
/// </summary>
internal sealed class ApplyTransaction(RunContext run)
{
    private readonly List<FileChange> _swapped = [];

    public TransactionResult Run(Plan plan, string toolVersion, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var startedAt = run.Clock.GetUtcNow();
        var files = new Preflight(run.Root, run.Paths).Check(plan);
        run.Steps.Reached(Step.Checked);
        cancellationToken.ThrowIfCancellationRequested();

        var journal = new Journal(Journal.CurrentFormat, JournalKind.Apply, Describe(plan, files, toolVersion, startedAt));
        var added = run.Snapshots.Store(Contents(plan), cancellationToken);
        try
        {
            Write(journal, progress, cancellationToken);
        }
        catch
        {
            TakeBack(journal);
            run.Snapshots.Remove(added);
            throw;
        }

        run.Audit.Append(AuditEntries.Applied(journal.Migration));
        run.Steps.Reached(Step.Audited);
        run.Journal.Delete();
        run.Steps.Reached(Step.JournalDeleted);
        return new TransactionResult(ApplyOutcome.Applied, journal.MigrationId, [.. files.Select(static f => f.Path)]);
    }

    private static FindingOutcome OutcomeOf(Finding finding) => finding.Kind switch
    {
        FindingKind.Rewrite => FindingOutcome.Rewritten,
        FindingKind.Manual => FindingOutcome.Manual,
        _ => FindingOutcome.Unresolved,
    };

    private IEnumerable<SnapshotContent> Contents(Plan plan) => plan.Files.SelectMany(f => new[]
    {
        new SnapshotContent(f.OldHash, f.Path, () => File.ReadAllBytes(run.Paths.Resolve(f.Path))),
        new SnapshotContent(f.NewHash, f.Path, () => f.NewContent.AsMemory()),
    }).Where(static content => content.Hash != ContentHash.Absent);

    private void Write(Journal journal, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        run.Steps.Reached(Step.SnapshotStored);
        run.Journal.Write(journal);
        run.Steps.Reached(Step.JournalWritten);
        var changes = journal.Changes(toNew: true);
        run.Writer.Stage(changes, cancellationToken);
        run.Writer.Swap(changes, Swapped, cancellationToken);
        run.Ledger.RecordApplied(journal.Migration, run.Clock.GetUtcNow());
        run.Steps.Reached(Step.Recorded);

        void Swapped(FileChange change)
        {
            lock (_swapped)
            {
                _swapped.Add(change);
                progress?.Report(_swapped.Count);
            }
        }
    }

    // Only what this run has replaced is restored: what somebody else changed before its turn came is not ours to touch.
    private void TakeBack(Journal journal)
    {
        run.Writer.RemoveTemporaries(journal.Changes(toNew: true));
        var ours = _swapped.Select(static c => c.Path).ToHashSet(StringComparer.Ordinal);
        var drift = FileDrift.Look([.. journal.Changes(toNew: false).Where(c => ours.Contains(c.Path))], run.Paths);
        run.Writer.Stage(drift.Pending, CancellationToken.None);
        run.Writer.Swap(drift.Pending, static _ => { }, CancellationToken.None);
        if (drift.Foreign.Length > 0)
        {
            throw Recovery.Foreign(journal, drift.Foreign, run.Snapshots, "They were left as they are, and all others were restored.");
        }

        run.Journal.Delete();
    }

    private RecordedMigration Describe(Plan plan, ImmutableArray<MigratedFile> files, string toolVersion, DateTimeOffset startedAt)
    {
        var sequence = run.Ledger.NextSequence();
        var id = MigrationRecord.IdOf(sequence, plan.Id);
        var header = new MigrationRecord(
            id, sequence, plan.Id, string.Join(' ', plan.Packs), toolVersion, startedAt, startedAt, null, MigrationState.Applied, files.Length);
        var findings = plan.Findings.Select(static f => new RecordedFinding(f.Fingerprint, f.RuleId, f.Path, OutcomeOf(f)));
        return new RecordedMigration(header, files, [.. findings]) { Units = [.. plan.Units.Select(u => new RecordedUnit(u.Projects, u.Files))] };
    }
}
