using Tooling.Reporting.Gating;
using System.Text;
using System.Text.Json.Nodes;
using Tooling.Reporting.Writers;
using Tooling.Tests;

namespace Tooling.Reporting.Tests;

public sealed class SarifReportWriterTests
{
    private static string Write(Report report)
    {
        using var stream = new MemoryStream();
        SarifReportWriter.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static JsonNode RunOf(Report report) => JsonNode.Parse(Write(report))!["runs"]![0]!;

    [Fact]
    public void Full_report() => Snapshot.Verify(Write(Samples.Full), extension: "sarif");

    [Fact]
    public void Empty_report() => Snapshot.Verify(Write(Samples.Empty), extension: "sarif");

    [Fact]
    public void Only_what_is_unresolved_is_a_note()
    {
        var levels = RunOf(Samples.Full)["results"]!.AsArray().Select(result => (string?)result!["level"]);

        Assert.Equal(["note", "warning", "warning", "warning"], levels);
    }

    [Fact]
    public void Every_result_points_to_its_rule()
    {
        var run = RunOf(Samples.Full);
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();

        Assert.Equal(["SCL1003", "SCL1040", "SCL1090"], rules.Select(rule => (string?)rule!["id"]));
        Assert.All(run["results"]!.AsArray(), result => Assert.Equal((string?)result!["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]));
    }

    [Fact]
    public void Fingerprints_are_those_of_the_findings() =>
        Assert.Equal(
            Samples.Full.Findings.Select(finding => finding.Fingerprint),
            RunOf(Samples.Full)["results"]!.AsArray().Select(result => (string?)result!["partialFingerprints"]!["dotnetMigrate/v1"]));

    [Fact]
    public void Uris_are_relative_to_the_root_and_escaped()
    {
        var artifact = RunOf(Samples.Full)["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;

        Assert.Equal("SRCROOT", (string?)artifact["uriBaseId"]);
        Assert.Equal("src/A%20file%20%26%20more/%C3%9Cn%C3%AF.cs", (string?)artifact["uri"]);
    }

    [Fact]
    public void A_project_that_could_not_be_read_makes_the_run_unsuccessful()
    {
        Assert.False((bool)RunOf(Samples.Full)["invocations"]![0]!["executionSuccessful"]!);
        Assert.True((bool)RunOf(Samples.Empty)["invocations"]![0]!["executionSuccessful"]!);
    }

    [Fact]
    public void Report_of_the_gate() => Snapshot.Verify(Write(Samples.Gated), extension: "sarif");

    [Fact]
    public void Every_result_has_its_state_where_the_gate_was_asked()
    {
        Assert.All(RunOf(Samples.Gated)["results"]!.AsArray(), result => Assert.Contains((string?)result!["baselineState"], new[] { "new", "unchanged", "updated", "absent" }));
        Assert.All(RunOf(Samples.Full)["results"]!.AsArray(), result => Assert.Null(result!["baselineState"]));
    }

    [Fact]
    public void What_a_waiver_excuses_is_suppressed_with_its_reason()
    {
        var suppressed = Assert.Single(RunOf(Samples.Gated)["results"]!.AsArray(), result => result!["suppressions"] is not null)!;

        Assert.Equal("SCL1090", (string?)suppressed["ruleId"]);
        Assert.Equal("accepted", (string?)suppressed["suppressions"]![0]!["status"]);
        Assert.Equal("Waits for <the> successor. (Ada, until 2026-06-01)", (string?)suppressed["suppressions"]![0]!["justification"]);
    }

    [Fact]
    public void A_fix_replaces_whole_lines()
    {
        var replacement = RunOf(Samples.Full)["results"]!.AsArray().First(result => result!["fixes"] is not null)!["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!;

        Assert.Equal((12, 1, 13, 1), ((int)replacement["deletedRegion"]!["startLine"]!, (int)replacement["deletedRegion"]!["startColumn"]!, (int)replacement["deletedRegion"]!["endLine"]!, (int)replacement["deletedRegion"]!["endColumn"]!));
        Assert.Equal("    command.Options.Add(option);\n    // added\n", (string?)replacement["insertedContent"]!["text"]);
    }

    [Fact]
    public void What_the_baseline_tolerates_and_is_gone_is_absent()
    {
        var gone = new BaselineEntry("fedcba9876543210", 2, "SCL9999", "src/Gone.cs");
        var report = Samples.Empty with { Findings = [Samples.Rewrite] };
        report = report with { Gate = Gate.Decide(report, new Baseline { Scope = ".", Entries = [gone] }, GatePolicy.Default, Samples.Now) };
        using var stream = new MemoryStream();
        SarifReportWriter.Write(report, stream);

        var run = JsonNode.Parse(stream.ToArray())!["runs"]![0]!;
        var absent = run["results"]!.AsArray().Single(result => (string?)result!["baselineState"] == "absent")!;

        Assert.Equal(("SCL9999", "none", 2, "fedcba9876543210"), ((string?)absent["ruleId"], (string?)absent["level"], (int)absent["occurrenceCount"]!, (string?)absent["partialFingerprints"]![SarifReportWriter.FingerprintName]));
        Assert.Equal("SCL9999", (string?)run["tool"]!["driver"]!["rules"]![(int)absent["ruleIndex"]!]!["id"]);
        Assert.Equal("src/Gone.cs", (string?)absent["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);
    }
}
