using System.Collections.Immutable;
using Tooling.Engine.Discovery;

namespace Tooling.Engine.Planning.Ordering;

/// <summary>Finds which units of a plan come before which.</summary>
internal static class UnitEdges
{
    /// <summary>Finds the edges.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>Ordered by the later unit, then by the earlier one; what follows from others is left out.</returns>
    public static ImmutableArray<UnitEdge> Of(Plan plan) =>
    [
        .. plan.Units.Where(u => u.Step is not null).GroupBy(u => u.Projects[0], StringComparer.Ordinal).SelectMany(project => OfSteps([.. project]))
            .Concat(OfPackages(plan))
            .OrderBy(e => e.After, StringComparer.Ordinal)
            .ThenBy(e => e.Before, StringComparer.Ordinal),
    ];

    /// <summary>The transitive reduction: from the nearest step back to the first, one that is waited for already adds nothing.</summary>
    private static IEnumerable<UnitEdge> OfSteps(PlanUnit[] steps)
    {
        steps = [.. steps.OrderBy(s => s.Number)];
        var waitsFor = new HashSet<int>[steps.Length];
        for (var later = 0; later < steps.Length; later++)
        {
            waitsFor[later] = [];
            for (var earlier = later - 1; earlier >= 0; earlier--)
            {
                if (!waitsFor[later].Contains(earlier) && steps[earlier].IsNeededBy(steps[later]))
                {
                    waitsFor[later].Add(earlier);
                    waitsFor[later].UnionWith(waitsFor[earlier]);
                    yield return Between(steps[earlier], steps[later]);
                }
            }
        }
    }

    private static UnitEdge Between(PlanUnit earlier, PlanUnit later) =>
        earlier.Files.Intersect(later.Files, StringComparer.Ordinal).FirstOrDefault() is { } shared ? new UnitEdge(earlier.Name, later.Name, EdgeReason.SharedFile, shared)
        : earlier.Step == PlanUnit.FirstStep ? new UnitEdge(earlier.Name, later.Name, EdgeReason.FirstStep, PlanUnit.FirstStep)
        : new UnitEdge(earlier.Name, later.Name, EdgeReason.Bridge, later.Files.First(BridgeFolder.IsIn));

    /// <summary>Between the last steps of the producer, by which the package is what it will be, and the first of the user.</summary>
    private static IEnumerable<UnitEdge> OfPackages(Plan plan)
    {
        var units = plan.Units.SelectMany(u => u.Projects, (unit, project) => (unit, project)).ToLookup(p => p.project, p => p.unit, StringComparer.Ordinal);
        return plan.Relations.Packages
            .SelectMany(use => units[use.Producer].Where(u => !units[use.Producer].Any(u.IsNeededBy)).SelectMany(_ => units[use.Project].Where(u => u.Number <= 1), (before, after) => new UnitEdge(before.Name, after.Name, EdgeReason.Package, use.Id)))
            .Where(e => e.Before != e.After)
            .DistinctBy(e => (e.Before, e.After));
    }
}
