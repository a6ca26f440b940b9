using System.Collections.Immutable;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Applying;

/// <summary>Some files of a migration that are to get their old content again.</summary>
/// <param name="MigrationId">The migration, or the beginning of its id; null for the latest that is applied.</param>
/// <param name="Paths">Files or folders, relative to the root, with <c>/</c>.</param>
/// <param name="ToolVersion">Recorded with it.</param>
internal sealed record PartialRollback(string? MigrationId, ImmutableArray<string> Paths, string ToolVersion)
{
    /// <summary>The migration that restores them.</summary>
    /// <param name="migration">The one that changed them.</param>
    /// <param name="run">The tree.</param>
    /// <exception cref="UserErrorException">It did not change them, or a later one did as well.</exception>
    public RecordedMigration Of(RecordedMigration migration, RunContext run)
    {
        foreach (var path in Paths.Where(p => !migration.Files.Any(f => IsAt(f, p))))
        {
            throw new UserErrorException($"Migration {migration.Header.Id} did not change '{path}'.", $"It changed: {string.Join(", ", migration.Files.Take(10).Select(f => f.Path))}{(migration.Files.Length > 10 ? ", …" : string.Empty)}.");
        }

        ImmutableArray<MigratedFile> files = [.. migration.Files.Where(f => Paths.Any(p => IsAt(f, p))).Select(f => f with { OldHash = f.NewHash, NewHash = f.OldHash })];
        RefuseOutOfOrder(migration, files, run.Ledger);
        var (now, sequence) = (run.Clock.GetUtcNow(), run.Ledger.NextSequence());
        var planId = Plan.IdOf(files.Select(f => (f.Path, f.OldHash, f.NewHash)));
        var header = new MigrationRecord(MigrationRecord.IdOf(sequence, planId), sequence, planId, migration.Header.Packs, ToolVersion, now, now, null, MigrationState.Applied, files.Length) { Undoes = migration.Header.Id };
        return new RecordedMigration(header, files, []);
    }

    private static bool IsAt(MigratedFile file, string path) => file.Path == path || file.Path.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static void RefuseOutOfOrder(RecordedMigration migration, ImmutableArray<MigratedFile> files, MigrationLedger ledger)
    {
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var later in ledger.List().Where(m => m.State == MigrationState.Applied && m.Sequence > migration.Header.Sequence))
        {
            if (ledger.GetFiles(later.Id)!.Files.FirstOrDefault(f => paths.Contains(f.Path)) is { } both)
            {
                throw new UserErrorException($"'{both.Path}' can't be restored yet: migration {later.Id} changed it later.", $"Run 'dotnet migrate rollback {later.Id}' first.");
            }
        }
    }
}
