using System.Collections.Immutable;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting;

/// <summary>What a run saw: the value that every report format is written from. Its order is the same for the same code.</summary>
public sealed record Report
{
    /// <summary>The version of the JSON form; raised when a reader of the old form would misread the new one.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The version of the tool that made the report.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The packs that were asked, as <c>id@version</c>.</summary>
    public required ImmutableArray<string> Packs
    {
        get;
        init => field = value.Sort(StringComparer.Ordinal);
    }

    /// <summary>The rules that the findings refer to, ordered by id; a rule may be missing.</summary>
    public ImmutableArray<ReportRule> Rules
    {
        get;
        init => field = value.Sort(static (x, y) => string.CompareOrdinal(x.Id, y.Id));
    } = ImmutableArray<ReportRule>.Empty;

    /// <summary>The findings, ordered by path, place and rule.</summary>
    public required ImmutableArray<Finding> Findings
    {
        get;
        init => field = value.Sort(ReportOrder.Findings);
    }

    /// <summary>What a plan would change, ordered by path; empty where nothing was planned.</summary>
    public ImmutableArray<ReportChange> Changes
    {
        get;
        init => field = value.Sort(static (x, y) => string.CompareOrdinal(x.Path, y.Path));
    } = ImmutableArray<ReportChange>.Empty;

    /// <summary>The project files that were read, relative to the root of the tree, with <c>/</c>, ordered; empty where that is not known.</summary>
    public ImmutableArray<string> Projects
    {
        get;
        init => field = value.Sort(StringComparer.Ordinal);
    } = ImmutableArray<string>.Empty;

    /// <summary>The inventory, ordered by command path and place.</summary>
    public ImmutableArray<ToolEntry> Tools
    {
        get;
        init => field = value.Sort(ReportOrder.Tools);
    } = ImmutableArray<ToolEntry>.Empty;

    /// <summary>The bridges that projects are on, ordered by path.</summary>
    public ImmutableArray<ReportBridge> Bridges
    {
        get;
        init => field = value.Sort(static (x, y) => string.CompareOrdinal(x.Path, y.Path));
    } = ImmutableArray<ReportBridge>.Empty;

    /// <summary>How far the migrations of the tree are, in the order of time; empty where nothing was migrated, or that is not known.</summary>
    public ImmutableArray<ProgressStep> Progress { get; init; } = ImmutableArray<ProgressStep>.Empty;

    /// <summary>What could not be read, ordered by project.</summary>
    public ImmutableArray<ReportProblem> Problems
    {
        get;
        init => field = value.Sort(ReportOrder.Problems);
    } = ImmutableArray<ReportProblem>.Empty;

    /// <summary>The number of projects that were read.</summary>
    public required int ProjectCount { get; init; }

    /// <summary>The number of source files that were looked at.</summary>
    public required int FileCount { get; init; }

    /// <summary>The share of candidate places that could be decided, from 0 to 1; 1 where there was none.</summary>
    public required double ResolutionRate { get; init; }

    /// <summary>How many candidate places could be decided; null where the report does not tell. With it, reports of parts add up to the rate of the whole.</summary>
    public int? ResolvedCandidates { get; init; }

    /// <summary>What the gate says; null where it was not asked.</summary>
    public GateDecision? Gate { get; init; }

    /// <summary>The share of candidate places that could be decided.</summary>
    /// <param name="resolved">How many could.</param>
    /// <param name="unresolved">How many could not.</param>
    /// <returns>From 0 to 1; 1 where there was none.</returns>
    public static double RateOf(int resolved, int unresolved) => resolved + unresolved == 0 ? 1 : (double)resolved / (resolved + unresolved);

    /// <summary>How many findings are suppressed in the code or in the compiler's configuration.</summary>
    public int SuppressedCount => Findings.Count(finding => finding.SuppressedIn is not null);

    /// <summary>How many findings there are of each kind.</summary>
    public FindingCounts Counts => FindingCounts.Of(Findings);
}

/// <summary>What a report says about a rule.</summary>
/// <param name="Id">Such as <c>SCL1003</c>.</param>
/// <param name="PackId">The pack that the rule belongs to.</param>
/// <param name="Title">An imperative that names the target.</param>
/// <param name="Safety">How safe the rewrite is.</param>
/// <param name="HelpUri">Absolute address of the rule's page; null where it has none.</param>
public sealed record ReportRule(string Id, string PackId, string Title, Safety Safety, string? HelpUri)
{
    /// <summary>Why the API changed; Markdown; null where that is not known.</summary>
    public string? Why { get; init; }

    /// <summary>When not to use the rule; Markdown; null where there is nothing to say.</summary>
    public string? WhenNot { get; init; }

    /// <summary>What to do by hand; null where the rule rewrites.</summary>
    public string? Advice { get; init; }

    /// <summary>Code before and after, the usual case first.</summary>
    public ImmutableArray<ReportExample> Examples { get; init; } = ImmutableArray<ReportExample>.Empty;
}

/// <summary>Code before and after a rule.</summary>
/// <param name="Before">The legacy code.</param>
/// <param name="After">The modern code; null where a person has to write it.</param>
public sealed record ReportExample(string Before, string? After)
{
    /// <summary>The language of both, as Markdown names it; null for C#.</summary>
    public string? Format { get; init; }
}

/// <summary>A project that could not be read, wholly or in part.</summary>
/// <param name="Project">The project file, relative to the root of the tree, with <c>/</c>.</param>
/// <param name="Message">What failed.</param>
/// <param name="Hint">What to try.</param>
public sealed record ReportProblem(string Project, string Message, string Hint);

/// <summary>How many findings there are of each kind.</summary>
/// <param name="Rewrite">Findings with a rewrite.</param>
/// <param name="Manual">Findings that are left to a person.</param>
/// <param name="Unresolved">Places that could not be decided.</param>
public readonly record struct FindingCounts(int Rewrite, int Manual, int Unresolved)
{
    /// <summary>All of them.</summary>
    public int Total => Rewrite + Manual + Unresolved;

    /// <summary>What a migration leaves behind.</summary>
    public int Remaining => Manual + Unresolved;

    /// <summary>Counts findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>The counts.</returns>
    public static FindingCounts Of(IEnumerable<Finding> findings)
    {
        int rewrite = 0, manual = 0, unresolved = 0;
        foreach (var finding in findings)
        {
            _ = finding.Kind switch
            {
                FindingKind.Rewrite => rewrite++,
                FindingKind.Manual => manual++,
                _ => unresolved++,
            };
        }

        return new FindingCounts(rewrite, manual, unresolved);
    }
}
