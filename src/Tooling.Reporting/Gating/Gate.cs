using System.Collections.Immutable;
using System.Globalization;

namespace Tooling.Reporting.Gating;

/// <summary>Decides whether legacy code may pass. It reads nothing: every host that gives it the same values gets the same answer.</summary>
public static class Gate
{
    /// <summary>Decides.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="baseline">What is tolerated; <see cref="Baseline.Empty"/> where there is no baseline.</param>
    /// <param name="policy">What is asked for.</param>
    /// <param name="now">The time, for waivers and bridges.</param>
    /// <returns>The answer, with its reasons.</returns>
    public static GateDecision Decide(Report report, Baseline baseline, GatePolicy policy, DateTimeOffset now)
    {
        if (report is null)
        {
            throw new ArgumentNullException(nameof(report));
        }

        if (policy is null)
        {
            throw new ArgumentNullException(nameof(policy));
        }

        var comparison = BaselineComparison.Of(baseline, report.Findings);
        var waivers = new WaiverMatcher(policy.Waivers);
        var judged = comparison.Findings.Select(finding => Judge(finding, waivers.Find(finding), now)).ToImmutableArray();
        var violations = policy.Mode == GateMode.Off ? ImmutableArray<GateViolation>.Empty : Violations(report, policy, judged, now).OrderBy(violation => violation.Kind).ToImmutableArray();
        var used = new HashSet<Waiver>(judged.Where(finding => finding.Waiver is not null).Select(finding => finding.Waiver!));
        return new GateDecision
        {
            Mode = policy.Mode,
            Outcome = OutcomeOf(policy.Mode, violations),
            Violations = violations,
            Findings = judged.Select(finding => finding.Finding).ToImmutableArray(),
            Gone = comparison.Gone,
            UnusedWaivers = policy.Waivers.RemoveAll(used.Contains),
        };
    }

    private static Judged Judge(Finding finding, Waiver? waiver, DateTimeOffset now) =>
        finding.SuppressedIn is not null ? new Judged(finding, waiver, IsOpen: false)
        : waiver?.HasRunOut(now) == false
        ? new Judged(finding with { Suppression = new Suppression(waiver.Owner, waiver.Reason, waiver.Until) }, waiver, IsOpen: false)
        : new Judged(finding, waiver, IsOpen: true);

    private static GateOutcome OutcomeOf(GateMode mode, ImmutableArray<GateViolation> violations) =>
        violations.IsEmpty ? GateOutcome.Passed
        : mode == GateMode.Warn ? GateOutcome.Warned
        : violations.Any(violation => violation.Kind == GateViolationKind.LowResolution) ? GateOutcome.CouldNotSee
        : GateOutcome.Failed;

    private static IEnumerable<GateViolation> Violations(Report report, GatePolicy policy, ImmutableArray<Judged> judged, DateTimeOffset now)
    {
        var open = judged.Where(finding => finding.IsOpen).Select(finding => finding.Finding).ToImmutableArray();
        if (report.ResolutionRate < policy.MinimumResolution || (!report.Problems.IsEmpty && report.Findings.IsEmpty))
        {
            yield return LowResolution(report, policy);
        }

        var unwanted = policy.Mode == GateMode.All ? open : open.RemoveAll(finding => finding.BaselineState != BaselineState.New);
        if (!unwanted.IsEmpty)
        {
            yield return policy.Mode == GateMode.All
                ? new GateViolation(GateViolationKind.AnyFindings, $"{Count(unwanted.Length, "finding")}, and none is tolerated.", "Migrate them: dotnet migrate plan.") { Findings = unwanted }
                : new GateViolation(GateViolationKind.NewFindings, $"{Count(unwanted.Length, "new finding")} that the baseline does not tolerate.", "Use the modern API there: dotnet migrate plan.") { Findings = unwanted };
        }

        if (open.Length > policy.MaximumFindings)
        {
            yield return new GateViolation(GateViolationKind.TooManyFindings, $"{Count(open.Length, "finding")}, and at most {Number(policy.MaximumFindings.Value)} are allowed.", "Migrate some of them: dotnet migrate plan.");
        }

        foreach (var pack in policy.FinishedPacks)
        {
            var back = open.RemoveAll(finding => !string.Equals(finding.PackId, pack, StringComparison.OrdinalIgnoreCase));
            if (!back.IsEmpty)
            {
                yield return new GateViolation(GateViolationKind.FinishedMigration, $"The migration {pack} is declared finished, and there {(back.Length == 1 ? "is" : "are")} {Count(back.Length, "finding")} of it.", "Migrate what came back: dotnet migrate plan.") { Findings = back };
            }
        }

        foreach (var ranOut in judged.Where(finding => finding is { IsOpen: true, Waiver: not null }).GroupBy(finding => finding.Waiver!))
        {
            yield return RanOut(ranOut.Key, ranOut.Select(finding => finding.Finding).ToImmutableArray());
        }

        foreach (var bridge in report.Bridges)
        {
            if ((policy.BridgesUntil ?? bridge.Until) is { } until && now.UtcDateTime.Date > until.Date)
            {
                yield return new GateViolation(GateViolationKind.BridgePastDate, $"The bridge {bridge.Path} was to be gone by {ReportBridge.Day(until)}.", "Migrate the tools that still need it: dotnet migrate apply --mode incremental.") { Location = bridge.Path };
            }
        }
    }

    private static GateViolation LowResolution(Report report, GatePolicy policy)
    {
        var seen = Math.Floor(report.ResolutionRate * 100);
        var message = report.ResolutionRate < policy.MinimumResolution
            ? $"Only {Number(seen)} % of the candidate places could be decided, and {Number(policy.MinimumResolution * 100)} % are needed."
            : $"Nothing was found, but {Count(report.Problems.Length, "project")} could not be read.";
        return new GateViolation(GateViolationKind.LowResolution, message, "Restore and build the projects: dotnet restore.");
    }

    private static GateViolation RanOut(Waiver waiver, ImmutableArray<Finding> findings) => new(
        GateViolationKind.WaiverRanOut,
        $"The waiver of {waiver.Owner} ran out on {waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} with {Count(findings.Length, "finding")} under it: {waiver.Reason}",
        $"Migrate them, or let {waiver.Owner} decide on a new date.")
    {
        Location = waiver.Location,
        Findings = findings,
    };

    private static string Count(int number, string noun) => $"{Number(number)} {noun}{(number == 1 ? "" : "s")}";

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A finding with the waiver that it falls under, and whether it counts.</summary>
    private sealed record Judged(Finding Finding, Waiver? Waiver, bool IsOpen);
}
