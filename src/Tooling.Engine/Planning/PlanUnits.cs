using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Engine.Planning.Ordering;

namespace Tooling.Engine.Planning;

/// <summary>
/// Divides a plan. Projects stay together where they share an edited file, or where some project builds on both: it would be given one
/// library in two versions otherwise.
/// </summary>
/// <param name="root">The root of the tree.</param>
/// <param name="inputs">All projects.</param>
/// <param name="graph">How they refer to each other.</param>
/// <param name="moves">The moves of packages of all packs that are in use.</param>
internal sealed class PlanUnits(string root, ImmutableArray<CompilerInputs> inputs, ProjectGraph graph, MoveTable moves)
{
    /// <summary>Files that projects have besides those that they compile and import, by project: absolute paths.</summary>
    public ILookup<CompilerInputs, string> Others { get; init; } = RuledFile.ByOwner([]);

    /// <summary>Divides.</summary>
    /// <param name="plan">A plan without units.</param>
    /// <returns>The same with its units, and why they are what they are.</returns>
    public Plan Divide(Plan plan)
    {
        var (units, relations) = Of(plan.Files.Select(f => f.Path));
        return plan with { Units = units, Relations = relations };
    }

    /// <summary>The units of some edits.</summary>
    /// <param name="edited">The files that are edited, relative to the root.</param>
    /// <returns>By the name of their first project; every file is in exactly one.</returns>
    public (ImmutableArray<PlanUnit> Units, UnitRelations Relations) Of(IEnumerable<string> edited)
    {
        var files = edited.ToHashSet(StringComparer.Ordinal);
        var paths = inputs.ToDictionary(i => i, i => i.FilePaths.Concat(Others[i]).Select(p => RelativePath.Of(root, p)).Where(files.Contains).ToHashSet(StringComparer.Ordinal));
        ImmutableArray<CompilerInputs> affected = [.. inputs.Where(i => paths[i].Count > 0)];
        var readers = affected.SelectMany(i => paths[i], (input, file) => (file, input)).GroupBy(p => p.file, p => p.input, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToImmutableHashSet(), StringComparer.Ordinal);
        var couplings = new ProjectCouplings(root, inputs, graph, moves);
        var relations = new UnitRelations(couplings.Of(readers), couplings.PackagesOf(affected), [.. graph.Cycles.Select(c => c.Select(p => RelativePath.Of(root, p)).ToImmutableArray())]);
        if (files.Except(readers.Keys).Order(StringComparer.Ordinal).FirstOrDefault() is { } unread)
        {
            // Nobody knows who reads such a file, so that all has to be done together.
            ImmutableArray<string> all = [.. affected.Select(ProjectOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).DefaultIfEmpty(".")];
            return ([new PlanUnit(all, [.. files.Order(StringComparer.Ordinal)])], all.Length == 1 ? relations : relations with { Couplings = relations.Couplings.Insert(0, new UnitCoupling(CouplingReason.File, unread, all)) });
        }

        var groups = new DisjointSets<string>(StringComparer.Ordinal);
        foreach (var coupling in relations.Couplings)
        {
            groups.Join(coupling.Projects);
        }

        ImmutableArray<PlanUnit> units =
        [
            .. affected.GroupBy(i => groups.RepresentativeOf(ProjectOf(i)), StringComparer.Ordinal)
                .Select(group => new PlanUnit(
                    [.. group.Select(ProjectOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    [.. group.SelectMany(i => paths[i]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
                .OrderBy(unit => unit.Name, StringComparer.Ordinal),
        ];
        return (units, relations);
    }

    private string ProjectOf(CompilerInputs input) => RelativePath.Of(root, input.Project.ProjectPath);
}
