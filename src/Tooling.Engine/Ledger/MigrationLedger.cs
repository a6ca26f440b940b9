using System.Collections.Immutable;

namespace Tooling.Engine.Ledger;

/// <summary>What was done to a tree, and what is needed to undo it; the same whatever it is kept in. Each change is one transaction.</summary>
public sealed class MigrationLedger : IDisposable
{
    private readonly ILedgerStore _store;

    internal MigrationLedger(ILedgerStore store) => _store = store;

    /// <summary>Opens the ledger of a tree, creates it where it is missing, and brings an older one forward.</summary>
    /// <param name="folder">The state of the tree.</param>
    /// <exception cref="UserErrorException">It is no ledger, is damaged, can't be reached, or comes from a newer version. It is left as it is.</exception>
    public static MigrationLedger Open(MigrateFolder folder) => new(LedgerPlace.Of(folder).Open(folder, isForWriting: false));

    /// <summary>Opens it so that nobody else, on any machine, writes it until it is closed.</summary>
    /// <param name="folder">The state of the tree.</param>
    /// <exception cref="UserErrorException">As with <see cref="Open"/>; or somebody else writes it now.</exception>
    internal static MigrationLedger OpenForWriting(MigrateFolder folder) => new(LedgerPlace.Of(folder).Open(folder, isForWriting: true));

    /// <summary>The sequence number of the next migration.</summary>
    public int NextSequence() => (List().LastOrDefault()?.Sequence ?? 0) + 1;

    /// <summary>All migrations, in the order of application.</summary>
    public ImmutableArray<MigrationRecord> List() => _store.List();

    /// <summary>The latest migration that is applied; null where there is none.</summary>
    public MigrationRecord? Latest() => List().LastOrDefault(m => m.State == MigrationState.Applied);

    /// <summary>A migration with all that it did; null where there is none of that id.</summary>
    public RecordedMigration? Get(string id) => _store.Get(id, withFindings: true);

    /// <summary>A migration with its files and without its findings, of which there are many more; null where there is none of that id.</summary>
    public RecordedMigration? GetFiles(string id) => _store.Get(id, withFindings: false);

    /// <summary>The migrations whose ids begin so, in the order of application.</summary>
    /// <param name="id">An id, or the beginning of one. Nothing begins with nothing: that is a variable of a script that was never set.</param>
    public ImmutableArray<MigrationRecord> Find(string id) => id.Length == 0 ? [] : [.. List().Where(m => m.Id.StartsWith(id, StringComparison.Ordinal))];

    /// <summary>The latest migration that is applied, is later than another one, and changed one of the same files; null where there is none.</summary>
    public MigrationRecord? LaterOnSameFiles(string id) => _store.LaterOnSameFiles(id);

    /// <summary>The migrations that changed a file, the latest first.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public ImmutableArray<MigrationRecord> OnFile(string path) => _store.OnFile(path);

    /// <summary>What the migrations that are applied made of each file last, ordered by path.</summary>
    /// <param name="part">Only of files whose paths hold this; empty for all.</param>
    internal ImmutableArray<FileClaim> Claims(string part = "") => _store.Claims(part);

    /// <summary>The places that migrations rewrote, whatever became of them, in no order.</summary>
    internal ImmutableArray<RewrittenPlace> Rewritten() => _store.Rewritten();

    /// <summary>Records a migration that has written all its files. What an interrupted run recorded under the same id is replaced.</summary>
    public void RecordApplied(RecordedMigration migration, DateTimeOffset finishedAt) => Record(migration, finishedAt, MigrationState.Applied);

    /// <summary>Records a migration that was interrupted and taken back.</summary>
    public void RecordFailed(RecordedMigration migration, DateTimeOffset finishedAt) => Record(migration, finishedAt, MigrationState.Failed);

    /// <summary>Writes a migration again with what became known of it since.</summary>
    internal void Amend(RecordedMigration migration) => _store.Record(migration);

    /// <summary>Records that all files of an applied migration were restored.</summary>
    public void RecordRolledBack(string id, DateTimeOffset rolledBackAt) => _store.RollBack(id, rolledBackAt);

    /// <summary>The contents that migrations refer to.</summary>
    /// <param name="ids">The migrations.</param>
    public ISet<string> Hashes(IEnumerable<string> ids) =>
        ids.SelectMany(id => GetFiles(id)!.Files).SelectMany(f => new[] { f.OldHash, f.NewHash }).ToHashSet(StringComparer.Ordinal);

    /// <summary>Forgets migrations, all of them or none.</summary>
    /// <param name="ids">The migrations.</param>
    public void Remove(IEnumerable<string> ids) => _store.Remove(ids);

    /// <summary>What is wrong with what is stored; null where nothing is.</summary>
    public string? Damage() => _store.Damage();

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private void Record(RecordedMigration migration, DateTimeOffset finishedAt, MigrationState state) =>
        _store.Record(migration with { Header = migration.Header with { FinishedAt = finishedAt, State = state, RolledBackAt = null } });
}
