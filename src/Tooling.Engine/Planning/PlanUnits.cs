using System.Collections.Immutable;
using Tooling.Engine.Discovery;

namespace Tooling.Engine.Planning;

/// <summary>
/// Divides a plan. Projects stay together where they share an edited file, or where some project builds on both: it would be given one
/// library in two versions otherwise.
/// </summary>
/// <param name="root">The root of the tree.</param>
/// <param name="inputs">All projects.</param>
/// <param name="graph">How they refer to each other.</param>
internal sealed class PlanUnits(string root, ImmutableArray<CompilerInputs> inputs, ProjectGraph graph)
{
    /// <summary>The units of a plan.</summary>
    /// <param name="edited">The files that it edits, relative to the root.</param>
    /// <returns>By the name of their first project; every edited file is in exactly one.</returns>
    public ImmutableArray<PlanUnit> Of(IEnumerable<string> edited)
    {
        var files = edited.ToHashSet(StringComparer.Ordinal);
        var paths = inputs.ToDictionary(i => i, i => i.FilePaths.Select(p => RelativePath.Of(root, p)).ToHashSet(StringComparer.Ordinal));
        var affected = inputs.Where(i => paths[i].Overlaps(files)).ToHashSet();
        var groups = new DisjointSets<string>(StringComparer.Ordinal);
        foreach (var input in affected)
        {
            groups.Join(paths[input].Where(files.Contains).Append(ProjectOf(input)));
        }

        foreach (var input in inputs)
        {
            groups.Join(graph.WithReferences([input]).Where(affected.Contains).Select(ProjectOf));
        }

        if (!affected.SelectMany(i => paths[i]).ToHashSet(StringComparer.Ordinal).IsSupersetOf(files))
        {
            // Nobody knows who reads such a file, so that all has to be done together.
            return [new PlanUnit([.. affected.Select(ProjectOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).DefaultIfEmpty(".")], [.. files.Order(StringComparer.Ordinal)])];
        }

        return
        [
            .. affected.GroupBy(i => groups.RepresentativeOf(ProjectOf(i)), StringComparer.Ordinal)
                .Select(group => new PlanUnit(
                    [.. group.Select(ProjectOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                    [.. group.SelectMany(i => paths[i]).Where(files.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
                .OrderBy(unit => unit.Name, StringComparer.Ordinal),
        ];
    }

    private string ProjectOf(CompilerInputs input) => RelativePath.Of(root, input.Project.ProjectPath);
}
