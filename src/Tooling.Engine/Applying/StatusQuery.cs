using System.Collections.Immutable;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>Looks at a tree and its state, without changing either.</summary>
internal sealed class StatusQuery(string root, MigrateFolder folder)
{
    public TreeStatus Run()
    {
        if (!folder.Exists)
        {
            return new TreeStatus(null, null, []);
        }

        var paths = new TreePaths(root);
        var journal = new JournalFile(folder).Read();
        var pending = journal is null ? null : Describe(journal, paths);
        if (!LedgerPlace.Exists(folder))
        {
            return new TreeStatus(pending, null, []);
        }

        using var ledger = MigrationLedger.Open(folder);
        var latest = ledger.Latest();
        return new TreeStatus(pending, latest, latest is null ? [] : Drifted(ledger.GetFiles(latest.Id)!, paths));
    }

    private static ImmutableArray<string> Drifted(RecordedMigration migration, TreePaths paths)
    {
        var changes = migration.Files.Select(static f => FileChange.ToNew(f)).ToArray();
        var drift = FileDrift.Look(changes, paths);
        return Paths(drift.Pending.Concat(drift.Foreign.Select(static f => f.Change)));
    }

    private static ImmutableArray<string> Paths(IEnumerable<FileChange> changes) =>
        [.. changes.Select(static c => c.Path).Order(StringComparer.Ordinal)];

    private PendingRun Describe(Journal journal, TreePaths paths)
    {
        var drift = FileDrift.Look(journal.Changes(toNew: journal.Kind is JournalKind.Apply), paths);
        return new PendingRun(
            journal.MigrationId,
            journal.Kind,
            RunLock.IsHeld(folder),
            Paths(drift.Done),
            Paths(drift.Pending),
            Paths(drift.Foreign.Select(static f => f.Change)));
    }
}
