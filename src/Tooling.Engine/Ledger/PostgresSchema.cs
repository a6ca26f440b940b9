using Npgsql;

namespace Tooling.Engine.Ledger;

/// <summary>The tables on a PostgreSQL server. Their names begin alike, so that they can share a database with others.</summary>
internal static class PostgresSchema
{
    private const int Version = 1;

    // Any number that nobody else takes: it stands for the creation of these tables.
    private const long CreationLock = 0x6d696772617465;

    private const string Tables =
        """
        CREATE TABLE IF NOT EXISTS migrate_schema (version integer NOT NULL);
        INSERT INTO migrate_schema (version) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM migrate_schema);
        CREATE TABLE IF NOT EXISTS migrate_trees (name text PRIMARY KEY);
        CREATE TABLE IF NOT EXISTS migrate_migrations (
            tree text NOT NULL REFERENCES migrate_trees (name),
            id text NOT NULL,
            sequence integer NOT NULL,
            plan_id text NOT NULL,
            packs text NOT NULL,
            tool_version text NOT NULL,
            started_at text NOT NULL,
            finished_at text NOT NULL,
            rolled_back_at text,
            state text NOT NULL CHECK (state IN ('applied', 'rolled_back', 'failed')),
            undoes text,
            PRIMARY KEY (tree, id),
            UNIQUE (tree, sequence)
        );
        CREATE TABLE IF NOT EXISTS migrate_files (
            tree text NOT NULL,
            migration_id text NOT NULL,
            path text COLLATE "C" NOT NULL,
            old_hash text NOT NULL,
            new_hash text NOT NULL,
            mode integer,
            unit integer,
            PRIMARY KEY (tree, migration_id, path),
            FOREIGN KEY (tree, migration_id) REFERENCES migrate_migrations (tree, id) ON DELETE CASCADE
        );
        CREATE INDEX IF NOT EXISTS migrate_files_by_path ON migrate_files (tree, path);
        CREATE TABLE IF NOT EXISTS migrate_findings (
            tree text NOT NULL,
            migration_id text NOT NULL,
            ordinal integer NOT NULL,
            fingerprint text NOT NULL,
            rule text NOT NULL,
            path text NOT NULL,
            outcome text NOT NULL CHECK (outcome IN ('rewritten', 'manual', 'unresolved')),
            PRIMARY KEY (tree, migration_id, ordinal),
            FOREIGN KEY (tree, migration_id) REFERENCES migrate_migrations (tree, id) ON DELETE CASCADE
        );
        ALTER TABLE migrate_findings ADD COLUMN IF NOT EXISTS acknowledged text;
        CREATE TABLE IF NOT EXISTS migrate_unit_projects (
            tree text NOT NULL,
            migration_id text NOT NULL,
            unit integer NOT NULL,
            project text COLLATE "C" NOT NULL,
            PRIMARY KEY (tree, migration_id, unit, project),
            FOREIGN KEY (tree, migration_id) REFERENCES migrate_migrations (tree, id) ON DELETE CASCADE
        );
        """;

    /// <summary>Creates what is missing; any number of runs may do so at once.</summary>
    /// <exception cref="UserErrorException">A newer version of this product made the tables.</exception>
    public static void Ensure(NpgsqlConnection connection, string tree)
    {
        using var transaction = connection.BeginTransaction();
        using (var create = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({CreationLock}); {Tables}", connection, transaction))
        {
            create.ExecuteNonQuery();
        }

        using (var read = new NpgsqlCommand("SELECT version FROM migrate_schema", connection, transaction))
        {
            if (read.ExecuteScalar() is not Version)
            {
                throw new UserErrorException("The ledger on the PostgreSQL server was made by a newer version of dotnet migrate.", "Update the tool with 'dotnet tool update -g dotnet-migrate', then try again.");
            }
        }

        using var insert = new NpgsqlCommand("INSERT INTO migrate_trees (name) VALUES (@tree) ON CONFLICT DO NOTHING", connection, transaction);
        insert.Parameters.AddWithValue("tree", tree);
        insert.ExecuteNonQuery();
        transaction.Commit();
    }
}
