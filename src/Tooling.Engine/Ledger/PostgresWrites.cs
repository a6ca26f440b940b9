using System.Globalization;
using Npgsql;

namespace Tooling.Engine.Ledger;

/// <summary>Writes records into a ledger on a PostgreSQL server, within one transaction; rows of one kind are sent together.</summary>
/// <param name="connection">The server.</param>
/// <param name="transaction">The transaction.</param>
/// <param name="tree">What the tree is called.</param>
internal sealed class PostgresWrites(NpgsqlConnection connection, NpgsqlTransaction transaction, string tree)
{
    public void Record(RecordedMigration migration)
    {
        var header = migration.Header;
        Remove([header.Id]);
        Execute(
            """
            INSERT INTO migrate_migrations (tree, id, sequence, plan_id, packs, tool_version, started_at, finished_at, rolled_back_at, state, undoes)
            VALUES (@tree, @id, @sequence, @plan, @packs, @tool, @started, @finished, @rolledBack, @state, @undoes)
            """,
            ("id", header.Id),
            ("sequence", header.Sequence),
            ("plan", header.PlanId),
            ("packs", header.Packs),
            ("tool", header.ToolVersion),
            ("started", Text(header.StartedAt)),
            ("finished", Text(header.FinishedAt)),
            ("rolledBack", header.RolledBackAt is { } at ? Text(at) : DBNull.Value),
            ("state", LedgerNames.Of(header.State)),
            ("undoes", (object?)header.Undoes ?? DBNull.Value));
        var units = migration.Units.SelectMany((u, i) => u.Files.Select(f => (Path: f, Unit: i))).ToDictionary(f => f.Path, f => f.Unit, StringComparer.Ordinal);
        Execute(
            "INSERT INTO migrate_files (tree, migration_id, path, old_hash, new_hash, mode, unit) SELECT @tree, @id, * FROM unnest(@paths, @olds, @news, @modes, @units)",
            ("id", header.Id),
            ("paths", migration.Files.Select(f => f.Path).ToArray()),
            ("olds", migration.Files.Select(f => f.OldHash).ToArray()),
            ("news", migration.Files.Select(f => f.NewHash).ToArray()),
            ("modes", migration.Files.Select(f => (int?)f.Mode).ToArray()),
            ("units", migration.Files.Select(f => units.TryGetValue(f.Path, out var unit) ? unit : (int?)null).ToArray()));
        Execute(
            "INSERT INTO migrate_findings (tree, migration_id, ordinal, fingerprint, rule, path, outcome, acknowledged) SELECT @tree, @id, * FROM unnest(@ordinals, @fingerprints, @rules, @paths, @outcomes, @acknowledged)",
            ("id", header.Id),
            ("ordinals", Enumerable.Range(0, migration.Findings.Length).ToArray()),
            ("fingerprints", migration.Findings.Select(f => f.Fingerprint).ToArray()),
            ("rules", migration.Findings.Select(f => f.RuleId).ToArray()),
            ("paths", migration.Findings.Select(f => f.Path).ToArray()),
            ("outcomes", migration.Findings.Select(f => LedgerNames.Of(f.Outcome)).ToArray()),
            ("acknowledged", migration.Findings.Select(f => f.Acknowledged).ToArray()));
        var projects = migration.Units.SelectMany((u, i) => u.Projects.Select(p => (Unit: i, Project: p))).ToList();
        Execute(
            "INSERT INTO migrate_unit_projects (tree, migration_id, unit, project) SELECT @tree, @id, * FROM unnest(@units, @projects)",
            ("id", header.Id),
            ("units", projects.Select(p => p.Unit).ToArray()),
            ("projects", projects.Select(p => p.Project).ToArray()));
    }

    public void RollBack(string id, DateTimeOffset at) => Execute(
        "UPDATE migrate_migrations SET state = 'rolled_back', rolled_back_at = @at WHERE tree = @tree AND id = @id AND state = 'applied'",
        ("id", id),
        ("at", Text(at)));

    public void Remove(string[] ids) => Execute("DELETE FROM migrate_migrations WHERE tree = @tree AND id = ANY (@ids)", ("ids", ids));

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
#pragma warning disable CA2100 // Every caller passes a constant; values are parameters.
        using var command = new NpgsqlCommand(sql, connection, transaction);
#pragma warning restore CA2100
        command.Parameters.AddWithValue("tree", tree);
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
