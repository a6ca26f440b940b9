using System.Collections.Immutable;
using System.Globalization;
using Npgsql;

namespace Tooling.Engine.Ledger;

/// <summary>Reads rows of a ledger on a PostgreSQL server into records.</summary>
internal static class PostgresQueries
{
    private const string Columns =
        """
        SELECT id, sequence, plan_id, packs, tool_version, started_at, finished_at, rolled_back_at, state,
            (SELECT count(*)::integer FROM migrate_files f WHERE f.tree = m.tree AND f.migration_id = m.id), undoes
        FROM migrate_migrations m WHERE tree = @tree
        """;

    public static ImmutableArray<MigrationRecord> Headers(NpgsqlConnection connection, string tree, string filter, string argument = "") =>
        Rows(connection, $"{Columns} {filter}", tree, argument, static r => new MigrationRecord(
            r.GetString(0),
            r.GetInt32(1),
            r.GetString(2),
            r.GetString(3),
            r.GetString(4),
            Time(r.GetString(5)),
            Time(r.GetString(6)),
            r.IsDBNull(7) ? null : Time(r.GetString(7)),
            LedgerNames.State(r.GetString(8)),
            r.GetInt32(9))
        {
            Undoes = r.IsDBNull(10) ? null : r.GetString(10),
        });

    public static RecordedMigration? Get(NpgsqlConnection connection, string tree, string id, bool withFindings)
    {
        if (Headers(connection, tree, "AND id = @argument", id) is not [var header])
        {
            return null;
        }

        var files = Rows(
            connection,
            "SELECT path, old_hash, new_hash, mode, unit FROM migrate_files WHERE tree = @tree AND migration_id = @argument ORDER BY path",
            tree,
            id,
            static r => (File: new MigratedFile(r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : (UnixFileMode)r.GetInt32(3)), Unit: r.IsDBNull(4) ? (int?)null : r.GetInt32(4)));
        var projects = Rows(
            connection,
            "SELECT unit, project FROM migrate_unit_projects WHERE tree = @tree AND migration_id = @argument ORDER BY unit, project",
            tree,
            id,
            static r => (Unit: r.GetInt32(0), Project: r.GetString(1)));
        return new RecordedMigration(header, [.. files.Select(f => f.File)], withFindings ? Findings(connection, tree, id) : [])
        {
            Units = [.. projects.GroupBy(p => p.Unit).Select(u => new RecordedUnit([.. u.Select(p => p.Project)], [.. files.Where(f => f.Unit == u.Key).Select(f => f.File.Path)]))],
        };
    }

    /// <summary>The last change of each file.</summary>
    public static ImmutableArray<FileClaim> Claims(NpgsqlConnection connection, string tree, string part) => MigrationQueries.LastOfEach(Rows(
        connection,
        """
        SELECT f.path, f.old_hash, f.new_hash, f.mode, m.id FROM migrate_files f JOIN migrate_migrations m ON m.tree = f.tree AND m.id = f.migration_id
        WHERE f.tree = @tree AND m.state = 'applied' AND strpos(f.path, @argument) > 0 ORDER BY f.path, m.sequence
        """,
        tree,
        part,
        static r => new FileClaim(new MigratedFile(r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : (UnixFileMode)r.GetInt32(3)), r.GetString(4))));

    public static ImmutableArray<RewrittenPlace> Rewritten(NpgsqlConnection connection, string tree) => Rows(
        connection,
        "SELECT migration_id, path, fingerprint FROM migrate_findings WHERE tree = @tree AND outcome = 'rewritten'",
        tree,
        argument: "",
        static r => new RewrittenPlace(r.GetString(0), r.GetString(1), r.GetString(2)));

    private static ImmutableArray<RecordedFinding> Findings(NpgsqlConnection connection, string tree, string id) => Rows(
        connection,
        "SELECT fingerprint, rule, path, outcome, acknowledged FROM migrate_findings WHERE tree = @tree AND migration_id = @argument ORDER BY ordinal",
        tree,
        id,
        static r => new RecordedFinding(r.GetString(0), r.GetString(1), r.GetString(2), LedgerNames.Outcome(r.GetString(3))) { Acknowledged = r.IsDBNull(4) ? null : r.GetString(4) });

    private static ImmutableArray<T> Rows<T>(NpgsqlConnection connection, string sql, string tree, string argument, Func<NpgsqlDataReader, T> read)
    {
#pragma warning disable CA2100 // Every caller passes constants; values are parameters.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue("tree", tree);
        command.Parameters.AddWithValue("argument", argument);
        using var reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows.ToImmutable();
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
