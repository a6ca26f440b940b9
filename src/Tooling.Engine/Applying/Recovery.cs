namespace Tooling.Engine.Applying;

/// <summary>The errors that a person has to decide about, and the ways out of them.</summary>
internal static class Recovery
{
    private const string WaysOut = "Finish it with 'dotnet migrate apply --resume', or take it back with 'dotnet migrate rollback'.";

    /// <summary>A run was interrupted, so no other may begin.</summary>
    public static UserErrorException Pending(Journal journal) => new(
        journal.Kind is JournalKind.Apply
            ? $"Migration {journal.MigrationId} was interrupted before all its files were written."
            : $"The rollback of migration {journal.MigrationId} was interrupted before all files were restored.",
        journal.Kind is JournalKind.Apply ? WaysOut : "Finish it with 'dotnet migrate rollback'.");

    /// <summary>Files were changed by somebody else and are not overwritten; says where both contents are.</summary>
    public static UserErrorException Foreign(Journal journal, IReadOnlyCollection<ForeignFile> files, SnapshotStore snapshots, string consequence)
    {
        var lines = files.Select(f => $"{f}: {Contents(journal, f.Change.Path, snapshots)}");
        return new UserErrorException(
            $"These files were changed since migration {journal.Migration.Header.Undoes ?? journal.MigrationId} wrote them. {consequence}\n  {string.Join("\n  ", lines)}",
            "Keep a copy of what you need, put the original or the migrated content in the place of each, and try again.");
    }

    /// <summary>The disk or the permissions stopped a run.</summary>
    public static UserErrorException Stopped(Exception cause, Journal? pending) => pending is null
        ? new UserErrorException(
            $"The files could not be written: {cause.Message} Nothing was changed.",
            "Free space or mend the permissions, then try again.")
        : new UserErrorException(
            $"The run was stopped: {cause.Message} {Pending(pending).Message}",
            $"Free space or mend the permissions. {Pending(pending).Hint}");

    private static string Contents(Journal journal, string path, SnapshotStore snapshots)
    {
        var file = journal.Migration.Files.First(f => f.Path == path);
        var (original, migrated) = journal.Migration.Header.Undoes is null ? (file.OldHash, file.NewHash) : (file.NewHash, file.OldHash);
        return $"original in {snapshots.PathOf(original)}, migrated in {snapshots.PathOf(migrated)}";
    }
}
