using System.Collections.Immutable;
using System.Xml;

namespace Tooling.Engine.Planning.Packages;

/// <summary>
/// Plans how package versions in project files move: the smallest text edits, so that every other byte stays as it is. What can't be
/// edited without changing something else, too, is refused, with the reason.
/// </summary>
public static class PackageEditPlanner
{
    /// <summary>Plans the edits. Nothing is read or written; a second run on the result finds nothing to do.</summary>
    public static PackageEditResult Plan(PackageEditRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var edits = new EditCollector(request.Root);
        var files = ReadFiles(request.Files, edits);
        new ItemMover(request, files, edits).MoveAll();
        ImmutableArray<MovedUsing> usings = [.. files.SelectMany(new UsingMover(request, edits).Move)];
        return edits.ToResult() with { Usings = usings };
    }

    private static ImmutableArray<ProjectSource> ReadFiles(ImmutableArray<ProjectFileText> files, EditCollector edits)
    {
        var sources = ImmutableArray.CreateBuilder<ProjectSource>();
        foreach (var file in files.DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            try
            {
                sources.Add(ProjectSourceReader.Read(file.Path, file.Text));
            }
            catch (XmlException e)
            {
                edits.Refuse(file.Path, Math.Max(e.LineNumber, 1), $"Not well-formed XML: {e.Message}", "Mend the file, then run again; its packages were not looked at.");
            }
        }

        return sources.ToImmutable();
    }
}
