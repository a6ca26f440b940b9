using System.Collections.Immutable;
using Tooling.Engine.Files;

namespace Tooling.Engine.Applying;

/// <summary>Where a set of files stands on its way from one content to another.</summary>
/// <param name="Pending">Files that have the content that may be replaced.</param>
/// <param name="Done">Files that already have the content that they should get.</param>
/// <param name="Foreign">Files that have neither, or are gone: somebody else changed them.</param>
internal sealed record FileDrift(ImmutableArray<FileChange> Pending, ImmutableArray<FileChange> Done, ImmutableArray<ForeignFile> Foreign)
{
    private enum Place
    {
        Pending,
        Done,
        Changed,
        Gone,
    }

    /// <summary>Hashes every file. A path that may not be touched is an error.</summary>
    public static FileDrift Look(IReadOnlyList<FileChange> changes, TreePaths paths)
    {
        var places = new Place[changes.Count];
        ParallelWork.ForEach([.. Enumerable.Range(0, changes.Count)], i => places[i] = PlaceOf(changes[i], paths));
        ImmutableArray<FileChange> In(Place place) => [.. changes.Where((_, i) => places[i] == place)];
        var foreign = changes
            .Select((change, i) => new ForeignFile(change, IsGone: places[i] is Place.Gone))
            .Where((_, i) => places[i] is Place.Changed or Place.Gone);
        return new FileDrift(In(Place.Pending), In(Place.Done), [.. foreign]);
    }

    private static Place PlaceOf(FileChange change, TreePaths paths)
    {
        var hash = ContentHash.OfFileOrAbsent(paths.Resolve(change.Path));
        return hash == change.ToHash ? Place.Done
            : hash == change.FromHash ? Place.Pending
            : hash == ContentHash.Absent ? Place.Gone
            : Place.Changed;
    }
}

/// <summary>A file that somebody else changed.</summary>
/// <param name="Change">What should have been done to it.</param>
/// <param name="IsGone">Whether it was removed.</param>
internal sealed record ForeignFile(FileChange Change, bool IsGone)
{
    /// <inheritdoc/>
    public override string ToString() => Change.Path + (IsGone ? " (removed)" : " (changed)");
}
