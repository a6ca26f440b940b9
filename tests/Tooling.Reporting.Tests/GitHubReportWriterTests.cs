using Tooling.Reporting.Writers;
using Tooling.Tests;

namespace Tooling.Reporting.Tests;

public sealed class GitHubReportWriterTests
{
    private static string Write(Report report)
    {
        using var writer = new StringWriter();
        GitHubReportWriter.Write(report, writer);
        return writer.ToString();
    }

    [Fact]
    public void Full_report() => Snapshot.Verify(Write(Samples.Full));

    [Fact]
    public void Report_of_the_gate_shows_only_what_stands_against_it() => Snapshot.Verify(Write(Samples.Gated));

    [Fact]
    public void What_others_wrote_ends_neither_the_line_nor_the_property()
    {
        var line = Write(Samples.Empty with { Findings = [Samples.Rewrite with { Path = "a,b:c%d\n.cs", Message = "100 %\r\n::error::no", Reason = null }] });

        Assert.Equal("::warning title=SCL1003,file=a%2Cb%3Ac%25d%0A.cs,line=12,endLine=12,col=5,endColumn=31::100 %25%0D%0A::error::no\n", line);
    }

    [Fact]
    public void Several_lines_have_no_columns() => Assert.Contains("line=30,endLine=32::", Write(Samples.Empty with { Findings = [Samples.Manual] }), StringComparison.Ordinal);
}
