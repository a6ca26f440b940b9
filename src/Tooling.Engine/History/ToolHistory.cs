using System.Collections.Immutable;
using Tooling.Engine.Ledger;
using Tooling.Reporting;

namespace Tooling.Engine.History;

/// <summary>Finds the migrations of tools: those that changed the files which declare them, or what runs for them.</summary>
/// <param name="root">The root of the tree.</param>
internal sealed class ToolHistory(string root)
{
    /// <summary>Finds them.</summary>
    /// <param name="tools">The tools.</param>
    /// <returns>The tools in their order, each with its migration where there is one.</returns>
    public ImmutableArray<ToolEntry> Of(ImmutableArray<ToolEntry> tools)
    {
        var folder = new MigrateFolder(root);
        if (!LedgerPlace.Exists(folder))
        {
            return tools;
        }

        using var ledger = MigrationLedger.Open(folder);
        var known = new Dictionary<string, ToolMigration?>(StringComparer.Ordinal);
        ToolMigration? OnFile(string path) => known.TryGetValue(path, out var migration) ? migration : known[path] = Latest(ledger.OnFile(path));
        return [.. tools.Select(tool => tool with { Migration = OnFile(tool.Path) ?? (tool.Handler is { } handler ? OnFile(handler.Path) : null) })];
    }

    /// <summary>The migration that is in effect; else the one that was taken back last. One that restored files of another takes that one back.</summary>
    private static ToolMigration? Latest(ImmutableArray<MigrationRecord> latestFirst)
    {
        if (latestFirst.FirstOrDefault(m => m.State == MigrationState.Applied) is { Undoes: null } active)
        {
            return new ToolMigration(active.Id, IsActive: true, active.FinishedAt, active.Packs, active.ToolVersion);
        }

        return latestFirst.FirstOrDefault(m => m.State != MigrationState.Failed) is { } last
            ? new ToolMigration(last.Undoes ?? last.Id, IsActive: false, last.RolledBackAt ?? last.FinishedAt, last.Packs, last.ToolVersion)
            : null;
    }
}
