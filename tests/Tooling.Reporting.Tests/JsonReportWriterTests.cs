using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Tooling.Reporting.Writers;
using Tooling.Tests;

namespace Tooling.Reporting.Tests;

public sealed class JsonReportWriterTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(File.ReadAllText(SchemaPath()))!;

    private static string Write(Report report)
    {
        using var stream = new MemoryStream();
        JsonReportWriter.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string SchemaPath([CallerFilePath] string testFile = "") => Path.Combine(Path.GetDirectoryName(testFile)!, "../../docs/report.schema.json");

    [Fact]
    public void Full_report() => Snapshot.Verify(Write(Samples.Full), extension: "json");

    [Fact]
    public void Report_of_the_gate() => Snapshot.Verify(Write(Samples.Gated), extension: "json");

    [Fact]
    public void Empty_report() => Snapshot.Verify(Write(Samples.Empty), extension: "json");

    [Fact]
    public void The_same_report_gives_the_same_bytes_whatever_order_its_parts_come_in()
    {
        var shuffled = Samples.Full with { Findings = [.. Samples.Full.Findings.Reverse()], Tools = [.. Samples.Full.Tools.Reverse()] };

        Assert.Equal(Write(Samples.Full), Write(shuffled));
    }

    [Fact]
    public void Reports_are_what_the_schema_says()
    {
        Assert.Empty(JsonSchema.Mistakes(JsonNode.Parse(Write(Samples.Full)), Schema));
        Assert.Empty(JsonSchema.Mistakes(JsonNode.Parse(Write(Samples.Gated)), Schema));
        Assert.Empty(JsonSchema.Mistakes(JsonNode.Parse(Write(Samples.Empty)), Schema));
    }

    [Theory]
    [InlineData("schemaVersion")]
    [InlineData("toolVersion")]
    [InlineData("packs")]
    [InlineData("findings")]
    [InlineData("tools")]
    [InlineData("counts")]
    [InlineData("problems")]
    [InlineData("resolutionRate")]
    public void The_schema_asks_for_each_part(string property)
    {
        var report = JsonNode.Parse(Write(Samples.Full))!.AsObject();
        report.Remove(property);

        Assert.Equal([$"$: '{property}' is missing"], JsonSchema.Mistakes(report, Schema));
    }

    [Theory]
    [InlineData("ruleId")]
    [InlineData("fingerprint")]
    [InlineData("path")]
    [InlineData("range")]
    public void The_schema_asks_for_each_part_of_a_finding(string property)
    {
        var report = JsonNode.Parse(Write(Samples.Full))!;
        report["findings"]![0]!.AsObject().Remove(property);

        Assert.Equal([$"$.findings[0]: '{property}' is missing"], JsonSchema.Mistakes(report, Schema));
    }

    [Fact]
    public void The_schema_knows_no_other_words()
    {
        var report = JsonNode.Parse(Write(Samples.Full))!;
        report["findings"]![0]!["kind"] = "unknown";
        report["findings"]![0]!["extra"] = 1;

        Assert.Equal(["$.findings[0].kind: 'unknown' is none of its values", "$.findings[0]: 'extra' is not in the schema"], JsonSchema.Mistakes(report, Schema).Order(StringComparer.Ordinal));
    }
}
