namespace Tooling.Cli.Options;

/// <summary>A file of a tree: as shells complete it, from the current folder, or as results name it, from the root.</summary>
internal static class TreeFile
{
    /// <summary>The path from the root, with <c>/</c>.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="typed">What was typed; null where nothing was.</param>
    /// <returns>What lies at the path from the current folder, in the tree; otherwise it is taken to be from the root, for the file may be gone.</returns>
    public static string? Of(string root, string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        var (here, there) = (Path.GetFullPath(typed), Path.GetFullPath(typed, root));
        var full = Path.Exists(here) && !Path.GetRelativePath(root, here).StartsWith("..", StringComparison.Ordinal) ? here : there;
        return Path.GetRelativePath(root, full).Replace('\\', '/');
    }
}
