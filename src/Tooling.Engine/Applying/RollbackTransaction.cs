using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>Takes back a migration that is applied, or one that was interrupted.</summary>
internal sealed class RollbackTransaction(RunContext run)
{
    public RestoreResult Run(string? migrationId, bool dryRun, CancellationToken cancellationToken)
    {
        var pending = run.Journal.Read();
        if (pending is not null && migrationId is not null && migrationId != pending.MigrationId)
        {
            throw Recovery.Pending(pending);
        }

        var journal = pending ?? new Journal(Journal.CurrentFormat, JournalKind.Rollback, Select(migrationId));
        var completion = new Completion(run, journal, toNew: false, afterInterruption: pending is not null);
        var drift = completion.Check();
        if (!dryRun)
        {
            Begin(journal, completion, drift, isNew: pending is null, cancellationToken);
            completion.Finish(drift);
        }

        return new RestoreResult(
            journal.MigrationId, [.. drift.Pending.Select(static c => c.Path)], [.. drift.Done.Select(static c => c.Path)], dryRun);
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

    private RecordedMigration Select(string? migrationId)
    {
        var id = migrationId ?? run.Ledger.Latest()?.Id ?? throw NothingToRollBack();
        var migration = run.Ledger.GetFiles(id) ?? throw new UserErrorException(
            $"There is no migration {id}.", "See 'dotnet migrate list' for those that there are.");
        switch (migration.Header.State)
        {
            case MigrationState.RolledBack:
                throw new UserErrorException($"Migration {id} is rolled back already.", "There is nothing to do. See 'dotnet migrate list'.");
            case MigrationState.Failed:
                throw new UserErrorException($"Migration {id} was interrupted and taken back: it changed nothing.", "There is nothing to do. See 'dotnet migrate list'.");
            default:
                RefuseOutOfOrder(id);
                return migration;
        }
    }

    /// <summary>The error where no migration is applied.</summary>
    public static UserErrorException NothingToRollBack() =>
        new("No migration is applied here, so there is nothing to roll back.", "See 'dotnet migrate list' for what was done here.");

    private void RefuseOutOfOrder(string id)
    {
        if (run.Ledger.LaterOnSameFiles(id) is { } later)
        {
            throw new UserErrorException(
                $"Migration {id} can't be rolled back yet: migration {later.Id} changed some of the same files later.",
                $"Run 'dotnet migrate rollback {later.Id}' first.");
        }
    }
}
