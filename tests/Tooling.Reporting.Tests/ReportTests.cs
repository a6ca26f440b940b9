namespace Tooling.Reporting.Tests;

public sealed class ReportTests
{
    [Fact]
    public void Findings_are_ordered_by_path_place_and_rule_whatever_order_they_come_in() =>
        Assert.Equal<Finding>([Samples.Unresolved, Samples.Review, Samples.Rewrite, Samples.Manual], Samples.Full.Findings);

    [Fact]
    public void Findings_of_one_place_are_ordered_by_rule()
    {
        var report = Samples.Empty with { Findings = [Samples.Rewrite with { RuleId = "B1" }, Samples.Rewrite with { RuleId = "A1" }] };

        Assert.Equal(["A1", "B1"], report.Findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void The_order_of_paths_is_ordinal()
    {
        var report = Samples.Empty with { Findings = [Samples.Rewrite with { Path = "a.cs" }, Samples.Rewrite with { Path = "B.cs" }] };

        Assert.Equal(["B.cs", "a.cs"], report.Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void Counts_are_by_kind() => Assert.Equal(new FindingCounts(Rewrite: 2, Manual: 1, Unresolved: 1), Samples.Full.Counts);

    [Fact]
    public void Tools_packs_and_rules_are_ordered_by_name()
    {
        Assert.Equal(["app", "app run"], Samples.Full.Tools.Select(tool => tool.CommandPath));
        Assert.Equal<string>(["Another@2.0.0", "SystemCommandLine@1.0.0"], Samples.Full.Packs);
        Assert.Equal(["SCL1003", "SCL1040"], Samples.Full.Rules.Select(rule => rule.Id));
    }
}
