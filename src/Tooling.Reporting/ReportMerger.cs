using System.Collections.Immutable;

namespace Tooling.Reporting;

/// <summary>Joins reports of parts of a tree, or of several target frameworks, into one.</summary>
public static class ReportMerger
{
    /// <summary>Joins reports: what several of them saw is there once. What a gate said of a part says nothing of the whole, and is left out.</summary>
    /// <param name="reports">At least one; their paths have the same root.</param>
    /// <returns>The one report; itself where it is the only one.</returns>
    public static Report Merge(ImmutableArray<Report> reports)
    {
        if (reports.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There is no report to merge.", nameof(reports));
        }

        return reports.Length == 1 ? reports[0] : WithRate(reports, new Report
        {
            ToolVersion = reports.Select(report => report.ToolVersion).OrderBy(version => version, StringComparer.Ordinal).Last(),
            Packs = reports.SelectMany(report => report.Packs).Distinct(StringComparer.Ordinal).ToImmutableArray(),
            Rules = reports.SelectMany(report => report.Rules).GroupBy(rule => rule.Id, StringComparer.Ordinal).Select(same => same.First()).ToImmutableArray(),
            Findings = reports.SelectMany(report => report.Findings).GroupBy(finding => (finding.RuleId, finding.Path, finding.Range)).Select(Join).ToImmutableArray(),
            Changes = reports.SelectMany(report => report.Changes).GroupBy(change => change.Path, StringComparer.Ordinal).Select(same => same.First()).ToImmutableArray(),
            Projects = reports.SelectMany(report => report.Projects).Distinct(StringComparer.Ordinal).ToImmutableArray(),
            Tools = reports.SelectMany(report => report.Tools).GroupBy(tool => (tool.Family, tool.Kind, tool.CommandPath, tool.Path, tool.Range)).Select(Join).ToImmutableArray(),
            Bridges = reports.SelectMany(report => report.Bridges).Distinct().ToImmutableArray(),
            Progress = reports.SelectMany(report => report.Progress).Distinct().OrderBy(step => step.At).ToImmutableArray(),
            Problems = reports.SelectMany(report => report.Problems).Distinct().ToImmutableArray(),
            ProjectCount = CountProjects(reports),
            FileCount = reports.Sum(report => report.FileCount),

            // A chain is as strong as its weakest link: how many places each part could not see is not in its report.
            ResolutionRate = reports.Min(report => report.ResolutionRate),
        });
    }

    /// <summary>Where every part tells how much it decided, the whole is known exactly.</summary>
    private static Report WithRate(ImmutableArray<Report> reports, Report merged)
    {
        if (reports.Any(report => report.ResolvedCandidates is null))
        {
            return merged;
        }

        var resolved = reports.Sum(report => report.ResolvedCandidates!.Value);
        return merged with { ResolvedCandidates = resolved, ResolutionRate = Report.RateOf(resolved, merged.Counts.Unresolved) };
    }

    private static int CountProjects(ImmutableArray<Report> reports) => reports.Any(report => report.Projects.IsEmpty)
        ? reports.Sum(report => report.ProjectCount)
        : reports.SelectMany(report => report.Projects).Distinct(StringComparer.Ordinal).Count();

    /// <summary>What several parts see of a tool is one tool of all their projects.</summary>
    private static ToolEntry Join(IEnumerable<ToolEntry> views)
    {
        var same = views.ToList();
        return same[0] with
        {
            Api = same.All(tool => tool.Api == same[0].Api) ? same[0].Api : ApiGeneration.Mixed,
            FindingCount = same.Max(tool => tool.FindingCount),
            Projects = Union(same.SelectMany(tool => tool.Projects)),
            TargetFrameworks = Union(same.SelectMany(tool => tool.TargetFrameworks)),
        };
    }

    private static ImmutableArray<string> Union(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal)];

    /// <summary>A place that one view of it leaves to a person is left to a person.</summary>
    private static Finding Join(IEnumerable<Finding> views)
    {
        var same = views.ToList();
        return same.OrderByDescending(finding => finding.Kind).First() with
        {
            Tool = same.Select(finding => finding.Tool).FirstOrDefault(tool => tool is not null),
            TargetFrameworks = Union(same.SelectMany(finding => finding.TargetFrameworks)),
            BaselineState = null,
            Suppression = null,

            // What one view of it reports is reported.
            SuppressedIn = same.Any(finding => finding.SuppressedIn is null) ? null : same[0].SuppressedIn,
        };
    }
}
