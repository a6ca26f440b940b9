using System.Collections.Immutable;
using Tooling.Engine.CrashHost;

namespace Tooling.Engine.Tests.Applying;

/// <summary>The files of a tree at one instant.</summary>
internal sealed class TreeState
{
    private readonly ImmutableSortedDictionary<string, FileState> _files;

    private TreeState(ImmutableSortedDictionary<string, FileState> files) => _files = files;

    public static TreeState Of(string root) => new(Directory
        .EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Select(f => (Full: f, Relative: Path.GetRelativePath(root, f).Replace('\\', '/')))
        .Where(f => !f.Relative.StartsWith(".migrate/", StringComparison.Ordinal))
        .ToImmutableSortedDictionary(f => f.Relative, f => new FileState(File.ReadAllBytes(f.Full), ModeOf(f.Full)), StringComparer.Ordinal));

    /// <summary>What the sample plan makes of all of its files.</summary>
    public TreeState Migrated() => new(_files.ToImmutableSortedDictionary(
        f => f.Key, f => f.Value with { Content = SamplePlan.Migrated(f.Value.Content) }, StringComparer.Ordinal));

    public TreeState Without(Func<string, bool> path) => new(_files.RemoveRange(_files.Keys.Where(path)));

    public bool Same(TreeState other) => Differences(other).Length == 0;

    public void ShouldBe(TreeState expected) => Assert.Equal([], Differences(expected));

    /// <summary>Every file is as in one of two states; temporary files beside them are allowed.</summary>
    public void ShouldBeOneOrOther(TreeState old, TreeState migrated)
    {
        var files = Without(IsTemporary)._files;
        Assert.Equal(old._files.Keys, files.Keys);
        Assert.All(files, f => Assert.True(f.Value.Same(old._files[f.Key]) || f.Value.Same(migrated._files[f.Key]), f.Key + " is neither old nor new"));
    }

    private static bool IsTemporary(string path) => path.EndsWith(".migrate-tmp", StringComparison.Ordinal);

    private static UnixFileMode? ModeOf(string path) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);

    private string[] Differences(TreeState other) =>
    [
        .. _files.Keys.Union(other._files.Keys, StringComparer.Ordinal)
            .Where(k => !(_files.TryGetValue(k, out var a) && other._files.TryGetValue(k, out var b) && a.Same(b)))
            .Order(StringComparer.Ordinal),
    ];

    private sealed record FileState(byte[] Content, UnixFileMode? Mode)
    {
        public bool Same(FileState other) => Mode == other.Mode && Content.AsSpan().SequenceEqual(other.Content);
    }
}
