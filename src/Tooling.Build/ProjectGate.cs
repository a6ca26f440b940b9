using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Reporting.Gating;

namespace Tooling.Build;

/// <summary>
/// The gate of the whole tree, asked project by project as a build goes on. What a project brings about is what stands against passing
/// with it and not without it, and all that its own code is part of. More code never makes the gate pass that failed: so some project of a
/// build fails exactly where the gate of the whole fails.
/// </summary>
internal static class ProjectGate
{
    /// <summary>Decides.</summary>
    /// <param name="own">What was found in the project.</param>
    /// <param name="others">What was found in those that were built before.</param>
    /// <param name="baseline">What is tolerated.</param>
    /// <param name="policy">What is asked for.</param>
    /// <param name="now">The time, for waivers.</param>
    /// <returns>What the project fails on.</returns>
    public static ImmutableArray<GateViolation> Decide(Report own, ImmutableArray<Report> others, Baseline baseline, GatePolicy policy, DateTimeOffset now)
    {
        var without = others.IsEmpty ? [] : ViolationsOf(ReportMerger.Merge(others), baseline, policy, now);
        var known = new HashSet<(GateViolationKind, string?, string, string, SourceRange)>(without.SelectMany(violation => violation.Findings.Select(finding => Key(violation, finding))));
        var places = new HashSet<(string, string, SourceRange)>(own.Findings.Select(finding => (finding.RuleId, finding.Path, finding.Range)));
        bool IsOurs(GateViolation violation, Finding finding) => places.Contains((finding.RuleId, finding.Path, finding.Range)) || !known.Contains(Key(violation, finding));

        return
        [
            .. ViolationsOf(ReportMerger.Merge([own, .. others]), baseline, policy, now)
                .Select(violation => violation with { Findings = violation.Findings.Where(finding => IsOurs(violation, finding)).ToImmutableArray() })
                .Where(violation => violation.Kind switch
                {
                    // Others may be built yet that were seen better: only who saw too little itself can say so.
                    GateViolationKind.LowResolution => own.ResolutionRate < policy.MinimumResolution || !own.Problems.IsEmpty,
                    GateViolationKind.TooManyFindings => !own.Findings.IsEmpty,
                    GateViolationKind.BridgePastDate => own.Bridges.Any(bridge => bridge.Path == violation.Location),
                    _ => !violation.Findings.IsEmpty,
                }),
        ];
    }

    private static ImmutableArray<GateViolation> ViolationsOf(Report report, Baseline baseline, GatePolicy policy, DateTimeOffset now) => Gate.Decide(report, baseline, policy, now).Violations;

    private static (GateViolationKind, string?, string, string, SourceRange) Key(GateViolation violation, Finding finding) =>
        (violation.Kind, violation.Location, finding.RuleId, finding.Path, finding.Range);
}
