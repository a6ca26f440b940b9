using System.Collections.Immutable;

namespace Tooling.Reporting.Gating;

/// <summary>A baseline after an update.</summary>
/// <param name="Baseline">What is tolerated now.</param>
/// <param name="Removed">What is gone from the code, and so from the baseline.</param>
/// <param name="Unseen">What stays because its project could not be read.</param>
/// <param name="Refused">New findings that are not tolerated.</param>
/// <param name="Added">New findings that are, because growth was allowed.</param>
public sealed record BaselineUpdate(Baseline Baseline, ImmutableArray<BaselineEntry> Removed, ImmutableArray<BaselineEntry> Unseen, ImmutableArray<Finding> Refused, ImmutableArray<Finding> Added);

/// <summary>The ratchet: a baseline follows the code down, and up only where that is asked for.</summary>
public static class BaselineRatchet
{
    /// <summary>Brings a baseline up to date: removes what is gone, follows what was moved.</summary>
    /// <param name="baseline">What was tolerated.</param>
    /// <param name="report">What was found.</param>
    /// <param name="allowGrowth">Whether new findings are tolerated from now on.</param>
    /// <returns>The new baseline, and what changed.</returns>
    public static BaselineUpdate Update(Baseline baseline, Report report, bool allowGrowth)
    {
        if (report is null)
        {
            throw new ArgumentNullException(nameof(report));
        }

        var comparison = BaselineComparison.Of(baseline, report.Findings);
        var unreadable = report.Problems.Select(problem => FolderOf(problem.Project)).ToList();
        var unseen = comparison.Gone.Where(entry => unreadable.Any(folder => entry.Path.StartsWith(folder, StringComparison.Ordinal))).ToImmutableArray();
        var added = allowGrowth ? comparison.New.ToImmutableArray() : ImmutableArray<Finding>.Empty;
        var entries = Baseline.EntriesOf(comparison.Tolerated.Concat(added)).AddRange(unseen);
        return new BaselineUpdate(
            baseline with { Entries = Joined(entries) },
            comparison.Gone.RemoveAll(unseen.Contains),
            unseen,
            allowGrowth ? ImmutableArray<Finding>.Empty : comparison.New.ToImmutableArray(),
            added);
    }

    /// <summary>A file of several projects can be seen in one of them, and unseen in another.</summary>
    private static ImmutableArray<BaselineEntry> Joined(ImmutableArray<BaselineEntry> entries) => entries
        .GroupBy(entry => (entry.Fingerprint, entry.RuleId, entry.Path))
        .Select(same => same.First() with { Count = same.Sum(entry => entry.Count) })
        .ToImmutableArray();

    private static string FolderOf(string project) => project.Substring(0, project.LastIndexOf('/') + 1);
}
