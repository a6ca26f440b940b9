using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Tooling.Engine.Ledger;

/// <summary>What was done to a tree, and what is needed to undo it. Each change is one transaction.</summary>
public sealed class MigrationLedger : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private MigrationLedger(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens the ledger, creates it where it is missing, and brings an older one forward.</summary>
    /// <param name="path">The SQLite file.</param>
    /// <exception cref="UserErrorException">It is no ledger, is damaged, or comes from a newer version. It is left as it is.</exception>
    public static MigrationLedger Open(string path) => new(LedgerDatabase.Open(path), path);

    /// <summary>The sequence number of the next migration.</summary>
    public int NextSequence() => Guard(() => (List().LastOrDefault()?.Sequence ?? 0) + 1);

    /// <summary>All migrations, in the order of application.</summary>
    public ImmutableArray<MigrationRecord> List() => Guard(() => MigrationQueries.Headers(_connection, "ORDER BY sequence"));

    /// <summary>The latest migration that is applied; null where there is none.</summary>
    public MigrationRecord? Latest() =>
        Guard(() => MigrationQueries.Headers(_connection, "WHERE state = 'applied' ORDER BY sequence DESC LIMIT 1").SingleOrDefault());

    /// <summary>A migration with all that it did; null where there is none of that id.</summary>
    public RecordedMigration? Get(string id) => Guard(() => MigrationQueries.Whole(_connection, id));

    /// <summary>A migration with its files and without its findings, of which there are many more; null where there is none of that id.</summary>
    public RecordedMigration? GetFiles(string id) => Guard(() => MigrationQueries.WithFiles(_connection, id));

    /// <summary>The migrations whose ids begin so, in the order of application.</summary>
    /// <param name="id">An id, or the beginning of one.</param>
    public ImmutableArray<MigrationRecord> Find(string id) => [.. List().Where(m => m.Id.StartsWith(id, StringComparison.Ordinal))];

    /// <summary>The latest migration that is applied, is later than another one, and changed one of the same files; null where there is none.</summary>
    public MigrationRecord? LaterOnSameFiles(string id) => Guard(() => MigrationQueries.Headers(
        _connection,
        """
        WHERE state = 'applied' AND sequence > (SELECT sequence FROM migrations WHERE id = $id) AND EXISTS (
            SELECT 1 FROM files AS theirs JOIN files AS ours ON ours.path = theirs.path
            WHERE theirs.migration_id = migrations.id AND ours.migration_id = $id)
        ORDER BY sequence DESC LIMIT 1
        """,
        id).SingleOrDefault());

    /// <summary>The migrations that changed a file, the latest first.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public ImmutableArray<MigrationRecord> OnFile(string path) =>
        Guard(() => MigrationQueries.Headers(_connection, "WHERE id IN (SELECT migration_id FROM files WHERE path = $id) ORDER BY sequence DESC", path));

    /// <summary>Records a migration that has written all its files. What an interrupted run recorded under the same id is replaced.</summary>
    public void RecordApplied(RecordedMigration migration, DateTimeOffset finishedAt) =>
        Record(migration, finishedAt, MigrationState.Applied);

    /// <summary>Records a migration that was interrupted and taken back.</summary>
    public void RecordFailed(RecordedMigration migration, DateTimeOffset finishedAt) =>
        Record(migration, finishedAt, MigrationState.Failed);

    /// <summary>Records that all files of an applied migration were restored.</summary>
    public void RecordRolledBack(string id, DateTimeOffset rolledBackAt) => Guard(() => MigrationWrites.RollBack(_connection, id, rolledBackAt));

    /// <summary>The contents that migrations refer to.</summary>
    /// <param name="ids">The migrations.</param>
    public ISet<string> Hashes(IEnumerable<string> ids) =>
        ids.SelectMany(id => GetFiles(id)!.Files).SelectMany(f => new[] { f.OldHash, f.NewHash }).ToHashSet(StringComparer.Ordinal);

    /// <summary>Forgets migrations, all of them or none.</summary>
    /// <param name="ids">The migrations.</param>
    public void Remove(IEnumerable<string> ids) => Guard(() => MigrationWrites.Remove(_connection, ids));

    /// <summary>What is wrong with the file; null where nothing is.</summary>
    public string? Damage() => Guard(() => MigrationQueries.IntegrityCheck(_connection)) is not "ok" and var damage ? damage : null;

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private void Record(RecordedMigration migration, DateTimeOffset finishedAt, MigrationState state)
    {
        var header = migration.Header with { FinishedAt = finishedAt, State = state };
        Guard(() => MigrationWrites.Record(_connection, migration with { Header = header }));
    }

    private T Guard<T>(Func<T> access) => LedgerDatabase.Guard(_path, access);
}
