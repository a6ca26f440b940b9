using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Rules.Capabilities;

namespace Tooling.Engine.Assessment;

/// <summary>What there is, what it can do, and what its migration comes to.</summary>
/// <param name="Scan">What was seen: findings and tools.</param>
/// <param name="Tools">The tools, in the order of the scan.</param>
/// <param name="Migration">What the migration comes to.</param>
public sealed record AssessmentResult(ScanResult Scan, ImmutableArray<ToolAssessment> Tools, MigrationAssessment Migration)
{
    /// <summary>The share of the findings that the product rewrites, from 0 to 1; 1 where there are none. Suppressed ones are not counted.</summary>
    public double AutomationRate => FindingCounts.Of(Scan.Findings) is { Total: > 0 } counts ? (double)counts.Rewrite / counts.Total : 1;
}

/// <summary>What a migration comes to.</summary>
/// <param name="Model">What it was computed with.</param>
/// <param name="Total">The whole tree; its effort has only what is done once for the tree.</param>
/// <param name="Units">The units, by name.</param>
/// <param name="Readiness">What is missing before it can begin.</param>
/// <param name="Breaking">The rules that change behaviour or leave something to a person, by id.</param>
/// <param name="Experience">What earlier migrations of the tree tell.</param>
public sealed record MigrationAssessment(
    AssessmentModel Model, Estimate Total, ImmutableArray<UnitAssessment> Units, Readiness Readiness, ImmutableArray<BreakingChange> Breaking, Experience Experience)
{
    /// <summary>Hours of a person, all together.</summary>
    public double Hours => Total.Effort.Hours + Units.Sum(unit => unit.Estimate.Effort.Hours);

    /// <summary>Hours of a person in a phase.</summary>
    /// <param name="phase">One of <see cref="AssessmentModel.Phases"/>.</param>
    public double HoursOf(string phase) => Total.Effort.HoursOf(phase) + Units.Sum(unit => unit.Estimate.Effort.HoursOf(phase));

    /// <summary>The hours as earlier migrations of the tree correct them; null where there are not enough of them.</summary>
    public double? CorrectedHours
    {
        get
        {
            var corrected = Experience.Correct(Model);
            var estimator = new Estimator(corrected);
            return ReferenceEquals(corrected, Model) ? null : estimator.OfTree(Total.Facts).Effort.Hours + Units.Sum(unit => estimator.OfUnit(unit.Estimate.Facts).Effort.Hours);
        }
    }
}

/// <summary>What a unit comes to.</summary>
/// <param name="Name">Its first project.</param>
/// <param name="Projects">Its projects, relative to the root, ordered.</param>
/// <param name="Estimate">What it comes to.</param>
public sealed record UnitAssessment(string Name, ImmutableArray<string> Projects, Estimate Estimate);

/// <summary>A rule that changes behaviour or leaves something to a person.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Review">How many places it rewrites such that a person should look.</param>
/// <param name="Manual">How many places it leaves to a person.</param>
public sealed record BreakingChange(string RuleId, int Review, int Manual);

/// <summary>A tool and what its code can reach.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Capabilities">What it can reach, by the shortest path each; null where its code was not found.</param>
/// <param name="Declared">The security level that the code declares; null where it declares none.</param>
public sealed record ToolAssessment(ToolEntry Tool, ImmutableArray<ReachedCapability>? Capabilities, SecurityLevel? Declared)
{
    /// <summary>The lowest security level that allows what is known of it; null where its code was not found.</summary>
    public SecurityLevel? Needed => Capabilities is { } reached ? SecurityLevels.LowestFor(reached.Aggregate(Capability.None, (all, use) => all | use.Capability)) : null;

    /// <summary>Whether it reaches more than it declares.</summary>
    public bool Exceeds => Needed > Declared;
}

/// <summary>A capability that a tool can reach.</summary>
/// <param name="Capability">One capability.</param>
/// <param name="Calls">From the tool's code to the member that has it.</param>
/// <param name="Path">The file of the last call, relative to the root, with <c>/</c>.</param>
/// <param name="Line">Its line, from 1.</param>
public sealed record ReachedCapability(Capability Capability, ImmutableArray<string> Calls, string Path, int Line);
