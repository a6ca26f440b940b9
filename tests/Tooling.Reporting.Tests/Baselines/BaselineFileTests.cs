using System.Text;
using System.Text.Json.Nodes;
using Tooling.Reporting.Gating;
using Tooling.Reporting.Writers;
using Tooling.Reporting.Writers.Baselines;
using Tooling.Tests;

namespace Tooling.Reporting.Tests.Baselines;

public sealed class BaselineFileTests
{
    private static readonly Baseline Full = new()
    {
        Scope = "src/Ünï \"x\".slnx",
        Entries = Baseline.EntriesOf([Samples.Review, Samples.Rewrite, Samples.Rewrite, Samples.Manual, Samples.Unresolved]),
        History = [new BaselineGrowth(Samples.Now, "Ada <ada@example.org>", "created", 4, []), new BaselineGrowth(Samples.Now.AddDays(1), "Bob", "Release\nfirst", 1, ["0123456789abcdef"])],
    };

    private static string Text(Baseline baseline) => Encoding.UTF8.GetString(BaselineFile.Write(baseline));

    private static Baseline Read(string text) => BaselineFile.Read(Encoding.UTF8.GetBytes(text), "baseline.json");

    private static FileFormatException Refused(string text) => Assert.Throws<FileFormatException>(() => Read(text));

    [Fact]
    public void One_finding_a_line() => Snapshot.Verify(Text(Full), extension: "json");

    [Fact]
    public void An_empty_one_is_readable_too() => Assert.Equal("{\n  \"schemaVersion\": 1,\n  \"scope\": \".\",\n  \"findings\": [],\n  \"history\": []\n}\n", Text(Baseline.Empty));

    [Fact]
    public void What_was_written_is_read()
    {
        var read = Read(Text(Full));

        Assert.Equal(Text(Full), Text(read));
        Assert.Equal<BaselineEntry>(Full.Entries, read.Entries);
        Assert.Equal(5, read.Count);
    }

    [Fact]
    public void Line_ends_of_windows_and_a_byte_order_mark_are_read() => Assert.Equal<BaselineEntry>(Full.Entries, Read("\uFEFF" + Text(Full).ReplaceLineEndings("\r\n")).Entries);

    [Fact]
    public void Two_branches_that_each_removed_a_finding_merge_by_lines()
    {
        var lines = Text(Full).Split('\n');
        var merged = string.Join('\n', lines.Where((_, line) => line is not (4 or 6)));

        Assert.Equal(2, Read(merged).Entries.Length);
    }

    [Fact]
    public void A_newer_version_says_so()
    {
        var error = Refused("{\n  \"schemaVersion\": 2, \"new\": {}\n}");

        Assert.Equal("The baseline was written by a newer version of this tool: its form is 2, and this version reads 1.", error.Message);
        Assert.Equal("baseline.json:2", error.Location);
        Assert.Equal("Update the tool: dotnet tool update dotnet-migrate.", error.Hint);
    }

    [Fact]
    public void A_conflict_of_a_merge_says_so()
    {
        var error = Refused(Text(Full).Replace("    {\"finger", "<<<<<<< HEAD\n    {\"finger", StringComparison.Ordinal));

        Assert.Equal("A merge left its conflict here.", error.Message);
        Assert.Equal("baseline.json:5", error.Location);
    }

    [Theory]
    [InlineData("", "baseline.json:1", "This is not JSON.")]
    [InlineData("not json", "baseline.json:1", "This is not JSON.")]
    [InlineData("[]", "baseline.json:1", "Expected a baseline: { \"schemaVersion\": ... }.")]
    [InlineData("{\n\"schemaVersion\": 1}", "baseline.json:2", "The baseline lacks 'scope'.")]
    [InlineData("{\n\n\"scope\": 1}", "baseline.json:3", "Expected a text for 'scope'.")]
    [InlineData("{ \"schemaVersion\": \"1\" }", "baseline.json:1", "Expected a number for 'schemaVersion'.")]
    [InlineData("{ \"schemaVersion\": 1,\n\"finding\": [] }", "baseline.json:2", "'finding' is nothing that a baseline has.")]
    [InlineData("{ \"schemaVersion\": 1, \"findings\": [\n{ \"fingerprint\": \"a\",\n\"count\": 0 } ] }", "baseline.json:3", "'count' is a whole number from 1.")]
    [InlineData("{ \"schemaVersion\": 1, \"findings\": [\n{ \"fingerprint\": \"a\" } ] }", "baseline.json:2", "A finding has 'fingerprint', 'count', 'rule' and 'path'; one of them is missing.")]
    [InlineData("{ \"schemaVersion\": 1, \"findings\": [\n7 ] }", "baseline.json:2", "Expected a finding: { \"fingerprint\": ... }.")]
    [InlineData("{ \"schemaVersion\": 1, \"history\": [\n{ \"at\": \"yesterday\" } ] }", "baseline.json:2", "'at' is a time, such as 2026-01-31T12:00:00Z.")]
    public void A_damaged_one_is_refused_with_its_line(string text, string location, string message)
    {
        var error = Refused(text);

        Assert.Equal(message, error.Message);
        Assert.Equal(location, error.Location);
        Assert.NotEmpty(error.Hint);
    }

    [Fact]
    public void A_finding_that_is_there_twice_is_refused()
    {
        var line = "{\"fingerprint\":\"a\",\"count\":1,\"rule\":\"R\",\"path\":\"p\"}";

        Assert.Equal("baseline.json:3", Refused($"{{ \"findings\": [\n{line},\n{line}\n] }}").Location);
    }

    [Fact]
    public void Cut_off_anywhere_it_is_refused_and_never_half_read()
    {
        var bytes = BaselineFile.Write(Full);
        var end = bytes.AsSpan().LastIndexOf((byte)'}');
        for (var length = 0; length <= end; length++)
        {
            Assert.Throws<FileFormatException>(() => BaselineFile.Read(bytes.AsSpan(0, length), "baseline.json"));
        }
    }

    [Fact]
    public void Ten_thousand_findings_are_read_in_one_go()
    {
        var many = new Baseline { Scope = ".", Entries = [.. Enumerable.Range(0, 10_000).Select(i => new BaselineEntry($"{i:x16}", 1, "SCL1003", $"src/{i}.cs"))] };

        Assert.Equal(10_000, Read(Text(many)).Count);
    }

    [Fact]
    public void It_is_what_the_schema_says()
    {
        var schema = JsonNode.Parse(File.ReadAllText(GeneratedFile.PathOf("docs/baseline.schema.json")))!;

        Assert.Empty(JsonSchema.Mistakes(JsonNode.Parse(Text(Full)), schema));
        Assert.NotEmpty(JsonSchema.Mistakes(JsonNode.Parse("{ \"schemaVersion\": 1 }"), schema));
    }
}
