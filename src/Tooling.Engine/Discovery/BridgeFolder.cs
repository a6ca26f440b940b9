using Tooling.Packs;
using Tooling.Reporting;

namespace Tooling.Engine.Discovery;

/// <summary>Where the sources of a bridge are in a project.</summary>
internal static class BridgeFolder
{
    /// <summary>Where a part of a pack's bridge is, or would be.</summary>
    /// <param name="projectPath">Absolute path of the project file.</param>
    /// <param name="packId">The pack.</param>
    /// <param name="part">The part.</param>
    public static string PathOf(string projectPath, string packId, BridgePart part) => Path.Combine(Path.GetDirectoryName(projectPath)!, ReportBridge.Folder, packId, part.Name);

    /// <summary>Whether a path is where a part of a bridge would be.</summary>
    /// <param name="path">The path.</param>
    public static bool IsIn(string path)
    {
        var folder = Path.GetDirectoryName(path);
        return Path.GetFileName(Path.GetDirectoryName(folder)) == ReportBridge.Folder && BuiltInPacks.All.Any(pack => pack.Bridge is not null && Path.GetFileName(folder) == pack.Id);
    }

    /// <summary>Whether a file is a part of a bridge: by its folder, and by the line that says so.</summary>
    /// <param name="path">Absolute path.</param>
    public static bool Holds(string path) =>
        IsIn(path) && File.Exists(path) && File.ReadLines(path).Take(3).Any(line => line.StartsWith(PackBridge.Mark, StringComparison.Ordinal));
}
