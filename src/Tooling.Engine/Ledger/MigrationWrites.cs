using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tooling.Engine.Ledger;

/// <summary>Writes records into the ledger, each in one transaction.</summary>
internal static class MigrationWrites
{
    public static bool Record(SqliteConnection connection, RecordedMigration migration)
    {
        using var transaction = connection.BeginTransaction();
        var id = migration.Header.Id;
        Run(connection, transaction, "DELETE FROM migrations WHERE id = $id", ("$id", id));
        WriteHeader(connection, transaction, migration.Header);
        using var file = Prepare(
            connection,
            transaction,
            "INSERT INTO files (migration_id, path, old_hash, new_hash, mode, unit) VALUES ($id, $path, $old, $new, $mode, $unit)");
        var units = WriteUnits(connection, transaction, migration);
        foreach (var f in migration.Files)
        {
            Execute(file, ("$id", id), ("$path", f.Path), ("$old", f.OldHash), ("$new", f.NewHash), ("$mode", (object?)(int?)f.Mode ?? DBNull.Value), ("$unit", units.TryGetValue(f.Path, out var unit) ? unit : DBNull.Value));
        }

        using var finding = Prepare(
            connection,
            transaction,
            "INSERT INTO findings (migration_id, ordinal, fingerprint, rule, path, outcome, acknowledged) VALUES ($id, $n, $fingerprint, $rule, $path, $outcome, $acknowledged)");
        var ordinal = 0;
        foreach (var f in migration.Findings)
        {
            Execute(
                finding,
                ("$id", id),
                ("$n", ordinal++),
                ("$fingerprint", f.Fingerprint),
                ("$rule", f.RuleId),
                ("$path", f.Path),
                ("$outcome", LedgerNames.Of(f.Outcome)),
                ("$acknowledged", (object?)f.Acknowledged ?? DBNull.Value));
        }

        transaction.Commit();
        return true;
    }

    public static bool Remove(SqliteConnection connection, IEnumerable<string> ids)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var id in ids)
        {
            Run(connection, transaction, "DELETE FROM migrations WHERE id = $id", ("$id", id));
        }

        transaction.Commit();
        return true;
    }

    public static bool RollBack(SqliteConnection connection, string id, DateTimeOffset at)
    {
        using var transaction = connection.BeginTransaction();
        Run(
            connection,
            transaction,
            "UPDATE migrations SET state = 'rolled_back', rolled_back_at = $at WHERE id = $id AND state = 'applied'",
            ("$id", id),
            ("$at", Text(at)));
        transaction.Commit();
        return true;
    }

    /// <returns>The number of its unit for each file.</returns>
    private static Dictionary<string, int> WriteUnits(SqliteConnection connection, SqliteTransaction transaction, RecordedMigration migration)
    {
        using var project = Prepare(connection, transaction, "INSERT INTO unit_projects (migration_id, unit, project) VALUES ($id, $unit, $project)");
        foreach (var (unit, path) in migration.Units.SelectMany((u, i) => u.Projects.Select(p => (i, p))))
        {
            Execute(project, ("$id", migration.Header.Id), ("$unit", unit), ("$project", path));
        }

        return migration.Units.SelectMany((u, i) => u.Files.Select(f => (Path: f, Unit: i))).ToDictionary(f => f.Path, f => f.Unit, StringComparer.Ordinal);
    }

    private static void WriteHeader(SqliteConnection connection, SqliteTransaction transaction, MigrationRecord header) => Run(
        connection,
        transaction,
        """
        INSERT INTO migrations (id, sequence, plan_id, packs, tool_version, started_at, finished_at, rolled_back_at, state, undoes)
        VALUES ($id, $sequence, $plan, $packs, $tool, $started, $finished, $rolledBack, $state, $undoes)
        """,
        ("$id", header.Id),
        ("$sequence", header.Sequence),
        ("$plan", header.PlanId),
        ("$packs", header.Packs),
        ("$tool", header.ToolVersion),
        ("$started", Text(header.StartedAt)),
        ("$finished", Text(header.FinishedAt)),
        ("$rolledBack", header.RolledBackAt is { } at ? Text(at) : DBNull.Value),
        ("$state", LedgerNames.Of(header.State)),
        ("$undoes", (object?)header.Undoes ?? DBNull.Value));

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Prepare(connection, transaction, sql);
        Execute(command, values);
    }

    private static SqliteCommand Prepare(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Every caller passes a constant; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static void Execute(SqliteCommand command, params ReadOnlySpan<(string Name, object Value)> values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
