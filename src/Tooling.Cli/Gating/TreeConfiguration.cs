using Tooling.Configuration;
using Tooling.Engine;

namespace Tooling.Cli.Gating;

/// <summary>The configuration of a tree.</summary>
internal static class TreeConfiguration
{
    /// <summary>Reads it.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <returns>The default where there is no file.</returns>
    /// <exception cref="ConfigurationException">It has mistakes.</exception>
    public static MigrateConfiguration Read(string root)
    {
        var file = new MigrateFolder(root).Configuration;
        return File.Exists(file)
            ? ConfigurationReader.Read(File.ReadAllText(file), $"{MigrateFolder.Name}/{Path.GetFileName(file)}")
            : MigrateConfiguration.Default;
    }
}
