namespace Tooling.Engine;

/// <summary>Paths as reports, plans and the ledger give them.</summary>
internal static class RelativePath
{
    /// <summary>A path from the root of a tree.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="path">Absolute path of a file.</param>
    /// <returns>Its path from the root, with <c>/</c>; beginning with <c>../</c> where it lies outside.</returns>
    public static string Of(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');
}
