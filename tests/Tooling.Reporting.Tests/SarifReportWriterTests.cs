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
}
