using System.Collections.Immutable;
using Tooling.Engine.Discovery;

namespace Tooling.Engine.Planning.Ordering;

/// <summary>Finds why edited projects can only be migrated together.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="inputs">All projects.</param>
/// <param name="graph">How they refer to each other.</param>
/// <param name="moves">The moves of packages of all packs that are in use.</param>
internal sealed class ProjectCouplings(string root, ImmutableArray<CompilerInputs> inputs, ProjectGraph graph, MoveTable moves)
{
    /// <summary>Finds the reasons.</summary>
    /// <param name="readers">The edited files, relative to the root, each with the projects that read it.</param>
    /// <returns>Together they join all that has to be done together: projects that none joins are independent.</returns>
    public ImmutableArray<UnitCoupling> Of(IReadOnlyDictionary<string, ImmutableHashSet<CompilerInputs>> readers)
    {
        var edited = readers.Values.SelectMany(projects => projects).ToHashSet();
        return
        [
            .. readers.Select(r => new UnitCoupling(CouplingReason.File, r.Key, PathsOf(r.Value)))
                .Concat(graph.Cycles.Select(c => new UnitCoupling(CouplingReason.Cycle, RelativePath.Of(root, c[0]), PathsOf(edited.Where(i => c.Contains(i.Project.ProjectPath))))))
                .Concat(inputs.GroupBy(PathOf, StringComparer.Ordinal).Select(project => Under(project, edited)))
                .Where(coupling => coupling.Projects.Length > 1)
                .OrderBy(coupling => coupling.Reason)
                .ThenBy(coupling => coupling.Through, StringComparer.Ordinal),
        ];
    }

    /// <summary>Edited projects that have a package of the name of another one, and do not refer to it.</summary>
    /// <param name="edited">The edited projects.</param>
    public ImmutableArray<PackageUse> PackagesOf(IReadOnlyCollection<CompilerInputs> edited)
    {
        var producers = edited.ToLookup(i => Path.GetFileNameWithoutExtension(i.Project.OutputPath), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. edited.SelectMany(user => user.Project.Packages.SelectMany(package => producers[package.Id], (package, producer) => (package.Id, producer)), (user, p) => new PackageUse(PathOf(user), PathOf(p.producer), p.Id))
                .Where(use => use.Project != use.Producer)
                .Distinct()
                .OrderBy(use => use.Project, StringComparer.Ordinal)
                .ThenBy(use => use.Producer, StringComparer.Ordinal),
        ];
    }

    /// <summary>A project with the nearest edited ones that it builds on: what these build on is coupled through themselves.</summary>
    private UnitCoupling Under(IGrouping<string, CompilerInputs> project, HashSet<CompilerInputs> edited) => new(
        CouplingReason.Reference,
        project.Key,
        PathsOf(project.SelectMany(input => Nearest(input, edited)).Concat(project.Where(edited.Contains))))
    {
        Packages = [.. project.SelectMany(i => i.Project.Packages.Where(p => moves.Find(p.Id, p.Version) is not null).Concat(i.Project.Raised)).Select(p => p.Id).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)],
    };

    private HashSet<CompilerInputs> Nearest(CompilerInputs from, HashSet<CompilerInputs> edited)
    {
        var nearest = new HashSet<CompilerInputs>();
        var (seen, open) = (new HashSet<CompilerInputs> { from }, new Stack<CompilerInputs>([from]));
        while (open.TryPop(out var next))
        {
            foreach (var (_, project) in graph.ReferencesOf(next).Where(r => seen.Add(r.Project)))
            {
                if (edited.Contains(project))
                {
                    nearest.Add(project);
                }
                else
                {
                    open.Push(project);
                }
            }
        }

        return nearest;
    }

    private ImmutableArray<string> PathsOf(IEnumerable<CompilerInputs> projects) => [.. projects.Select(PathOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private string PathOf(CompilerInputs input) => RelativePath.Of(root, input.Project.ProjectPath);
}
