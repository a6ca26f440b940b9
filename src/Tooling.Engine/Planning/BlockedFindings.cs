using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Reporting;

namespace Tooling.Engine.Planning;

/// <summary>The findings of projects whose package has to stay as it is: their code stays, too.</summary>
internal static class BlockedFindings
{
    /// <summary>Makes them.</summary>
    /// <param name="analyses">The projects.</param>
    /// <param name="halves">What was left out of them.</param>
    /// <param name="root">The root of the tree.</param>
    /// <returns>Each with its reason.</returns>
    public static IEnumerable<Finding> Of(ImmutableArray<ProjectAnalysis> analyses, Halves halves, string root) =>
        analyses.ToLookup(a => ReasonFor(halves.RulesOf(a))).SelectMany(group => MatchMerger.Merge([.. group], root).SelectMany(f => f.Findings).Select(f => f with
        {
            Kind = f.Kind == FindingKind.Rewrite ? FindingKind.Manual : f.Kind,
            Safety = Safety.Manual,
            Reason = f.Kind == FindingKind.Rewrite ? group.Key : f.Reason,
        }));

    private static string ReasonFor(ImmutableArray<string> leftOut) => leftOut.IsEmpty
        ? "The package's version can't be changed, so the code stays as it is; see the problems."
        : $"Without the rewrites that were left out ({string.Join(", ", leftOut)}) the project does not compile on the modern package, so nothing of it is changed. Leave out less; '--mode incremental' goes tool by tool.";
}
