using System.Collections.Immutable;
using Tooling.Engine.Auditing;
using Tooling.Engine.Discovery;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Reporting;

namespace Tooling.Engine.Applying;

/// <summary>
/// Applies plans to a tree and takes them back, such that nothing is ever lost: killed at any instant, every file has its old
/// content or its new one in full, and the run can be finished or taken back.
/// </summary>
public sealed class MigrationStore
{
    private readonly string _root;
    private readonly TimeProvider _clock;
    private readonly IStepObserver _steps;
    private readonly MigrateFolder _folder;
    private bool _isHeld;

    /// <summary>Opens the store of a tree. Nothing is created before there is something to keep.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="clock">Gives the times that are recorded.</param>
    public MigrationStore(string root, TimeProvider clock)
        : this(root, clock, new NoObserver())
    {
    }

    internal MigrationStore(string root, TimeProvider clock, IStepObserver steps, AuditFeed? feed = null)
    {
        (_root, _clock, _steps) = (Path.GetFullPath(root), clock, steps);
        _folder = new MigrateFolder(_root);
        Audit = new AuditTrail(_folder, clock, feed ?? new AuditFeed());
    }

    /// <summary>What was changed, by whom. Events are added while the lock is held.</summary>
    internal AuditTrail Audit { get; }

    /// <summary>Applies a plan: all of its files, or none.</summary>
    /// <param name="plan">What to write. The tree's root is the store's, wherever the plan was made.</param>
    /// <param name="toolVersion">Recorded with the migration.</param>
    /// <param name="progress">Told how many files were written so far.</param>
    /// <param name="cancellationToken">Cancels: files that were written already get their old content again.</param>
    /// <returns>The migration, or <see cref="ApplyOutcome.NothingToDo"/> for an empty plan.</returns>
    /// <exception cref="UserErrorException">It can't be applied. Unless the message says that a run is interrupted, nothing was changed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, and nothing was changed.</exception>
    public TransactionResult Apply(Plan plan, string toolVersion, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        if (plan.Files.IsEmpty)
        {
            return new TransactionResult(ApplyOutcome.NothingToDo, null, []);
        }

        return Locked(run => run.Journal.Read() is { } pending
            ? throw Recovery.Pending(pending)
            : new ApplyTransaction(run).Run(plan, toolVersion, progress, cancellationToken));
    }

    /// <summary>Finishes a run that was interrupted.</summary>
    /// <param name="cancellationToken">Cancels before the first file is replaced; the run is then as interrupted as before.</param>
    /// <returns>What was finished, or <see cref="ApplyOutcome.NothingToDo"/> where no run was interrupted.</returns>
    /// <exception cref="UserErrorException">It can't be finished.</exception>
    public TransactionResult Resume(CancellationToken cancellationToken) => _folder.Exists
        ? Locked(run => new ResumeTransaction(run).Run(cancellationToken))
        : new TransactionResult(ApplyOutcome.NothingToDo, null, []);

    /// <summary>Restores the files of a migration byte for byte: all of them, or none.</summary>
    /// <param name="migrationId">Which one; null for the one that was interrupted, or else the latest that is applied.</param>
    /// <param name="dryRun">Only says what would be restored.</param>
    /// <param name="cancellationToken">Cancels before the first file is replaced; after that it is finished.</param>
    /// <returns>What was restored.</returns>
    /// <exception cref="UserErrorException">Files were changed since, a later migration changed them too, or a snapshot is damaged.</exception>
    public RestoreResult Rollback(string? migrationId, bool dryRun, CancellationToken cancellationToken) => _folder.Exists
        ? Locked(run => new RollbackTransaction(run).Run(migrationId, dryRun, cancellationToken))
        : throw MigrationSelection.NothingToRollBack();

    /// <summary>Restores a part of a migration, or merges: all of it, or nothing. It is recorded as a migration, and can be taken back like one.</summary>
    /// <param name="partial">What to restore.</param>
    /// <param name="dryRun">Only says what would be restored.</param>
    /// <param name="cancellationToken">Cancels before the first file is replaced; after that it is finished.</param>
    /// <returns>What was restored.</returns>
    /// <exception cref="UserErrorException">The migration did not change it, it was changed since, or a snapshot is damaged.</exception>
    internal RestoreResult RollbackPart(PartialRollback partial, bool dryRun, CancellationToken cancellationToken) => _folder.Exists
        ? Locked(run => new RollbackTransaction(run).Run(partial, dryRun, cancellationToken))
        : throw MigrationSelection.NothingToRollBack();

