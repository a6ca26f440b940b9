using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Rules.Capabilities;

namespace Tooling.Engine.Assessment;

/// <summary>What there is, and what it can do.</summary>
/// <param name="Scan">What was seen: findings and tools.</param>
/// <param name="Tools">The tools, in the order of the scan.</param>
public sealed record AssessmentResult(ScanResult Scan, ImmutableArray<ToolAssessment> Tools)
{
    /// <summary>The share of the findings that the product rewrites, from 0 to 1; 1 where there are none. Suppressed ones are not counted.</summary>
    public double AutomationRate => FindingCounts.Of(Scan.Findings) is { Total: > 0 } counts ? (double)counts.Rewrite / counts.Total : 1;
}

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
