using Tooling.Reporting.Writers;
using Tooling.Tests;

namespace Tooling.Reporting.Tests;

public sealed class MarkdownReportWriterTests
{
    private static string Write(Report report)
    {
        using var writer = new StringWriter();
        MarkdownReportWriter.Write(report, writer);
        return writer.ToString();
    }

    [Fact]
    public void Full_report() => Snapshot.Verify(Write(Samples.Full), extension: "md");

    [Fact]
    public void Report_of_the_gate() => Snapshot.Verify(Write(Samples.Gated), extension: "md");

    [Fact]
    public void What_others_wrote_is_neither_markup_nor_a_mention()
    {
        var page = Write(Samples.Empty with { Findings = [Samples.Manual with { Path = "a`|b.cs", Message = "<img src=x> @team | *x* [y](z)\n# h", Reason = null }] });

        Assert.Contains("| ``a`\\|b.cs:30`` | SCL1090 | &lt;img src=x&gt; &#64;team \\| \\*x\\* \\[y\\](z) \\# h |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_does_not_close_its_fence()
    {
        var change = new ReportChange("a.md", [new ChangedLines(1, ["```"], ["````"])]);

        Assert.Contains("\n`````diff\n@@ line 1 @@\n-```\n+````\n`````\n", Write(Samples.Empty with { Changes = [change] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_findings_fit_into_a_comment()
    {
        var many = Samples.Full with { Findings = [.. Enumerable.Range(1, 10_000).Select(line => Samples.Manual with { Range = new SourceRange(line, 1, line, 2) })] };

        Assert.InRange(Write(many).Length, 1, 65_536);
        Assert.Contains("... and 9900 other findings.", Write(many), StringComparison.Ordinal);
    }
}
