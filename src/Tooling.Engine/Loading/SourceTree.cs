using System.IO.Enumeration;

namespace Tooling.Engine.Loading;

/// <summary>Walks the files that people write: what builds and tools produce is left out.</summary>
internal static class SourceTree
{
    private static readonly HashSet<string> ProducedFolders =
        new(["bin", "obj", "artifacts", ".git", ".vs", "node_modules", MigrateFolder.Name], StringComparer.OrdinalIgnoreCase);

    private static readonly EnumerationOptions Recursive = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>All files below a folder whose extension is one of those given, in ordinal order. Links to folders are not followed.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="extensions">With their dots.</param>
    public static IReadOnlyList<string> Files(string folder, params string[] extensions)
    {
        var files = new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.ToFullPath(), Recursive)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && HasExtension(entry.FileName, extensions),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                (entry.Attributes & FileAttributes.ReparsePoint) == 0 && !ProducedFolders.Contains(entry.FileName.ToString()),
        }.ToList();
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>The folder and all above it, innermost first.</summary>
    /// <param name="folder">Absolute path.</param>
    public static IEnumerable<string> SelfAndAbove(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }

    /// <summary>The top of the git work tree that a folder is in; null where it is in none.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <remarks>A work tree's top holds a folder <c>.git</c>; in a linked work tree or a submodule it is a file.</remarks>
    public static string? GitTopOf(string folder) => SelfAndAbove(folder).FirstOrDefault(candidate => Path.Exists(Path.Combine(candidate, ".git")));

    /// <summary>Whether a path lies in a folder, at any depth.</summary>
    /// <param name="path">Absolute path.</param>
    /// <param name="folder">Absolute path.</param>
    public static bool IsBelow(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, PathComparison);

    private static StringComparison PathComparison =>
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static bool HasExtension(ReadOnlySpan<char> fileName, string[] extensions)
    {
        var actual = Path.GetExtension(fileName);
        foreach (var extension in extensions)
        {
            if (actual.Equals(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
