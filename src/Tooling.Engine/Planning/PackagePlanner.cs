using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Planning.Packages;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Engine.Planning;

/// <summary>The edits of project files, and the projects whose packages can't be moved.</summary>
/// <param name="Changes">By absolute path, in positions of the old text. A file-based app is a project file and a source file at once.</param>
/// <param name="Problems">What stands in the way, for a person.</param>
/// <param name="Blocked">Absolute paths of the projects whose code has to stay as it is.</param>
/// <param name="Usings">By absolute path of the project, the namespaces that project files import everywhere, and that move.</param>
internal sealed record PackagePlan(
    ImmutableDictionary<string, ImmutableArray<TextChange>> Changes, ImmutableArray<ReportProblem> Problems, ImmutableHashSet<string> Blocked, ILookup<string, MovedUsing> Usings);

/// <summary>Moves the packages of projects; a project moves with all that share a file that has to change.</summary>
/// <param name="files">The files.</param>
/// <param name="packs">The packs that are in use.</param>
/// <param name="companions">Moves of packages that have to keep step with those of the packs.</param>
internal sealed class PackagePlanner(SourceFiles files, ImmutableArray<PackDefinition> packs, ImmutableArray<PackageMove> companions)
{
    /// <summary>Plans the edits of project files.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <param name="analyses">The projects.</param>
    /// <param name="held">Absolute paths of projects whose packages are to stay as they are.</param>
    public PackagePlan Plan(string root, ImmutableArray<ProjectAnalysis> analyses, ImmutableHashSet<string> held)
    {
        var projects = analyses.Select(a => a.Inputs.Project).ToList();
        var result = PackageEditPlanner.Plan(new PackageEditRequest
        {
            Root = root,
            Files = [.. projects.SelectMany(p => p.DefiningFiles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(p => (Path: p, Text: files.Text(p))).Where(f => f.Text is not null).Select(f => new ProjectFileText(f.Path, f.Text!.ToString()))],
            Moves = [.. packs.SelectMany(pack => pack.Packages), .. companions],
            GoneNamespaces = [.. packs.SelectMany(pack => pack.Rules).OfType<MapRule>().SelectMany(r => r.Maps).Where(m => m.To is null).Select(m => m.From[2..])],
            FormerNamespaces = [.. packs.SelectMany(pack => pack.Legacy.Former)],
            Resolved = [.. projects.SelectMany(project => project.Packages.Select(package => new ProjectPackage(project.ProjectPath, package)))],
        });

        var blocked = Blocked(result, analyses, held);
        var owners = projects.Where(p => !blocked.Contains(p.ProjectPath)).SelectMany(p => p.DefiningFiles, (project, file) => (File: file, project.ProjectPath)).Distinct().ToLookup(f => f.File, f => f.ProjectPath, StringComparer.Ordinal);
        return new PackagePlan(
            result.Changes.Where(c => owners.Contains(c.Path)).ToImmutableDictionary(c => c.Path, c => c.Changes, StringComparer.Ordinal),
            [.. result.Problems.Select(p => new ReportProblem($"{RelativePath.Of(root, p.Path)}({p.Line})", p.Message, p.Hint))],
            blocked,
            result.Usings.SelectMany(moved => owners[moved.Path], (moved, project) => (project, moved)).ToLookup(u => u.project, u => u.moved, StringComparer.Ordinal));
    }

    private static ImmutableHashSet<string> Blocked(PackageEditResult result, ImmutableArray<ProjectAnalysis> analyses, ImmutableHashSet<string> held)
    {
        var files = analyses.Select(a => a.Inputs.Project)
            .GroupBy(p => p.ProjectPath, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(p => p.DefiningFiles).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var bad = result.Problems.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var changed = result.Changes.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        var blocked = new HashSet<string>(StringComparer.Ordinal);
        while (files.FirstOrDefault(f => !blocked.Contains(f.Key) && (held.Contains(f.Key) || f.Value.Overlaps(bad))) is { Key: not null } next)
        {
            blocked.Add(next.Key);
            bad.UnionWith(next.Value.Where(changed.Contains));
        }

        return [.. blocked];
    }
}
