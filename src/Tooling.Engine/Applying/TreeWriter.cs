using System.Collections.Concurrent;
using Tooling.Engine.Files;
using Tooling.Engine.Mending;

namespace Tooling.Engine.Applying;

/// <summary>
/// Replaces files. All new contents are first written and flushed beside the files, then renamed over them, then the
/// folders are flushed: at every instant each file has its old content or its new one.
/// </summary>
internal sealed class TreeWriter(TreePaths paths, SnapshotStore snapshots, IStepObserver steps)
{
    /// <summary>Writes the temporary files, with owner and permissions. When it fails or is cancelled, they are removed again.</summary>
    public void Stage(IReadOnlyList<FileChange> changes, CancellationToken cancellationToken)
    {
        var written = new ConcurrentBag<string>();
        try
        {
            ParallelWork.ForEach([.. changes.Where(static change => change.ToHash != ContentHash.Absent)], change => written.Add(StageOne(change)), cancellationToken);
        }
        catch
        {
            foreach (var temporary in written)
            {
                File.Delete(temporary);
            }

            throw;
        }

        steps.Reached(Step.Staged);
    }

    /// <summary>
    /// Renames the temporary files over the files. Each file is hashed once more right before, so that what somebody saved in the
    /// meantime is not overwritten.
    /// </summary>
    /// <param name="changes">What was staged.</param>
    /// <param name="swapped">Told of each file that was replaced; from several threads at once.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    /// <exception cref="UserErrorException">A file no longer has the content that may be replaced.</exception>
    public void Swap(IReadOnlyList<FileChange> changes, Action<FileChange> swapped, CancellationToken cancellationToken)
    {
        ParallelWork.ForEach(
            AcrossFolders(changes),
            change =>
            {
                SwapOne(change);
                swapped(change);
                steps.Reached(Step.Swapped);
            },
            cancellationToken);
        RemoveEmptied(changes);
        ParallelWork.ForEach([.. Folders(changes).Where(Directory.Exists)], UnixFile.FlushFolder, CancellationToken.None);
        steps.Reached(Step.FoldersFlushed);
    }

    /// <summary>Removes temporary files that an interrupted run left beside the files.</summary>
    public void RemoveTemporaries(IEnumerable<FileChange> changes)
    {
        foreach (var change in changes)
        {
            var temporary = TreePaths.TemporaryOf(paths.Resolve(change.Path));
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    private string StageOne(FileChange change)
    {
        var file = paths.Resolve(change.Path);
        var temporary = TreePaths.TemporaryOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        DurableFile.WriteNewLike(temporary, snapshots.Read(change.ToHash), file, change.Mode);
        steps.Reached(Step.TemporaryWritten);
        return temporary;
    }

    private void SwapOne(FileChange change)
    {
        var file = paths.Resolve(change.Path);
        if (ContentHash.OfFileOrAbsent(file) != change.FromHash)
        {
            throw new UserErrorException(
                $"{change.Path} was changed by somebody else while the migration was writing. That change was kept.",
                "See who changed it, then try again.");
        }

        FileRetry.Default.Run(() => Replace(file, change.ToHash));
    }

    private static void Replace(string file, string toHash)
    {
        if (toHash == ContentHash.Absent)
        {
            File.Delete(file);
            return;
        }

        File.Move(TreePaths.TemporaryOf(file), file, overwrite: true);
    }

    // The operating system renames one file at a time in a folder: the threads take turns with the folders.
    private static FileChange[] AcrossFolders(IReadOnlyList<FileChange> changes) =>
    [
        .. changes
            .GroupBy(static c => Path.GetDirectoryName(c.Path), StringComparer.Ordinal)
            .SelectMany(static folder => folder.Select((change, turn) => (change, turn)))
            .OrderBy(static c => c.turn)
            .Select(static c => c.change),
    ];

    /// <summary>Removes the folders that hold nothing any more because their last file went.</summary>
    private void RemoveEmptied(IReadOnlyList<FileChange> changes)
    {
        var root = paths.Root;
        foreach (var start in Folders([.. changes.Where(static c => c.ToHash == ContentHash.Absent)]))
        {
            for (var folder = start; folder != root && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
            {
                Directory.Delete(folder);
            }
        }
    }

    private string[] Folders(IReadOnlyList<FileChange> changes) =>
        [.. changes.Select(c => Path.GetDirectoryName(paths.Resolve(c.Path))!).Distinct(StringComparer.Ordinal)];
}
