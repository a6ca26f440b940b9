using System.Collections.Immutable;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Applying;

/// <summary>What of a migration is to get its old content again; all of it where nothing is named.</summary>
/// <param name="MigrationId">The migration, or the beginning of its id; null for the latest that is applied, and changed what is named.</param>
/// <param name="Paths">Files or folders, relative to the root, with <c>/</c>.</param>
/// <param name="Projects">Names or paths of projects: their units are restored.</param>
/// <param name="ToolFiles">Files that hold tools: their units are restored.</param>
/// <param name="Merge">Whether edits that were made since are merged.</param>
/// <param name="ToolVersion">Recorded with it.</param>
internal sealed record PartialRollback(string? MigrationId, ImmutableArray<string> Paths, ImmutableArray<string> Projects, ImmutableArray<string> ToolFiles, bool Merge, string ToolVersion)
{
    /// <summary>Whether nothing is named.</summary>
    public bool IsWhole => Paths.IsEmpty && Projects.IsEmpty && ToolFiles.IsEmpty;

    /// <summary>Whether a migration changed something of what is named.</summary>
    public bool IsAbout(RecordedMigration migration) => IsWhole || !FilesOf(migration).IsEmpty;

    /// <summary>The files to restore.</summary>
    /// <param name="migration">The migration that changed them.</param>
    /// <exception cref="UserErrorException">It did not change all that is named.</exception>
    public ImmutableArray<MigratedFile> DemandFilesOf(RecordedMigration migration)
    {
        foreach (var path in Paths.Where(p => !migration.Files.Any(f => IsAt(f, p))))
        {
            throw new UserErrorException($"Migration {migration.Header.Id} did not change '{path}'.", $"It changed: {string.Join(", ", migration.Files.Take(10).Select(f => f.Path))}{(migration.Files.Length > 10 ? ", …" : string.Empty)}.");
        }

        foreach (var project in Projects.Where(p => UnitsOf(migration, p).IsEmpty))
        {
            throw new UserErrorException(
                $"Migration {migration.Header.Id} did not change project '{project}'.",
                migration.Units.IsEmpty ? "An earlier version of this product recorded it, without its projects: name the files, with --file." : $"It changed: {string.Join(", ", migration.Units.SelectMany(u => u.Projects))}.");
        }

        return FilesOf(migration) is { IsEmpty: false } files
            ? files
            : throw new UserErrorException($"Migration {migration.Header.Id} changed nothing of these tools.", "See 'dotnet migrate status' for the migrations that there are, and 'dotnet migrate list' for the tools.");
    }

    /// <summary>The migration that restores files.</summary>
    /// <param name="migration">The one that changed them.</param>
    /// <param name="files">The files, each from the content that it has to the one that it gets.</param>
    /// <param name="run">The tree.</param>
    public RecordedMigration Record(RecordedMigration migration, ImmutableArray<MigratedFile> files, RunContext run)
    {
        var (now, sequence) = (run.Clock.GetUtcNow(), run.Ledger.NextSequence());
        var planId = Plan.IdOf(files.Select(f => (f.Path, f.OldHash, f.NewHash)));
        var header = new MigrationRecord(MigrationRecord.IdOf(sequence, planId), sequence, planId, migration.Header.Packs, ToolVersion, now, now, null, MigrationState.Applied, files.Length) { Undoes = migration.Header.Id };
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return new RecordedMigration(header, files, []) { Units = [.. migration.Units.Where(u => u.Files.Any(paths.Contains)).Select(u => u with { Files = [.. u.Files.Where(paths.Contains)] })] };
    }

    private ImmutableArray<MigratedFile> FilesOf(RecordedMigration migration)
    {
        var inUnits = Projects.SelectMany(p => UnitsOf(migration, p)).Concat(migration.Units.Where(u => u.Files.Any(f => ToolFiles.Contains(f, StringComparer.Ordinal)))).SelectMany(u => u.Files).ToHashSet(StringComparer.Ordinal);
        return IsWhole ? migration.Files : [.. migration.Files.Where(f => inUnits.Contains(f.Path) || Paths.Any(p => IsAt(f, p)))];
    }

    private static ImmutableArray<RecordedUnit> UnitsOf(RecordedMigration migration, string project) =>
        [.. migration.Units.Where(u => u.Projects.Any(p => IsNamed(p, project)))];

    private static bool IsNamed(string project, string name) =>
        project == name
        || string.Equals(Path.GetFileName(project), name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Path.GetFileNameWithoutExtension(project), name, StringComparison.OrdinalIgnoreCase);

    private static bool IsAt(MigratedFile file, string path) => file.Path == path || file.Path.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal);
}
