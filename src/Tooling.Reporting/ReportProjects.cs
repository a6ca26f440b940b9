using System.Collections.Immutable;

namespace Tooling.Reporting;

/// <summary>Says to which project a file belongs: the one whose folder is the innermost around it. Files that are linked in from elsewhere belong to their own folder's.</summary>
/// <param name="projects">The project files, relative to the root of the tree, with <c>/</c>.</param>
public sealed class ReportProjects(ImmutableArray<string> projects)
{
    private readonly ILookup<string, string> _byFolder = projects.OrderBy(project => project, StringComparer.Ordinal).ToLookup(FolderOf, StringComparer.Ordinal);

    /// <summary>The project of a file.</summary>
    /// <param name="path">The file, relative to the root of the tree, with <c>/</c>.</param>
    /// <returns>The project file; null where no project's folder is around it.</returns>
    public string? Of(string path)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        for (var folder = FolderOf(path); ; folder = FolderOf(folder))
        {
            if (_byFolder[folder].FirstOrDefault() is { } project)
            {
                return project;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }

    /// <summary>The folder without the slash at its end; empty for the root.</summary>
    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path.Substring(0, slash) : string.Empty;
}
