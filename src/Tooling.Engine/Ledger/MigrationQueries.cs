using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tooling.Engine.Ledger;

/// <summary>Reads rows of the ledger into records.</summary>
internal static class MigrationQueries
{
    private const string Columns =
        """
        SELECT id, sequence, plan_id, packs, tool_version, started_at, finished_at, rolled_back_at, state,
            (SELECT count(*) FROM files WHERE migration_id = migrations.id), undoes
        FROM migrations
        """;

    public static ImmutableArray<MigrationRecord> Headers(SqliteConnection connection, string filter, string? id = null) =>
        Rows(connection, $"{Columns} {filter}", id, static r => new MigrationRecord(
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

    public static RecordedMigration? Whole(SqliteConnection connection, string id) => WithFiles(connection, id) is not { } migration ? null : migration with
    {
        Findings = Rows(
            connection,
            "SELECT fingerprint, rule, path, outcome, acknowledged FROM findings WHERE migration_id = $id ORDER BY ordinal",
            id,
            static r => new RecordedFinding(r.GetString(0), r.GetString(1), r.GetString(2), LedgerNames.Outcome(r.GetString(3))) { Acknowledged = r.IsDBNull(4) ? null : r.GetString(4) }),
    };

    public static RecordedMigration? WithFiles(SqliteConnection connection, string id)
    {
        if (Headers(connection, "WHERE id = $id", id) is not [var header])
        {
            return null;
        }

        var files = Rows(
            connection,
            "SELECT path, old_hash, new_hash, mode, unit FROM files WHERE migration_id = $id ORDER BY path",
            id,
            static r => (File: new MigratedFile(r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : (UnixFileMode)r.GetInt32(3)), Unit: r.IsDBNull(4) ? (int?)null : r.GetInt32(4)));
        var projects = Rows(connection, "SELECT unit, project FROM unit_projects WHERE migration_id = $id ORDER BY unit, project", id, static r => (Unit: r.GetInt32(0), Project: r.GetString(1)));
        return new RecordedMigration(header, [.. files.Select(f => f.File)], [])
        {
            Units = [.. projects.GroupBy(p => p.Unit).Select(u => new RecordedUnit([.. u.Select(p => p.Project)], [.. files.Where(f => f.Unit == u.Key).Select(f => f.File.Path)]))],
        };
    }

    /// <summary>The last change of each file; SQLite compares text by its bytes, as ordinal order does.</summary>
    public static ImmutableArray<FileClaim> Claims(SqliteConnection connection, string part) => LastOfEach(Rows(
        connection,
        """
        SELECT files.path, files.old_hash, files.new_hash, files.mode, migrations.id FROM files JOIN migrations ON migrations.id = files.migration_id
        WHERE migrations.state = 'applied' AND instr(files.path, $id) > 0 ORDER BY files.path, migrations.sequence
        """,
        part,
        static r => new FileClaim(new MigratedFile(r.GetString(0), r.GetString(1), r.GetString(2), r.IsDBNull(3) ? null : (UnixFileMode)r.GetInt32(3)), r.GetString(4))));

    public static ImmutableArray<RewrittenPlace> Rewritten(SqliteConnection connection) => Rows(
        connection,
        "SELECT migration_id, path, fingerprint FROM findings WHERE outcome = 'rewritten'",
        id: null,
        static r => new RewrittenPlace(r.GetString(0), r.GetString(1), r.GetString(2)));

    /// <summary>Of changes in the order of paths, then of application, the last of each path, in ordinal order.</summary>
    public static ImmutableArray<FileClaim> LastOfEach(ImmutableArray<FileClaim> changes) =>
        [.. changes.Where((claim, i) => i == changes.Length - 1 || changes[i + 1].File.Path != claim.File.Path).OrderBy(claim => claim.File.Path, StringComparer.Ordinal)];

    /// <summary><c>ok</c>, or the first thing that is wrong.</summary>
    public static string IntegrityCheck(SqliteConnection connection) => Rows(connection, "PRAGMA integrity_check(1)", id: null, static r => r.GetString(0))[0];

    private static ImmutableArray<T> Rows<T>(SqliteConnection connection, string sql, string? id, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every caller passes constants; the id is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (id is not null)
        {
            command.Parameters.AddWithValue("$id", id);
        }

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
