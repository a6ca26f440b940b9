using System.Globalization;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Writers.Html;

/// <summary>
/// Writes a report as one page that needs nothing else: its style and script are in it, and its policy forbids any other source.
/// Without scripts it is a readable table; with them it sorts and filters.
/// </summary>
public static class HtmlReportWriter
{
    private static readonly string Style = HtmlPage.Resource("report.css");
    private static readonly string Script = HtmlPage.Resource("report.js");

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Report report, TextWriter writer)
    {
        var page = new HtmlPage(writer);
        page.Markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Markup("<meta http-equiv=\"Content-Security-Policy\"").Attribute("content", $"default-src 'none'; style-src '{HtmlPage.HashOf(Style)}'; script-src '{HtmlPage.HashOf(Script)}'; base-uri 'none'; form-action 'none'").Markup(">\n");
        page.Element("title", Title(report)).Markup($"\n<style>{Style}</style>\n</head>\n<body>\n");
        WriteHeader(page, report);
        if (report.Gate is { } decision)
        {
            WriteGate(page, decision);
        }

        WriteProblems(page, report);
        HtmlProgress.Write(page, report);
        HtmlFindings.Write(page, report);
        HtmlRules.Write(page, report);
        page.Markup($"<script>{Script}</script>\n</body>\n</html>\n");
    }

    private static string Title(Report report) => report.Gate is { } decision
        ? $"Migration gate: {GateTextWriter.Verdict(decision.Outcome)}"
        : $"Migration report: {Count(report.Findings.Length, "finding")}";

    private static void WriteHeader(HtmlPage page, Report report)
    {
        page.Markup("<header>\n").Element("h1", Title(report)).Markup("\n");
        page.Element("p class=\"quiet\"", string.Create(CultureInfo.InvariantCulture, $"{report.Counts.Rewrite} to rewrite, {report.Counts.Manual} manual, {report.Counts.Unresolved} unresolved, in {Count(report.FileCount, "file")} of {Count(report.ProjectCount, "project")}; {Math.Floor(report.ResolutionRate * 100)} % of the candidate places decided. {string.Join(", ", report.Packs)}, dotnet migrate {report.ToolVersion}."));
        page.Markup("\n</header>\n");
    }

    private static void WriteGate(HtmlPage page, GateDecision decision)
    {
        page.Markup("<section id=\"gate\">\n").Element("h2", "Gate").Markup("\n<p>");
        page.Element($"strong class=\"{ClassOf(decision.Outcome)}\"", GateTextWriter.Verdict(decision.Outcome));
        page.Text($" (mode {Words.Of(decision.Mode)}): {GateTextWriter.Standing(decision)}.").Markup("</p>\n<ul>\n");
        foreach (var violation in decision.Violations)
        {
            page.Markup("<li>").Text(violation.Location is null ? string.Empty : $"{violation.Location}: ").Element("strong", violation.Message).Text($" {violation.Hint}").Markup("</li>\n");
        }

        foreach (var waiver in decision.UnusedWaivers)
        {
            page.Element("li", $"{waiver.Location}: the waiver of {waiver.Owner} excuses nothing any more.").Markup("\n");
        }

        page.Markup("</ul>\n</section>\n");
    }

    private static void WriteProblems(HtmlPage page, Report report)
    {
        if (report.Problems.IsEmpty)
        {
            return;
        }

        page.Markup("<section id=\"problems\">\n").Element("h2", "What could not be read").Markup("\n<ul>\n");
        foreach (var problem in report.Problems)
        {
            page.Markup("<li>").Element("code", problem.Project).Text($": {problem.Message} {problem.Hint}").Markup("</li>\n");
        }

        page.Markup("</ul>\n</section>\n");
    }

    private static string ClassOf(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Passed => "passed",
        GateOutcome.Warned => "warned",
        _ => "failed",
    };

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");
}
