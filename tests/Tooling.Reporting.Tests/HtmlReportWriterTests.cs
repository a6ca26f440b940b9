using System.Text.RegularExpressions;
using Tooling.Reporting.Writers.Html;

namespace Tooling.Reporting.Tests;

public sealed partial class HtmlReportWriterTests
{
    private static string Write(Report report)
    {
        using var writer = new StringWriter();
        HtmlReportWriter.Write(report, writer);
        return writer.ToString();
    }

    [Fact]
    public void It_refers_to_nothing_outside()
    {
        var page = Write(Samples.Gated);

        Assert.Equal(["#SCL1003", "#SCL1040", "#SCL1090"], References().Matches(page).Select(match => match.Groups[1].Value).Where(target => target != "https://docs.example/SCL1003").Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_others_wrote_is_text()
    {
        const string Evil = "\"><script>alert('x')</script><img src=x onerror=alert(1)>";
        var finding = Samples.Rewrite with { Path = Evil, Message = Evil, Reason = Evil, Tool = Evil, Fingerprint = Evil, RuleId = Evil, Suppression = new Suppression(Evil, Evil, new DateTime(2026, 1, 1)) };
        var rule = new ReportRule(Evil, Evil, Evil, Safety.Safe, "javascript:alert(1)") { Why = Evil, WhenNot = Evil, Advice = Evil, Examples = [new ReportExample(Evil, Evil)] };
        var report = Samples.Empty with
        {
            ToolVersion = Evil,
            Packs = [Evil],
            Projects = [Evil],
            Findings = [finding],
            Rules = [rule],
            Problems = [new ReportProblem(Evil, Evil, Evil)],
            Changes = [new ReportChange(Evil, [new ChangedLines(12, [Evil], [Evil])])],
        };

        var page = Write(report);

        Assert.Equal(1, page.Split("<script").Length - 1);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_a_page_too() => Assert.Contains("There are none.", Write(Samples.Empty), StringComparison.Ordinal);

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex References();
}
