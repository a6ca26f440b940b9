using System.Collections.Immutable;
using Tooling.Engine.Ledger;
using Tooling.Packs;

namespace Tooling.Engine.Validation;

/// <summary>The migrations that are looked at, in the order of their application: with all of their files, or with those of the units that hold some tools.</summary>
/// <param name="Migrations">The migrations.</param>
internal sealed record ValidationScope(ImmutableArray<RecordedMigration> Migrations)
{
    /// <summary>The files, each from what it was at first to what it should be.</summary>
    public ImmutableArray<MigratedFile> Files
    {
        get
        {
            var latest = MigratedFiles.Latest(Migrations);
            return [.. MigratedFiles.Earliest(Migrations).Select(f => f with { NewHash = latest[f.Path].File.NewHash }).OrderBy(f => f.Path, StringComparer.Ordinal)];
        }
    }

    /// <summary>The units of all migrations.</summary>
    public IEnumerable<RecordedUnit> Units => Migrations.SelectMany(m => m.Units);

    /// <summary>The projects that were migrated, relative to the root.</summary>
    public ImmutableHashSet<string> Projects => [.. Units.SelectMany(u => u.Projects)];

    /// <summary>The packs that migrated.</summary>
    public ImmutableArray<MigrationPack> Packs
    {
        get
        {
            var ids = Migrations.SelectMany(m => m.Header.Packs.Split(' ')).Select(p => p.Split('@')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return [.. BuiltInPacks.All.Where(p => ids.Contains(p.Id))];
        }
    }

    /// <summary>Finds it in the ledger.</summary>
    /// <param name="folder">The state of the tree.</param>
    /// <param name="ids">The migrations, or beginnings of their ids; all that are applied where empty.</param>
    /// <param name="toolFiles">The files that hold the tools; null where none is named.</param>
    /// <exception cref="UserErrorException">There is no such migration, or none changed the tools.</exception>
    public static ValidationScope Find(MigrateFolder folder, ImmutableArray<string> ids, IReadOnlyCollection<string>? toolFiles)
    {
        var migrations = Applied(folder, ids);
        return toolFiles is null ? new ValidationScope(migrations) : Narrow(migrations, [.. toolFiles]);
    }

    private static ImmutableArray<RecordedMigration> Applied(MigrateFolder folder, ImmutableArray<string> ids)
    {
        if (!LedgerPlace.Exists(folder))
        {
            return ids.IsEmpty ? [] : throw NoMigration(ids[0], []);
        }

        using var ledger = MigrationLedger.Open(folder);
        var applied = ledger.List().Where(m => m.State == MigrationState.Applied).ToImmutableArray();
        foreach (var id in ids.Where(id => id.Length == 0 || applied.Count(m => m.Id.StartsWith(id, StringComparison.Ordinal)) != 1))
        {
            throw NoMigration(id, applied);
        }

        return [.. applied.Where(m => ids.IsEmpty || ids.Any(id => m.Id.StartsWith(id, StringComparison.Ordinal))).Select(m => ledger.Get(m.Id)!)];
    }

    private static ValidationScope Narrow(ImmutableArray<RecordedMigration> migrations, HashSet<string> toolFiles)
    {
        var paths = migrations.SelectMany(m => m.Units).Where(unit => unit.Files.Any(toolFiles.Contains)).SelectMany(unit => unit.Files).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<RecordedMigration> narrowed =
        [
            .. migrations.Select(m => m with
            {
                Files = [.. m.Files.Where(f => paths.Contains(f.Path))],
                Findings = [.. m.Findings.Where(f => paths.Contains(f.Path))],
                Units = [.. m.Units.Where(unit => unit.Files.Any(paths.Contains))],
            }).Where(m => !m.Files.IsEmpty),
        ];
        return narrowed.IsEmpty
            ? throw new UserErrorException("No migration in effect changed these tools.", "See 'dotnet migrate list --metadata' for the tools that were migrated.")
            : new ValidationScope(narrowed);
    }

    private static UserErrorException NoMigration(string id, ImmutableArray<MigrationRecord> applied) =>
        new($"No single migration that is applied begins with '{id}'.", applied.IsEmpty ? "Nothing is migrated here: see 'dotnet migrate status'." : $"Name one of: {string.Join(", ", applied.Select(m => m.Id))}.");
}
