using System.Collections.Concurrent;
using Tooling.Engine.Files;

namespace Tooling.Engine.Applying;

/// <summary>Finds out whether files can be replaced, without touching them.</summary>
/// <param name="paths">Where the files are.</param>
/// <param name="afterInterruption">Whether temporary files may be left from the run that is recovered.</param>
internal sealed class FileAccessCheck(TreePaths paths, bool afterInterruption)
{
    private readonly ConcurrentDictionary<string, bool> _writable = new(StringComparer.Ordinal);

    /// <summary>Refuses all files at once that can't be replaced, each by name and with the reason.</summary>
    /// <exception cref="UserErrorException">There are such files.</exception>
    public void Demand(IReadOnlyList<string> files)
    {
        var owners = new Dictionary<string, string>(TreePaths.Comparer);
        var refusals = new List<string>();
        foreach (var path in files)
        {
            if (!paths.TryResolve(path, out var file, out var refusal))
            {
                refusals.Add($"{path} {refusal}");
            }
            else if (!owners.TryAdd(file, path))
            {
                refusals.Add($"{path} is the same file as {owners[file]}");
            }
            else if (Refuse(file) is { } reason)
            {
                refusals.Add($"{path} {reason}");
            }
        }

        if (refusals.Count > 0)
        {
            throw new UserErrorException(
                $"These files cannot be written, so nothing was:\n  {string.Join("\n  ", refusals)}",
                "Mend what is said of them, or exclude them, then try again.");
        }
    }

    // Not FileAttributes.ReadOnly on Unix: for root it is also set on the files of everybody else.
    private static bool IsReadOnly(string file) => OperatingSystem.IsWindows()
        ? File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly)
        : !File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserWrite);

    private string? Refuse(string file)
    {
        if (Directory.Exists(file))
        {
            return "is a folder";
        }

        // One that is missing was changed since the plan: the comparison of contents says so.
        if (!File.Exists(file))
        {
            return null;
        }

        if (UnixFile.Facts(file) is { IsRegular: false })
        {
            return "is not a regular file";
        }

        if (IsReadOnly(file))
        {
            return "is read-only";
        }

        if (!UnixFile.CanWrite(file))
        {
            return "may not be written by you";
        }

        if (!_writable.GetOrAdd(Path.GetDirectoryName(file)!, UnixFile.CanWriteToFolder))
        {
            return "is in a folder that may not be written to";
        }

        var temporary = TreePaths.TemporaryOf(file);
        return Path.Exists(temporary) && !afterInterruption ? $"needs {Path.GetFileName(temporary)} beside it, and there is such a file" : null;
    }
}
