using System.Text.Json;
using Tooling.Engine.Files;

namespace Tooling.Engine.Applying;

/// <summary>The journal on the disk: one file, because one run at a time holds the lock.</summary>
internal sealed class JournalFile(MigrateFolder folder)
{
    private readonly string _path = Path.Combine(folder.Journal, "pending.json");

    /// <summary>Whether a run is under way or was interrupted.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>The journal; null where there is none.</summary>
    /// <exception cref="UserErrorException">It can't be read.</exception>
    public Journal? Read()
    {
        try
        {
            var journal = JsonSerializer.Deserialize(File.ReadAllBytes(_path), JournalJson.Default.Journal);
            return IsSound(journal) ? journal : throw Unreadable("its content is not that of a journal that this version writes");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (JsonException e)
        {
            throw Unreadable(e.Message);
        }
    }

    /// <summary>Writes the journal; once this returns it survives a power failure.</summary>
    public void Write(Journal journal)
    {
        Directory.CreateDirectory(folder.Journal);
        UnixFile.FlushFolder(folder.FullPath);
        DurableFile.Replace(_path, JsonSerializer.SerializeToUtf8Bytes(journal, JournalJson.Default.Journal));
    }

    /// <summary>Says that the run has come to its end; nothing to do where there is no journal.</summary>
    public void Delete()
    {
        if (!Exists)
        {
            return;
        }

        File.Delete(_path);
        UnixFile.FlushFolder(folder.Journal);
    }

    private static bool IsSound(Journal? journal) =>
        journal is { Format: Journal.CurrentFormat } && !journal.Migration.Files.IsDefault && !journal.Migration.Findings.IsDefault
        && journal.Migration.Files.All(static f => ContentHash.IsWellFormed(f.OldHash) && ContentHash.IsWellFormed(f.NewHash));

    private UserErrorException Unreadable(string why) => new(
        $"The journal {_path} of an interrupted run cannot be read: {why}.",
        "Restore it from a backup, or compare the tree with version control and then remove the journal. The originals are in the snapshots beside it.");
}
