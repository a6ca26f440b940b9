using Microsoft.Data.Sqlite;

namespace Tooling.Engine.Ledger;

/// <summary>
/// Opens the ledger's SQLite file. A rollback journal is used and not a write-ahead log: there is one writer, which writes once a
/// run, so a log would bring no speed, and would leave two more files that belong to the database, that network file systems can't
/// share, and that are lost when only <c>ledger.db</c> is copied. <c>synchronous=EXTRA</c> flushes the folder too when a
/// transaction commits: the run's own journal is deleted right after it, and must not be gone when the commit is not there.
/// </summary>
internal static class LedgerDatabase
{
    private const int Corrupt = 11; // SQLITE_CORRUPT
    private const int NotADatabase = 26; // SQLITE_NOTADB

    /// <summary>Runs exclude each other by a lock of their own; what else has the file open is a backup or a person's tool.</summary>
    private const int SecondsToWait = 5;

    /// <summary>Opens or creates the ledger, and brings an older one to this version.</summary>
    /// <exception cref="UserErrorException">It is no ledger, is damaged, or comes from a newer version. It is left as it is.</exception>
    public static SqliteConnection Open(string path) => Guard(path, () =>
    {
        SQLitePCL.Batteries_V2.Init();
        var text = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = true, DefaultTimeout = SecondsToWait };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA journal_mode=DELETE");
            Execute(connection, "PRAGMA synchronous=EXTRA");
            LedgerSchema.Upgrade(connection, path, LedgerSchema.Upgrades);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>Runs an access to the ledger, and says it clearly where the file is not what it should be.</summary>
    public static T Guard<T>(string path, Func<T> access)
    {
        try
        {
            return access();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Corrupt or NotADatabase)
        {
            throw Unusable(path, e.SqliteErrorCode is Corrupt ? "is damaged" : "is not a SQLite database", e);
        }
        catch (SqliteException e)
        {
            throw new UserErrorException($"The ledger {path} could not be used: {e.Message}", "Check its permissions and the free space, then try again.");
        }
        catch (FormatException e)
        {
            throw Unusable(path, "holds values that it should not", e);
        }
    }

    /// <summary>The error for a file that is not a usable ledger.</summary>
    public static UserErrorException Unusable(string path, string what, Exception? cause) => new(
        $"The ledger {path} {what}{(cause is null ? string.Empty : $" ({cause.Message})")}. It was left as it is.",
        "Restore it from a backup, or move it away to begin a new one: migrations that only it knows can then not be rolled back.");

    /// <summary>Runs a statement without parameters.</summary>
    public static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Every caller passes a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
