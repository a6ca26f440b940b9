using System.Collections.Immutable;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Tests.Gating;

public sealed class GateTests
{
    private static readonly Baseline Tolerated = new() { Scope = ".", Entries = Baseline.EntriesOf([Samples.Rewrite, Samples.Manual]) };

    private static readonly Report Report = Samples.Empty with { Findings = [Samples.Rewrite, Samples.Manual] };

    private static GateDecision Decide(GatePolicy policy, Report? report = null, Baseline? baseline = null) => Gate.Decide(report ?? Report, baseline ?? Tolerated, policy, Samples.Now);

    private static IEnumerable<GateViolationKind> Kinds(GateDecision decision) => decision.Violations.Select(violation => violation.Kind);

    private static Waiver Waiver(string until) => new() { RuleId = "SCL1090", Owner = "Ada", Reason = "No successor yet.", Until = DateTime.Parse(until, System.Globalization.CultureInfo.InvariantCulture), Location = "config.yaml:3" };

    [Fact]
    public void What_the_baseline_tolerates_passes() => Assert.Equal(GateOutcome.Passed, Decide(GatePolicy.Default).Outcome);

    [Fact]
    public void A_new_finding_fails_and_is_named()
    {
        var decision = Decide(GatePolicy.Default, Report with { Findings = [Samples.Rewrite, Samples.Manual, Samples.Review] });

        Assert.Equal(GateOutcome.Failed, decision.Outcome);
        Assert.Equal(Samples.Review.Fingerprint, Assert.Single(Assert.Single(decision.Violations).Findings).Fingerprint);
        Assert.Equal("1 new finding that the baseline does not tolerate.", decision.Violations[0].Message);
    }

    [Theory]
    [InlineData(GateMode.Off, GateOutcome.Passed)]
    [InlineData(GateMode.Warn, GateOutcome.Warned)]
    [InlineData(GateMode.New, GateOutcome.Failed)]
    [InlineData(GateMode.All, GateOutcome.Failed)]
    public void The_mode_says_what_a_new_finding_does(GateMode mode, GateOutcome outcome) =>
        Assert.Equal(outcome, Decide(new GatePolicy { Mode = mode }, baseline: Baseline.Empty).Outcome);

    [Fact]
    public void All_tolerates_nothing()
    {
        var decision = Decide(new GatePolicy { Mode = GateMode.All });

        Assert.Equal([GateViolationKind.AnyFindings], Kinds(decision));
        Assert.Equal(2, decision.Violations[0].Findings.Length);
    }

    [Theory]
    [InlineData(2, GateOutcome.Passed)]
    [InlineData(1, GateOutcome.Failed)]
    [InlineData(0, GateOutcome.Failed)]
    public void More_findings_than_allowed_fail_even_where_each_is_tolerated(int maximum, GateOutcome outcome) =>
        Assert.Equal(outcome, Decide(new GatePolicy { MaximumFindings = maximum }).Outcome);

    [Theory]
    [InlineData(1, null, GateOutcome.Passed)]
    [InlineData(0, null, GateOutcome.Passed)]
    [InlineData(-1, null, GateOutcome.Failed)]
    [InlineData(1, -1, GateOutcome.Failed)]
    [InlineData(-1, 1, GateOutcome.Passed)]
    [InlineData(null, null, GateOutcome.Passed)]
    [InlineData(null, -1, GateOutcome.Failed)]
    public void A_bridge_fails_after_its_last_day_or_after_that_of_the_policy(int? daysLeft, int? daysOfPolicy, GateOutcome outcome)
    {
        DateTime? Day(int? days) => days is { } n ? Samples.Now.UtcDateTime.Date.AddDays(n) : null;
        var report = Report with { Bridges = [new ReportBridge("src/App/Bridge/SystemCommandLine", "SystemCommandLine", Day(daysLeft))] };

        var decision = Decide(new GatePolicy { BridgesUntil = Day(daysOfPolicy) }, report);

        Assert.Equal(outcome, decision.Outcome);
        Assert.Equal(outcome == GateOutcome.Failed ? ["src/App/Bridge/SystemCommandLine"] : [], decision.Violations.Select(violation => violation.Location));
        Assert.Equal(GateOutcome.Passed, Decide(new GatePolicy { Mode = GateMode.Off, BridgesUntil = Day(daysOfPolicy) }, report).Outcome);
    }

    [Fact]
    public void A_finished_migration_tolerates_no_finding_whatever_the_baseline_says()
    {
        var decision = Decide(new GatePolicy { FinishedPacks = ["systemcommandline", "Another"] });

        Assert.Equal([GateViolationKind.FinishedMigration], Kinds(decision));
        Assert.Equal(GateOutcome.Failed, decision.Outcome);
    }

