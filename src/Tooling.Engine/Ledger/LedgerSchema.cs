using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tooling.Engine.Ledger;

/// <summary>The tables of the ledger, as the list of steps that lead from an empty file to this version.</summary>
internal static class LedgerSchema
{
    /// <summary>The step at index n leads from version n to version n + 1. Steps are only ever added.</summary>
    public static readonly ImmutableArray<string> Upgrades =
    [
        """
        CREATE TABLE schema_version (version INTEGER NOT NULL);
        INSERT INTO schema_version (version) VALUES (0);
        CREATE TABLE migrations (
            id TEXT NOT NULL PRIMARY KEY,
            sequence INTEGER NOT NULL UNIQUE,
            plan_id TEXT NOT NULL,
            packs TEXT NOT NULL,
            tool_version TEXT NOT NULL,
            started_at TEXT NOT NULL,
            finished_at TEXT NOT NULL,
            rolled_back_at TEXT,
            state TEXT NOT NULL CHECK (state IN ('applied', 'rolled_back', 'failed'))
        );
        CREATE TABLE files (
            migration_id TEXT NOT NULL REFERENCES migrations (id) ON DELETE CASCADE,
            path TEXT NOT NULL,
            old_hash TEXT NOT NULL,
            new_hash TEXT NOT NULL,
            mode INTEGER,
            PRIMARY KEY (migration_id, path)
        ) WITHOUT ROWID;
        CREATE INDEX files_by_path ON files (path);
        CREATE TABLE findings (
            migration_id TEXT NOT NULL REFERENCES migrations (id) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            fingerprint TEXT NOT NULL,
            rule TEXT NOT NULL,
            path TEXT NOT NULL,
            outcome TEXT NOT NULL CHECK (outcome IN ('rewritten', 'manual', 'unresolved')),
            PRIMARY KEY (migration_id, ordinal)
        ) WITHOUT ROWID;
        """,
        "ALTER TABLE migrations ADD COLUMN undoes TEXT",
        """
        ALTER TABLE files ADD COLUMN unit INTEGER;
        CREATE TABLE unit_projects (
            migration_id TEXT NOT NULL REFERENCES migrations (id) ON DELETE CASCADE,
            unit INTEGER NOT NULL,
            project TEXT NOT NULL,
            PRIMARY KEY (migration_id, unit, project)
        ) WITHOUT ROWID;
        """,
        "ALTER TABLE findings ADD COLUMN acknowledged TEXT",
    ];

    /// <summary>Brings a database to the newest version, in one transaction.</summary>
    /// <exception cref="UserErrorException">It is some other product's database, or comes from a newer version.</exception>
    public static void Upgrade(SqliteConnection connection, string path, ImmutableArray<string> upgrades)
    {
        var version = Version(connection, path);
        if (version > upgrades.Length)
        {
            throw new UserErrorException(
                $"The ledger {path} was written by a newer version of dotnet migrate (schema {version}; this version knows {upgrades.Length}).",
                "Update the tool with 'dotnet tool update -g dotnet-migrate', then try again.");
        }

        if (version == upgrades.Length)
        {
            return;
        }

        using var transaction = connection.BeginTransaction();
        for (var step = version; step < upgrades.Length; step++)
        {
            LedgerDatabase.Execute(connection, upgrades[step], transaction);
        }

        SetVersion(connection, transaction, upgrades.Length);
        transaction.Commit();
    }

    private static int Version(SqliteConnection connection, string path)
    {
        var tables = Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table'");
        if (tables == 0)
        {
            return 0;
        }

        return Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'") == 1
            ? Scalar(connection, "SELECT version FROM schema_version")
            : throw LedgerDatabase.Unusable(path, "is the database of something else", null);
    }

    private static int Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void SetVersion(SqliteConnection connection, SqliteTransaction transaction, int version)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE schema_version SET version = $version";
        command.Parameters.AddWithValue("$version", version);
        command.ExecuteNonQuery();
    }
}
