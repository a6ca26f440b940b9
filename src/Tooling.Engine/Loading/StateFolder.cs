namespace Tooling.Engine.Loading;

/// <summary>The folder <c>.migrate</c> at the root of a tree, in which this product keeps its state.</summary>
public static class StateFolder
{
    /// <summary>Its name.</summary>
    public const string Name = ".migrate";

    // Configuration and baseline are shared by a team; the rest is this machine's.
    private const string Ignore = "*\n!config.yaml\n!baseline.json\n!.gitignore\n";

    /// <summary>Where it is, for a tree.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    public static string PathOf(string root) => Path.Combine(root, Name);

    /// <summary>Creates it, with its <c>.gitignore</c>, and a folder inside.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="relativePath">The folder inside.</param>
    /// <returns>Absolute path of the folder inside.</returns>
    public static string Create(string root, string relativePath)
    {
        var folder = Path.Combine(PathOf(root), relativePath);
        Directory.CreateDirectory(folder);
        var ignoreFile = Path.Combine(PathOf(root), ".gitignore");
        if (!File.Exists(ignoreFile))
        {
            File.WriteAllText(ignoreFile, Ignore);
        }

        return folder;
    }
}