    /// <summary>Takes back all migrations that are later than one.</summary>
    /// <param name="migrationId">The one that stays the latest.</param>
    /// <param name="dryRun">Only says what would be restored.</param>
    /// <param name="cancellationToken">Cancels between two migrations.</param>
    /// <returns>What was restored.</returns>
    /// <exception cref="UserErrorException">Not all can be taken back; then none is.</exception>
    public RestoreResult RollbackTo(string migrationId, bool dryRun, CancellationToken cancellationToken) => _folder.Exists
        ? Locked(run => new RollbackTo(run).Run(migrationId, dryRun, cancellationToken))
        : throw MigrationSelection.NothingToRollBack();

    /// <summary>How the tree stands. Waits for nobody and writes nothing.</summary>
    /// <exception cref="UserErrorException">The ledger or the journal can't be read.</exception>
    public TreeStatus Status() => new StatusQuery(_root, _folder).Run();

    /// <summary>Whether a run holds the lock now.</summary>
    public bool IsRunning => File.Exists(_folder.Lock) && RunLock.IsHeld(_folder);

    /// <summary>All migrations of the tree, in the order of application.</summary>
    /// <exception cref="UserErrorException">The ledger can't be read.</exception>
    public ImmutableArray<MigrationRecord> List()
    {
        if (!LedgerPlace.Exists(_folder))
        {
            return [];
        }

        using var ledger = MigrationLedger.Open(_folder);
        return ledger.List();
    }

    /// <summary>Adds an event that is about no migration to the trail, while nobody else does.</summary>
    internal void Record(AuditEntry entry)
    {
        using var held = Hold();
        Audit.Append(entry);
    }

    /// <summary>Records that a person looked at rewrites.</summary>
    /// <exception cref="UserErrorException">There is no such migration, or one is interrupted.</exception>
    internal ImmutableArray<ReviewedPlace> Acknowledge(AcknowledgeRequest request) =>
        LedgerPlace.Exists(_folder) ? Locked(run => new Acknowledgement(run).Record(request)) : [];

    /// <summary>The folders of bridges that migrations in effect put into projects; ordered.</summary>
    internal ImmutableArray<string> Bridges()
    {
        if (!LedgerPlace.Exists(_folder))
        {
            return [];
        }

        using var ledger = MigrationLedger.Open(_folder);
        return [.. ledger.Claims(ReportBridge.Folder + "/").Where(claim => claim.File.NewHash != ContentHash.Absent && BridgeFolder.IsIn(claim.File.Path)).Select(claim => Path.GetDirectoryName(claim.File.Path)!.Replace('\\', '/')).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Holds the lock over several calls, so that nobody else changes the tree between them.</summary>
    /// <returns>Releases it.</returns>
    /// <exception cref="UserErrorException">Another run holds it.</exception>
    internal IDisposable Hold()
    {
        _folder.Ensure();
        var held = RunLock.Acquire(_folder, _clock);
        _isHeld = true;
        return new Holding(this, held);
    }

    /// <summary>Refuses to begin anything before a run that was interrupted is finished or taken back.</summary>
    internal void RefusePending()
    {
        if (new JournalFile(_folder).Read() is { } pending)
        {
            throw Recovery.Pending(pending);
        }
    }

    /// <summary>Writes anew what the ledger claims of each file, where that is missing or says something else.</summary>
    /// <returns>Whether it was.</returns>
    internal bool RenewClaims()
    {
        using (var ledger = MigrationLedger.Open(_folder))
        {
            if (ClaimsFile.IsCurrent(_folder.Claims, ledger))
            {
                return false;
            }
        }

        // Whatever holds the lock writes them.
        return Locked(static _ => true);
    }

    /// <summary>Does something to the tree while the lock is held.</summary>
    internal T Locked<T>(Func<RunContext, T> work)
    {
        if (!Directory.Exists(_root))
        {
            throw new UserErrorException($"There is no folder {_root}.", "Name the root of the tree.");
        }

        try
        {
            _folder.Ensure();
            using var held = _isHeld ? null : RunLock.Acquire(_folder, _clock);
            _steps.Reached(Step.Locked);
            using var ledger = MigrationLedger.OpenForWriting(_folder);
            ClaimsFile.Delete(_folder.Claims);
            var result = work(new RunContext(_root, _folder, ledger, Audit, _clock, _steps));
            ClaimsFile.Write(_folder.Claims, ledger);
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Recovery.Stopped(e, new JournalFile(_folder).Read());
        }
    }

    private sealed class Holding(MigrationStore store, RunLock held) : IDisposable
    {
        public void Dispose()
        {
            store._isHeld = false;
            held.Dispose();
        }
    }
}
