using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Tooling.Engine.Ledger;

/// <summary>A ledger in a SQLite file.</summary>
internal sealed class SqliteLedger : ILedgerStore
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    private SqliteLedger(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens the ledger, creates it where it is missing, and brings an older one forward.</summary>
    /// <param name="path">The SQLite file.</param>
    /// <exception cref="UserErrorException">It is no ledger, is damaged, or comes from a newer version. It is left as it is.</exception>
    public static SqliteLedger Open(string path) => new(LedgerDatabase.Open(path), path);

    public ImmutableArray<MigrationRecord> List() => Guard(() => MigrationQueries.Headers(_connection, "ORDER BY sequence"));

    public RecordedMigration? Get(string id, bool withFindings) =>
        Guard(() => withFindings ? MigrationQueries.Whole(_connection, id) : MigrationQueries.WithFiles(_connection, id));

    public ImmutableArray<MigrationRecord> OnFile(string path) =>
        Guard(() => MigrationQueries.Headers(_connection, "WHERE id IN (SELECT migration_id FROM files WHERE path = $id) ORDER BY sequence DESC", path));

    public MigrationRecord? LaterOnSameFiles(string id) => Guard(() => MigrationQueries.Headers(
        _connection,
        """
        WHERE state = 'applied' AND sequence > (SELECT sequence FROM migrations WHERE id = $id) AND EXISTS (
            SELECT 1 FROM files AS theirs JOIN files AS ours ON ours.path = theirs.path
            WHERE theirs.migration_id = migrations.id AND ours.migration_id = $id)
        ORDER BY sequence DESC LIMIT 1
        """,
        id).SingleOrDefault());

    public ImmutableArray<FileClaim> Claims(string part) => Guard(() => MigrationQueries.Claims(_connection, part));

    public ImmutableArray<RewrittenPlace> Rewritten() => Guard(() => MigrationQueries.Rewritten(_connection));

    public void Record(RecordedMigration migration) => Guard(() => MigrationWrites.Record(_connection, migration));

    public void RollBack(string id, DateTimeOffset at) => Guard(() => MigrationWrites.RollBack(_connection, id, at));

    public void Remove(IEnumerable<string> ids) => Guard(() => MigrationWrites.Remove(_connection, ids));

    public string? Damage() => Guard(() => MigrationQueries.IntegrityCheck(_connection)) is not "ok" and var damage ? damage : null;

    public void Dispose() => _connection.Dispose();

    private T Guard<T>(Func<T> access) => LedgerDatabase.Guard(_path, access);
}