    [Theory]
    [InlineData("2026-03-04", true)]
    [InlineData("2026-03-03", false)]
    [InlineData("2027-01-01", true)]
    public void A_waiver_holds_through_its_day(string until, bool holds)
    {
        var decision = Decide(new GatePolicy { Waivers = [Waiver(until)] }, baseline: new Baseline { Scope = ".", Entries = Baseline.EntriesOf([Samples.Rewrite]) });

        Assert.Equal(holds ? [] : [GateViolationKind.NewFindings, GateViolationKind.WaiverRanOut], Kinds(decision));
        Assert.Equal(holds, decision.Findings.Any(finding => finding.Suppression is { Owner: "Ada" }));
    }

    [Fact]
    public void A_waiver_that_ran_out_fails_though_the_baseline_tolerates_its_findings()
    {
        var violation = Assert.Single(Decide(new GatePolicy { Waivers = [Waiver("2026-03-03")] }).Violations);

        Assert.Equal("The waiver of Ada ran out on 2026-03-03 with 1 finding under it: No successor yet.", violation.Message);
        Assert.Equal("config.yaml:3", violation.Location);
    }

    [Fact]
    public void A_waiver_that_ran_out_over_nothing_is_only_of_no_use()
    {
        var decision = Decide(new GatePolicy { Waivers = [Waiver("2026-03-03")] }, Report with { Findings = [Samples.Rewrite] });

        Assert.Equal(GateOutcome.Passed, decision.Outcome);
        Assert.Single(decision.UnusedWaivers);
    }

    [Fact]
    public void Of_two_waivers_the_one_that_lasts_longer_holds() =>
        Assert.Equal(GateOutcome.Passed, Decide(new GatePolicy { Waivers = [Waiver("2026-03-03"), Waiver("2026-04-01")] }).Outcome);

    [Theory]
    [InlineData("src/**", null, true)]
    [InlineData("**/Program.cs", null, true)]
    [InlineData("src/*/Program.cs", "fedcba9876543210", true)]
    [InlineData("src/*", null, false)]
    [InlineData("src/**", "0000000000000000", false)]
    public void A_finding_has_to_agree_with_all_that_a_waiver_names(string path, string? fingerprint, bool covered)
    {
        var waiver = Waiver("2026-04-01") with { Path = path, Fingerprint = fingerprint };

        Assert.Equal(covered, Decide(new GatePolicy { Waivers = [waiver] }).Findings.Any(finding => finding.Suppression is not null));
    }

    [Fact]
    public void Too_little_seen_is_an_answer_of_its_own_before_all_others()
    {
        var decision = Decide(new GatePolicy { MinimumResolution = 0.9 }, Report with { ResolutionRate = 0.899 }, Baseline.Empty);

        Assert.Equal(GateOutcome.CouldNotSee, decision.Outcome);
        Assert.Equal([GateViolationKind.NewFindings, GateViolationKind.LowResolution], Kinds(decision));
        Assert.Equal("Only 89 % of the candidate places could be decided, and 90 % are needed.", decision.Violations[1].Message);
    }

    [Fact]
    public void Nothing_found_where_a_project_could_not_be_read_says_nothing() =>
        Assert.Equal(GateOutcome.CouldNotSee, Decide(GatePolicy.Default, Samples.Empty with { Problems = Samples.Full.Problems }).Outcome);

    [Fact]
    public void What_is_gone_can_be_tightened()
    {
        var decision = Decide(GatePolicy.Default, Report with { Findings = [Samples.Rewrite] });

        Assert.Equal(GateOutcome.Passed, decision.Outcome);
        Assert.Equal([Samples.Manual.Fingerprint], decision.Gone.Select(entry => entry.Fingerprint));
    }

    [Fact]
    public void Thousands_of_waivers_and_findings_are_decided_at_once()
    {
        ImmutableArray<Waiver> waivers = [.. Enumerable.Range(0, 5_000).Select(i => Waiver("2026-04-01") with { RuleId = $"AAA{i:D4}" })];
        ImmutableArray<Finding> findings = [.. Enumerable.Range(0, 10_000).Select(i => Samples.Rewrite with { RuleId = $"AAA{i:D4}", Fingerprint = $"{i:x16}" })];

        var decision = Decide(new GatePolicy { Waivers = waivers }, Report with { Findings = findings }, Baseline.Empty);

        Assert.Equal(5_000, Assert.Single(decision.Violations).Findings.Length);
    }
}
