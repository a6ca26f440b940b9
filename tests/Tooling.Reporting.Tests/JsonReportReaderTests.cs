using System.Text;
using System.Text.Json.Nodes;
using Tooling.Reporting.Writers;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Reporting.Tests;

public sealed class JsonReportReaderTests
{
    private static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        JsonReportWriter.Write(report, stream);
        return stream.ToArray();
    }

    private static FileFormatException Refused(string text) => Assert.Throws<FileFormatException>(() => JsonReportReader.Read(Encoding.UTF8.GetBytes(text), "report.json"));

    private static string Changed(Action<JsonNode> change)
    {
        var report = JsonNode.Parse(Write(Samples.Gated))!;
        change(report);
        return report.ToJsonString();
    }

    public static TheoryData<string> Kinds => ["full", "gated", "empty"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_written_is_read(string kind)
    {
        var written = Write(kind switch { "full" => Samples.Full, "gated" => Samples.Gated, _ => Samples.Empty });

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(JsonReportReader.Read(written, "report.json"))));
    }

    [Fact]
    public void A_report_of_an_earlier_version_has_less_in_it()
    {
        var report = JsonReportReader.Read(Encoding.UTF8.GetBytes("""{ "schemaVersion": 1, "toolVersion": "0.1.0", "packs": [], "projectCount": 1, "fileCount": 2, "resolutionRate": 1, "rules": [], "findings": [], "tools": [], "problems": [] }"""), "report.json");

        Assert.Empty(report.Projects);
        Assert.Null(report.Gate);
    }

    [Fact]
    public void A_newer_version_says_so()
    {
        var error = Refused("""{ "schemaVersion": 2 }""");

        Assert.Equal("The report was written by a newer version of this tool: its form is 2, and this version reads 1.", error.Message);
        Assert.Equal("Update the tool: dotnet tool update dotnet-migrate.", error.Hint);
    }

    [Fact]
    public void What_is_not_json_is_refused_with_its_line() => Assert.Equal("report.json:2", Refused("{\n nothing").Location);

    [Fact]
    public void What_is_something_else_is_refused_with_its_place()
    {
        Assert.Equal("This is not a report of dotnet migrate: $ is not an object.", Refused("[]").Message);
        Assert.Equal("This is not a report of dotnet migrate: $ lacks 'schemaVersion'.", Refused("""{ "version": "2.1.0", "runs": [] }""").Message);
        Assert.Equal("This is not a report of dotnet migrate: $.findings[1].range lacks 'startLine'.", Refused(Changed(report => report["findings"]![1]!["range"]!.AsObject().Remove("startLine"))).Message);
        Assert.Equal("This is not a report of dotnet migrate: $.findings[0].kind is 'odd', which is none of rewrite, manual, unresolved.", Refused(Changed(report => report["findings"]![0]!["kind"] = "odd")).Message);
        Assert.Equal("This is not a report of dotnet migrate: $.gate.violations[0].findings names a finding that is not there.", Refused(Changed(report => report["gate"]!["violations"]![0]!["findings"]![0] = 99)).Message);
        Assert.Equal("This is not a report of dotnet migrate: $.packs is not a list.", Refused(Changed(report => report["packs"] = 1)).Message);
    }
}
