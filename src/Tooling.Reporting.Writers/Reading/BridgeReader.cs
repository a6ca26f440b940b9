using System.Collections.Immutable;
using System.Globalization;

namespace Tooling.Reporting.Writers.Reading;

/// <summary>Finds the bridges that projects are on, by their folders and by what their files say of themselves: the same in every host.</summary>
public static class BridgeReader
{
    private const int LinesOfHeader = 5;

    /// <summary>Looks beside projects.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="projects">The project files, relative to it, with <c>/</c>.</param>
    /// <returns>The bridges, ordered by path.</returns>
    public static ImmutableArray<ReportBridge> Of(string root, IEnumerable<string> projects) => projects
        .Select(project => Path.Combine(Path.GetDirectoryName(Path.Combine(root, project))!, ReportBridge.Folder))
        .Distinct(StringComparer.Ordinal)
        .Where(Directory.Exists)
        .SelectMany(Directory.GetDirectories)
        .Select(folder => OfFolder(root, folder))
        .OfType<ReportBridge>()
        .OrderBy(bridge => bridge.Path, StringComparer.Ordinal)
        .ToImmutableArray();

    /// <summary>Reads one folder.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="folder">The folder of a bridge, absolute or relative to the root.</param>
    /// <returns>Null where no bridge is there.</returns>
    public static ReportBridge? OfFolder(string root, string folder)
    {
        folder = Path.Combine(root, folder);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var headers = Directory.GetFiles(folder, "*.cs").Select(file => File.ReadLines(file).Take(LinesOfHeader).ToList())
            .Where(lines => lines.Any(line => line.StartsWith(ReportBridge.Mark, StringComparison.Ordinal))).ToList();
        if (headers.Count == 0)
        {
            return null;
        }

        var days = headers.SelectMany(lines => lines).Where(line => line.StartsWith(ReportBridge.DayMark, StringComparison.Ordinal)).Select(line => DayOf(line.Substring(ReportBridge.DayMark.Length))).ToList();
        var path = folder.Substring(Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar).Length + 1).Replace('\\', '/');
        return new ReportBridge(path, Path.GetFileName(folder), days.Min());
    }

    private static DateTime? DayOf(string text) =>
        DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
