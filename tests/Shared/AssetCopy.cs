namespace Tooling.Tests.Shared;

/// <summary>A copy of one of the solutions in <c>tests/Assets</c>, in a folder of its own outside of this repository. Disposing deletes it.</summary>
public sealed class AssetCopy : IDisposable
{
    private readonly DirectoryInfo _folder;

    private AssetCopy(DirectoryInfo folder, string root)
    {
        _folder = folder;
        Root = root;
    }

    /// <summary>Absolute path of the copy.</summary>
    public string Root { get; }

    /// <summary>Copies an asset.</summary>
    /// <param name="name">The name of its folder in <c>tests/Assets</c>.</param>
    public static AssetCopy Of(string name)
    {
        var copy = Empty(name);
        CopyTree(Path.Combine(Find("tests/Assets"), name), copy.Root);
        return copy;
    }

    /// <summary>Copies a sample.</summary>
    /// <param name="name">The name of its folder in <c>samples</c>.</param>
    public static AssetCopy OfSample(string name)
    {
        var copy = Empty(name);
        CopyTree(Path.Combine(Find("samples"), name), copy.Root);
        return copy;
    }

    /// <summary>An empty folder.</summary>
    /// <param name="name">Its name.</param>
    public static AssetCopy Empty(string name = "tree")
    {
        var folder = Directory.CreateTempSubdirectory("dotnet-migrate-test-");
        return new AssetCopy(folder, folder.CreateSubdirectory(name).FullName);
    }

    /// <summary>Absolute path of a file or folder in it.</summary>
    /// <param name="relativePath">Relative to <see cref="Root"/>, with <c>/</c>.</param>
    public string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    /// <summary>Writes a file, and the folders it needs.</summary>
    /// <param name="relativePath">Relative to <see cref="Root"/>, with <c>/</c>.</param>
    /// <param name="content">All of it.</param>
    public string Write(string relativePath, string content)
    {
        var path = PathOf(relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A folder of the repository that the tests were built in.</summary>
    private static string Find(string folder)
    {
        for (var above = AppContext.BaseDirectory; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Directory.Exists(Path.Combine(above, folder)))
            {
                return Path.Combine(above, folder);
            }
        }

        throw new DirectoryNotFoundException($"{folder} is not above the tests' output.");
    }

    private static void CopyTree(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
        {
            CopyTree(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
