namespace Tooling.Engine.Loading;

/// <summary>A folder for files that are needed for a moment; disposing deletes it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dotnet-migrate-");

    /// <summary>Absolute path.</summary>
    public string Path => _folder.FullName;

    /// <summary>Writes a file, and returns its absolute path.</summary>
    public string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Creates a folder in it, and returns its absolute path.</summary>
    public string CreateFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
