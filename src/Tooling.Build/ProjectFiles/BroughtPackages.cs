using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Tooling.Rules.Reading;

namespace Tooling.Build.ProjectFiles;

/// <summary>The packages that packs move which a project, or one of its packages, brings as additional files.</summary>
internal static class BroughtPackages
{
    /// <summary>Reads them.</summary>
    /// <param name="files">The additional files of a project.</param>
    /// <returns>Items as those of the packs that come with the product. What has a mistake gives none: the compiler warns of it, at its line.</returns>
    public static IEnumerable<ITaskItem> Of(IEnumerable<ITaskItem> files)
    {
        foreach (var file in files.Select(file => file.GetMetadata("FullPath")).Where(path => PackReader.IsPackFile(path) && File.Exists(path)))
        {
            foreach (var item in Read(file))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<ITaskItem> Read(string file)
    {
        try
        {
            var (id, packages) = PackReader.ReadPackages(File.ReadAllText(file), file);
            return packages.Where(move => !move.IsCompanion).Select(move => new TaskItem(move.Id, new Dictionary<string, string> { ["From"] = move.From, ["To"] = move.To, ["Pack"] = id }));
        }
        catch (PackException)
        {
            return [];
        }
    }
}
