using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Reloading;

/// <summary>What of the tree is migrated again: the units that hold the tools, over all migrations in effect.</summary>
/// <param name="Migrations">Those migrations, in the order of application, with the files of the units alone.</param>
/// <param name="Files">The files, each from what it was at first to what it is.</param>
/// <param name="Projects">The projects of the units, ordered.</param>
internal sealed record ReloadScope(ImmutableArray<RecordedMigration> Migrations, ImmutableArray<MigratedFile> Files, ImmutableArray<string> Projects)
{
    /// <summary>Finds it.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="toolFiles">The files that hold the tools.</param>
    /// <param name="names">What the tools are called, for messages.</param>
    /// <exception cref="UserErrorException">No migration in effect changed the tools, files were edited since, or originals are missing.</exception>
    public static ReloadScope Find(string root, ImmutableArray<string> toolFiles, ImmutableArray<string> names)
    {
        var folder = new MigrateFolder(root);
        var applied = Applied(folder);
        var units = applied.SelectMany(m => m.Units).Where(u => u.Files.Any(f => toolFiles.Contains(f, StringComparer.Ordinal))).ToList();
        if (units.Count == 0)
        {
            throw new UserErrorException($"No migration in effect changed {string.Join(", ", names.Select(n => $"'{n}'"))}.", "See 'dotnet migrate list --metadata' for the tools that were migrated.");
        }

        var paths = units.SelectMany(u => u.Files).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<RecordedMigration> migrations = [.. applied.Select(m => m with { Files = [.. m.Files.Where(f => paths.Contains(f.Path))] }).Where(m => !m.Files.IsEmpty)];
        var latest = MigratedFiles.Latest(migrations);
        ImmutableArray<MigratedFile> files = [.. MigratedFiles.Earliest(migrations).Select(f => f with { NewHash = latest[f.Path].File.NewHash }).OrderBy(f => f.Path, StringComparer.Ordinal)];
        Refuse(files, new TreePaths(root), new SnapshotStore(folder.Snapshots, new NoObserver()));
        return new ReloadScope(migrations, files, [.. units.SelectMany(u => u.Projects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static ImmutableArray<RecordedMigration> Applied(MigrateFolder folder)
    {
        if (!LedgerPlace.Exists(folder))
        {
            return [];
        }

        using var ledger = MigrationLedger.Open(folder);
        return [.. ledger.List().Where(m => m.State == MigrationState.Applied).Select(m => ledger.GetFiles(m.Id)!)];
    }

    private static void Refuse(ImmutableArray<MigratedFile> files, TreePaths paths, SnapshotStore snapshots)
    {
        var edited = files.Where(f => ContentHash.OfFile(paths.Resolve(f.Path)) != f.NewHash).Select(f => f.Path).ToList();
        if (edited.Count > 0)
        {
            throw new UserErrorException(
                $"These files were changed since they were migrated, so they can't be migrated again:\n  {string.Join("\n  ", edited)}",
                "Your edits would be lost. Take them back, or migrate what is left with 'dotnet migrate apply'.");
        }

        var missing = files.Where(f => !snapshots.IsIntact(f.OldHash)).Select(f => f.Path).ToList();
        if (missing.Count > 0)
        {
            throw new UserErrorException($"The originals of these files are missing or damaged:\n  {string.Join("\n  ", missing)}", "Restore .migrate/snapshots from a backup.");
        }
    }
}
