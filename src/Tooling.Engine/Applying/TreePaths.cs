using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Tooling.Engine.Applying;

/// <summary>Turns the relative paths of a plan into the files that they really are, and refuses those outside of the tree.</summary>
internal sealed class TreePaths
{
    private const int MaxLinks = 40; // as Linux: path_resolution(7)
    private const string TemporarySuffix = ".migrate-tmp";

    private readonly string _root;
    private readonly ConcurrentDictionary<string, string> _realFolders = new(StringComparer.Ordinal);

    public TreePaths(string root) => _root = RealFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)), 0);

    /// <summary>Absolute path of the root, all links followed.</summary>
    public string Root => _root;

    private static StringComparison Comparison =>
        OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>Compares paths as the file system does by default.</summary>
    public static StringComparer Comparer => OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The file that is written beside <paramref name="file"/> and then renamed over it.</summary>
    public static string TemporaryOf(string file) =>
        Path.Combine(Path.GetDirectoryName(file)!, "." + Path.GetFileName(file) + TemporarySuffix);

    /// <summary>The absolute path of a file, all links followed.</summary>
    /// <exception cref="UserErrorException">It is not below the root.</exception>
    public string Resolve(string path) =>
        TryResolve(path, out var file, out var refusal)
            ? file
            : throw new UserErrorException($"{path} {refusal}.", "Only files of the tree are changed: mend the link or the plan.");

    /// <summary>As <see cref="Resolve"/>, with the refusal as the end of a sentence that begins with the path.</summary>
    public bool TryResolve(string path, [NotNullWhen(true)] out string? file, [NotNullWhen(false)] out string? refusal)
    {
        (file, refusal) = (null, RefuseText(path));
        if (refusal is not null)
        {
            return false;
        }

        string real;
        try
        {
            real = Real(Path.GetFullPath(path, _root), 0);
        }
        catch (IOException e)
        {
            refusal = $"cannot be followed ({e.Message})";
            return false;
        }

        refusal = RefusePlace(real);
        file = refusal is null ? real : null;
        return refusal is null;
    }

    private static string? RefuseText(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return "is not a path";
        }

        if (Path.IsPathRooted(path) || path[0] is '/' || (OperatingSystem.IsWindows() && path.AsSpan().ContainsAny(':', '\\')))
        {
            return "is not relative to the root, with '/'";
        }

        return path.Split('/').Any(static s => s is "" or "." or "..") ? "has empty, '.' or '..' parts" : null;
    }

    private string? RefusePlace(string real)
    {
        if (!IsBelow(real, _root))
        {
            return $"leads out of the tree, to {real}";
        }

        return IsBelow(real, Path.Combine(_root, MigrateFolder.Name)) ? $"is in {MigrateFolder.Name}, which is not migrated" : null;
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Comparison);

    private string Real(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var realParent = RealFolder(parent, links);
        var candidate = Path.Combine(realParent, Path.GetFileName(path));
        FileSystemInfo info = Directory.Exists(candidate) ? new DirectoryInfo(candidate) : new FileInfo(candidate);
        if (info.LinkTarget is not { } target)
        {
            return candidate;
        }

        return links < MaxLinks
            ? Real(Path.GetFullPath(target, realParent), links + 1)
            : throw new IOException($"too many links at {candidate}");
    }

    private string RealFolder(string path, int links)
    {
        if (!_realFolders.TryGetValue(path, out var real))
        {
            _realFolders[path] = real = Real(path, links);
        }

        return real;
    }
}
