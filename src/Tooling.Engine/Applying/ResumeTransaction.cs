namespace Tooling.Engine.Applying;

/// <summary>Finishes what an interrupted run had begun: an apply goes on to the new contents, a rollback to the old ones.</summary>
internal sealed class ResumeTransaction(RunContext run)
{
    public TransactionResult Run(CancellationToken cancellationToken)
    {
        if (run.Journal.Read() is not { } journal)
        {
            return new TransactionResult(ApplyOutcome.NothingToDo, null, []);
        }

        var toNew = journal.Kind is JournalKind.Apply;
        var completion = new Completion(run, journal, toNew, afterInterruption: true);
        var drift = completion.Check();
        completion.Stage(drift, cancellationToken);
        completion.Finish(drift);
        return new TransactionResult(
            toNew ? ApplyOutcome.Applied : ApplyOutcome.RolledBack,
            journal.MigrationId,
            [.. journal.Migration.Files.Select(static f => f.Path)]);
    }
}
