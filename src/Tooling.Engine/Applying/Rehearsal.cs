using System.Collections.Immutable;
using System.Diagnostics;
using Tooling.Engine.Files;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Applying;

/// <summary>A plan that was written to a copy of the files that it edits, and taken back there.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">What they hold, before.</param>
/// <param name="Writing">How long it took to write them, with journal and snapshot, each file flushed to the disk.</param>
/// <param name="TakingBack">How long it took to restore them.</param>
public sealed record Rehearsal(int Files, long Bytes, TimeSpan Writing, TimeSpan TakingBack)
{
    /// <summary>Rehearses a plan. The copy lies on the same disk, in the cache of the tree, and is removed; the tree itself is not touched.</summary>
    /// <param name="plan">A plan that edits a file; every file still has the bytes that it was made from.</param>
    /// <param name="clock">Gives the times that the copy's ledger records.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>What it took.</returns>
    /// <exception cref="UserErrorException">A file changed since the plan was made, or could not be written or restored.</exception>
    internal static Rehearsal Run(Plan plan, TimeProvider clock, CancellationToken cancellationToken)
    {
        var copy = new MigrateFolder(plan.Root).EnsureCache("rehearsal", Path.GetRandomFileName());
        try
        {
            ImmutableArray<string> paths = [.. plan.Files.Select(f => f.Path).Distinct(StringComparer.Ordinal)];
            var bytes = paths.Sum(path => Copy(plan.Root, copy, path));
            var store = new MigrationStore(copy, clock);
            var (written, writing) = Timed(() => store.Apply(InOneRun(plan), "rehearsal", progress: null, cancellationToken));
            var (_, takingBack) = Timed(() => store.Rollback(written.MigrationId, dryRun: false, cancellationToken));
            return paths.FirstOrDefault(path => HashIn(copy, path) != HashIn(plan.Root, path)) is { } different
                ? throw new UserErrorException($"Taking the plan back in a copy did not restore '{different}'.", "Do not apply this plan, and report this: it must never happen.")
                : new Rehearsal(paths.Length, bytes, writing, takingBack);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    /// <summary>Where several units change a file one after the other, the file as the last one leaves it.</summary>
    private static Plan InOneRun(Plan plan) => plan.AsOneUnit() with
    {
        Files = [.. plan.Files.GroupBy(f => f.Path, StringComparer.Ordinal).Select(file => file.Last() with { OldHash = file.First().OldHash, Unit = null }).Where(file => file.OldHash != file.NewHash)],
    };

    private static long Copy(string root, string copy, string path)
    {
        var source = new FileInfo(Path.GetFullPath(path, root));
        if (!source.Exists)
        {
            return 0;
        }

        var target = Path.GetFullPath(path, copy);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        source.CopyTo(target);
        return source.Length;
    }

    private static string HashIn(string root, string path) => ContentHash.OfFileOrAbsent(Path.GetFullPath(path, root));

    private static (T Result, TimeSpan Time) Timed<T>(Func<T> run)
    {
        var begin = Stopwatch.GetTimestamp();
        var result = run();
        return (result, Stopwatch.GetElapsedTime(begin));
    }
}
