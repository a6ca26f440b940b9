using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>
/// Takes files back that were edited since: what the migration changed is undone, what was edited stays. Both come from the migrated content, so that it is a
/// three-way merge.
/// </summary>
/// <param name="run">The tree.</param>
internal sealed class MergedRollback(RunContext run)
{
    /// <summary>Merges in memory. Nothing is written.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="files">The files of it.</param>
    /// <param name="foreign">Those of them that were edited.</param>
    /// <returns>Each file from the content that it has to the one that it gets, and the contents that are in no snapshot yet.</returns>
    /// <exception cref="UserErrorException">There are conflicts; all are named.</exception>
    public (ImmutableArray<MigratedFile> Files, ImmutableArray<SnapshotContent> Contents) Merge(RecordedMigration migration, ImmutableArray<MigratedFile> files, ImmutableArray<ForeignFile> foreign)
    {
        var edited = foreign.ToDictionary(f => f.Change.Path, StringComparer.Ordinal);
        var contents = ImmutableArray.CreateBuilder<SnapshotContent>();
        var merged = ImmutableArray.CreateBuilder<MigratedFile>();
        var conflicts = new List<string>();
        foreach (var file in files)
        {
            if (!edited.TryGetValue(file.Path, out var other))
            {
                merged.Add(file with { OldHash = file.NewHash, NewHash = file.OldHash });
                continue;
            }

            if (file.OldHash == ContentHash.Absent || file.NewHash == ContentHash.Absent)
            {
                conflicts.Add($"{file.Path} was {(file.OldHash == ContentHash.Absent ? "created" : "removed")} by the migration, and is another one now");
                continue;
            }

            var current = other.IsGone ? null : File.ReadAllBytes(run.Paths.Resolve(file.Path));
            var result = current is null ? null : ThreeWayMerge.Merge(run.Snapshots.Read(file.NewHash), current, run.Snapshots.Read(file.OldHash));
            if (result?.Content is not { } content)
            {
                conflicts.Add(file.Path + (result is null ? " was removed" : Describe(result)));
                continue;
            }

            var (from, to) = (ContentHash.Of(current), ContentHash.Of(content));
            contents.Add(new SnapshotContent(from, file.Path, () => current));
            contents.Add(new SnapshotContent(to, file.Path, () => content));
            merged.Add(file with { OldHash = from, NewHash = to });
        }

        return conflicts.Count == 0 ? (merged.ToImmutable(), contents.ToImmutable()) : throw new UserErrorException(
            $"These files were changed since migration {migration.Header.Id} in the same places, so nothing was written:\n  {string.Join("\n  ", conflicts)}",
            "Take your edits back there, or leave the files out: name the others with --file.");
    }

    private static string Describe(MergeResult result) => result.Conflicts[0] == 0
        ? " is no text that can be merged"
        : $" at line {string.Join(", ", result.Conflicts.Select(line => line.ToString(CultureInfo.InvariantCulture)))} of the migrated file";
}
