using System.Collections.Immutable;
using Npgsql;

namespace Tooling.Engine.Ledger;

/// <summary>
/// A ledger on a PostgreSQL server, which several trees share, each under its name. Whoever writes a tree's part holds the tree's row locked until it is done, over a
/// connection of its own, so that runs on other machines are refused meanwhile; the lock ends with the connection. Other trees are not held up.
/// </summary>
internal sealed class PostgresLedger : ILedgerStore
{
    /// <summary>The variable that says how the server is reached: it may hold a password, so that it is in no file.</summary>
    public const string ConnectionVariable = "MIGRATE_POSTGRESQL";

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlConnection? _lock;
    private readonly string _tree;

    private PostgresLedger(NpgsqlConnection connection, NpgsqlConnection? held, string tree) => (_connection, _lock, _tree) = (connection, held, tree);

    /// <summary>Opens the part of a tree, and creates it where it is missing.</summary>
    /// <param name="tree">What the tree is called.</param>
    /// <param name="isForWriting">Whether nobody else may write it meanwhile.</param>
    /// <exception cref="UserErrorException">The server can't be reached, is not told, or somebody else writes this tree now.</exception>
    public static PostgresLedger Open(string tree, bool isForWriting) => Environment.GetEnvironmentVariable(ConnectionVariable) is { Length: > 0 } connection
        ? Open(connection, tree, isForWriting)
        : throw new UserErrorException("The ledger of this tree is on a PostgreSQL server, and nothing says which.", $"Set {ConnectionVariable}, such as 'Host=db.example.org;Database=migrations;Username=…;Password=…'.");

    /// <summary>The same for a server that is given.</summary>
    internal static PostgresLedger Open(string connectionString, string tree, bool isForWriting) => PostgresAccess.Guard(() =>
    {
        var connection = PostgresAccess.Connect(connectionString);
        try
        {
            PostgresSchema.Ensure(connection, tree);
            return new PostgresLedger(connection, isForWriting ? PostgresAccess.LockTree(connectionString, tree) : null, tree);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    public ImmutableArray<MigrationRecord> List() => Guard(() => PostgresQueries.Headers(_connection, _tree, "ORDER BY sequence"));

    public RecordedMigration? Get(string id, bool withFindings) => Guard(() => PostgresQueries.Get(_connection, _tree, id, withFindings));

    public ImmutableArray<MigrationRecord> OnFile(string path) => Guard(() => PostgresQueries.Headers(
        _connection, _tree, "AND EXISTS (SELECT 1 FROM migrate_files f WHERE f.tree = m.tree AND f.migration_id = m.id AND f.path = @argument) ORDER BY sequence DESC", path));

    public MigrationRecord? LaterOnSameFiles(string id) => Guard(() => PostgresQueries.Headers(
        _connection,
        _tree,
        """
        AND state = 'applied' AND sequence > (SELECT sequence FROM migrate_migrations WHERE tree = m.tree AND id = @argument) AND EXISTS (
            SELECT 1 FROM migrate_files theirs JOIN migrate_files ours ON ours.tree = theirs.tree AND ours.path = theirs.path
            WHERE theirs.tree = m.tree AND theirs.migration_id = m.id AND ours.migration_id = @argument)
        ORDER BY sequence DESC LIMIT 1
        """,
        id).SingleOrDefault());

    public ImmutableArray<FileClaim> Claims(string part) => Guard(() => PostgresQueries.Claims(_connection, _tree, part));

    public ImmutableArray<RewrittenPlace> Rewritten() => Guard(() => PostgresQueries.Rewritten(_connection, _tree));

    public void Record(RecordedMigration migration) => Change(writes => writes.Record(migration));

    public void RollBack(string id, DateTimeOffset at) => Change(writes => writes.RollBack(id, at));

    public void Remove(IEnumerable<string> ids) => Change(writes => writes.Remove([.. ids]));

    /// <summary>The server looks after its own files.</summary>
    public string? Damage() => null;

    public void Dispose()
    {
        _connection.Dispose();
        _lock?.Dispose();
    }

    private void Change(Action<PostgresWrites> change) => Guard(() =>
    {
        using var transaction = _connection.BeginTransaction();
        change(new PostgresWrites(_connection, transaction, _tree));
        transaction.Commit();
        return true;
    });

    private static T Guard<T>(Func<T> access) => PostgresAccess.Guard(access);
}
