using System.Globalization;
using Tooling.Engine.Auditing;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>What the audit trail holds of the changes to a tree.</summary>
internal static class AuditEntries
{
    /// <summary>A migration was written, or some files of one were restored.</summary>
    public static AuditEntry Applied(RecordedMigration migration) => Of(
        migration.Header.Undoes is null ? AuditActions.Apply : AuditActions.Restore,
        migration,
        string.Create(CultureInfo.InvariantCulture, $"{Count(migration)} {(migration.Header.Undoes is { } undone ? $"of {undone} restored" : "written")}"),
        static f => new AuditedFile(f.Path, f.OldHash, f.NewHash));

    /// <summary>A migration was taken back.</summary>
    public static AuditEntry RolledBack(RecordedMigration migration) => Of(AuditActions.Rollback, migration, $"{Count(migration)} restored", Restored);

    /// <summary>A migration that was interrupted was taken back.</summary>
    public static AuditEntry TakenBack(RecordedMigration migration) => Of(AuditActions.TakeBack, migration, $"interrupted; {Count(migration)} as before", Restored);

    private static AuditedFile Restored(MigratedFile file) => new(file.Path, file.NewHash, file.OldHash);

    private static AuditEntry Of(string action, RecordedMigration migration, string detail, Func<MigratedFile, AuditedFile> file) =>
        new(action, migration.Header.Id, detail) { Packs = migration.Header.Packs, Files = [.. migration.Files.Select(file)] };

    private static string Count(RecordedMigration migration) =>
        string.Create(CultureInfo.InvariantCulture, $"{migration.Files.Length} file{(migration.Files.Length == 1 ? string.Empty : "s")}");
}
