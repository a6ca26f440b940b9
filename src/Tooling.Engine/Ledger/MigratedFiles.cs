namespace Tooling.Engine.Ledger;

/// <summary>What several migrations, in the order of their application, did to each file.</summary>
internal static class MigratedFiles
{
    /// <summary>The first change of each file: its old hash is what the file was before all of them.</summary>
    /// <param name="migrations">The migrations.</param>
    public static IEnumerable<MigratedFile> Earliest(IEnumerable<RecordedMigration> migrations) =>
        migrations.SelectMany(m => m.Files).DistinctBy(f => f.Path, StringComparer.Ordinal);

    /// <summary>The last change of each file, by its path, with the migration that made it: its new hash is what the file should be.</summary>
    /// <param name="migrations">The migrations.</param>
    public static Dictionary<string, (MigratedFile File, string MigrationId)> Latest(IEnumerable<RecordedMigration> migrations) =>
        migrations.SelectMany(m => m.Files, (m, f) => (File: f, m.Header.Id)).GroupBy(x => x.File.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
}
