using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>Takes back a migration that is applied, or one that was interrupted, or restores some files of one.</summary>
internal sealed class RollbackTransaction(RunContext run)
{
    /// <summary>Takes back a whole migration.</summary>
    public RestoreResult Run(string? migrationId, bool dryRun, CancellationToken cancellationToken)
    {
        var pending = run.Journal.Read();
        if (pending is not null && migrationId is not null && !pending.MigrationId.StartsWith(migrationId, StringComparison.Ordinal))
        {
            throw Recovery.Pending(pending);
        }

        var journal = pending ?? new Journal(Journal.CurrentFormat, JournalKind.Rollback, Select(migrationId));
        return Run(journal, toNew: false, isNew: pending is null, dryRun, cancellationToken);
    }

    /// <summary>Restores some files: a migration of its own, which can be taken back in its turn.</summary>
    public RestoreResult Run(PartialRollback partial, bool dryRun, CancellationToken cancellationToken) => run.Journal.Read() is { } pending
        ? throw Recovery.Pending(pending)
        : Run(new Journal(Journal.CurrentFormat, JournalKind.Apply, partial.Of(Select(partial.MigrationId, isWhole: false), run)), toNew: true, isNew: true, dryRun, cancellationToken);

    private RestoreResult Run(Journal journal, bool toNew, bool isNew, bool dryRun, CancellationToken cancellationToken)
    {
        var completion = new Completion(run, journal, toNew, afterInterruption: !isNew);
        var drift = completion.Check();
        if (!dryRun)
        {
            Begin(journal, completion, drift, isNew, cancellationToken);
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

    private RecordedMigration Select(string? migrationId, bool isWhole = true)
    {
        var header = migrationId is null ? run.Ledger.Latest() ?? throw NothingToRollBack() : Find(migrationId);
        switch (header.State)
        {
            case MigrationState.RolledBack:
                throw new UserErrorException($"Migration {header.Id} is rolled back already.", "There is nothing to do. See 'dotnet migrate status'.");
            case MigrationState.Failed:
                throw new UserErrorException($"Migration {header.Id} was interrupted and taken back: it changed nothing.", "There is nothing to do. See 'dotnet migrate status'.");
        }

        if (isWhole)
        {
            RefuseOutOfOrder(header.Id);
        }

        return run.Ledger.Get(header.Id)!;
    }

    private MigrationRecord Find(string id) => run.Ledger.Find(id) switch
    {
        [var only] => only,
        [] => throw new UserErrorException($"There is no migration {id}.", "See 'dotnet migrate status' for those that there are."),
        var several => throw new UserErrorException($"Several migrations begin with '{id}': {string.Join(", ", several.Select(m => m.Id))}.", "Give more of the id."),
    };

    /// <summary>The error where no migration is applied.</summary>
    public static UserErrorException NothingToRollBack() =>
        new("No migration is applied here, so there is nothing to roll back.", "See 'dotnet migrate status' for what was done here.");

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
