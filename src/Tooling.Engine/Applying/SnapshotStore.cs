using Tooling.Engine.Files;

namespace Tooling.Engine.Applying;

/// <summary>
/// Contents by their SHA-256: <c>ab/abcdef…</c>. An object is written once, flushed, renamed into place and never changed; what is
/// read is hashed again, so a damaged object is never taken for the content that it should be.
/// </summary>
internal sealed class SnapshotStore(string folder, IStepObserver steps)
{
    private const string TemporarySuffix = ".tmp";

    /// <summary>Where the object of a hash is kept.</summary>
    public string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);

    /// <summary>
    /// Stores contents and makes them durable; an object that is there already is verified and kept, or written anew where it is damaged.
    /// When it fails or is cancelled, what it added is removed again.
    /// </summary>
    /// <param name="contents">Reads the content of each; several may be the same.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The hashes that were not there before.</returns>
    public IReadOnlyCollection<string> Store(IEnumerable<SnapshotContent> contents, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        RemoveLeftovers();
        var distinct = contents.DistinctBy(static c => c.Hash, StringComparer.Ordinal).ToArray();
        var missing = distinct.Where(c => ContentHash.OfFile(PathOf(c.Hash)) != c.Hash).ToArray();
        var folders = distinct.Select(c => Path.GetDirectoryName(PathOf(c.Hash))!).Distinct(StringComparer.Ordinal).ToArray();
        var added = missing.Select(static c => c.Hash).Where(h => !File.Exists(PathOf(h))).ToArray();
        try
        {
            Array.ForEach(folders, static f => Directory.CreateDirectory(f));
            ParallelWork.ForEach(missing, Write, cancellationToken);
            ParallelWork.ForEach([.. folders, folder, Path.GetDirectoryName(folder)!], UnixFile.FlushFolder, cancellationToken);
        }
        catch
        {
            Remove(added);
            throw;
        }

        return added;
    }

    /// <summary>Reads an object.</summary>
    /// <exception cref="UserErrorException">It is missing or damaged.</exception>
    public byte[] Read(string hash)
    {
        var path = PathOf(hash);
        var content = File.Exists(path) ? File.ReadAllBytes(path) : null;
        return content is not null && ContentHash.Of(content) == hash
            ? content
            : throw new UserErrorException(
                $"The snapshot {path} is {(content is null ? "missing" : "damaged")}.",
                "Restore it from a backup of the folder, or take the files from version control.");
    }

    /// <summary>Whether an object is there and has the content that its name says.</summary>
    /// <remarks>That there was no file needs no object.</remarks>
    public bool IsIntact(string hash) => hash == ContentHash.Absent || ContentHash.OfFile(PathOf(hash)) == hash;

    /// <summary>All objects that are kept.</summary>
    public IEnumerable<FileInfo> All() => Directory.Exists(folder)
        ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => ContentHash.IsWellFormed(file.Name))
        : [];

    /// <summary>Takes objects away that nothing refers to.</summary>
    public void Remove(IEnumerable<string> hashes)
    {
        foreach (var path in hashes.Select(PathOf).Where(File.Exists))
        {
            File.Delete(path);
        }
    }

    private void Write(SnapshotContent content)
    {
        var bytes = content.Read();
        if (ContentHash.Of(bytes.Span) != content.Hash)
        {
            throw new UserErrorException(
                $"{content.Source} was changed while the migration began. Nothing was written.",
                "Plan again with 'dotnet migrate plan', then apply.");
        }

        var path = PathOf(content.Hash);
        var temporary = path + TemporarySuffix;
        DurableFile.WriteNew(temporary, bytes.Span);
        steps.Reached(Step.ObjectWritten);
        File.Move(temporary, path, overwrite: true);
        steps.Reached(Step.ObjectStored);
    }

    private void RemoveLeftovers()
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*" + TemporarySuffix, SearchOption.AllDirectories))
        {
            File.Delete(path);
        }
    }
}

/// <summary>A content to store.</summary>
/// <param name="Hash">What it must hash to.</param>
/// <param name="Source">The file that it belongs to, for messages.</param>
/// <param name="Read">Reads it.</param>
internal sealed record SnapshotContent(string Hash, string Source, Func<ReadOnlyMemory<byte>> Read);
