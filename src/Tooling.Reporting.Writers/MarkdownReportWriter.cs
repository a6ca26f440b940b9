using System.Globalization;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Writers;

/// <summary>Writes a report as Markdown, short enough for a comment on a pull request: GitHub takes 65,536 characters, so lists are cut and say so.</summary>
public static class MarkdownReportWriter
{
    private const int MostRows = 100;
    private const int MostDiffLines = 400;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to; lines end with <c>\n</c>.</param>
    public static void Write(Report report, TextWriter writer)
    {
        var page = new TextPage(writer, color: false, width: int.MaxValue);
        if (report.Gate is { } decision)
        {
            WriteGate(page, decision);
        }
        else
        {
            page.Line($"## dotnet migrate: {Count(report.Counts.Total, "finding")}");
            page.Line();
            page.Line(string.Create(CultureInfo.InvariantCulture, $"{report.Counts.Rewrite} to rewrite, {report.Counts.Manual} manual, {report.Counts.Unresolved} unresolved, in {Count(report.FileCount, "file")} of {Count(report.ProjectCount, "project")}; {Math.Floor(report.ResolutionRate * 100)} % of the candidate places decided."));
            page.Line();
            WriteRules(page, report);
            WriteFindings(page, [.. report.Findings.Where(finding => finding.Kind != FindingKind.Rewrite)]);
        }

        WriteProblems(page, report);
        WriteChanges(page, report);
    }

    private static void WriteGate(TextPage page, GateDecision decision)
    {
        page.Line($"## Migration gate: {GateTextWriter.Verdict(decision.Outcome)}");
        page.Line();
        page.Line($"Mode `{Words.Of(decision.Mode)}`: {GateTextWriter.Standing(decision)}.");
        page.Line();
        foreach (var violation in decision.Violations)
        {
            var location = violation.Location is null ? string.Empty : $"{MarkdownText.Code(violation.Location)}: ";
            page.Line($"**{location}{MarkdownText.Escape(violation.Message)}** {MarkdownText.Escape(violation.Hint)}");
            page.Line();
            WriteFindings(page, violation.Findings);
        }

        foreach (var waiver in decision.UnusedWaivers)
        {
            page.Line($"- {MarkdownText.Code(waiver.Location ?? "waiver")}: the waiver of {MarkdownText.Escape(waiver.Owner)} excuses nothing any more.");
        }

        if (!decision.UnusedWaivers.IsEmpty)
        {
            page.Line();
        }
    }

    private static void WriteRules(TextPage page, Report report)
    {
        if (report.Findings.IsEmpty)
        {
            return;
        }

        var rules = report.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        page.Line("| rule | what | rewrite | manual | unresolved |");
        page.Line("| --- | --- | ---: | ---: | ---: |");
        foreach (var found in report.Findings.GroupBy(finding => finding.RuleId, StringComparer.Ordinal).OrderBy(found => found.Key, StringComparer.Ordinal))
        {
            var rule = rules.GetValueOrDefault(found.Key);
            var id = rule?.HelpUri is { } uri ? $"[{MarkdownText.Escape(found.Key)}](<{uri}>)" : MarkdownText.Escape(found.Key);
            var counts = FindingCounts.Of(found);
            page.Line(string.Create(CultureInfo.InvariantCulture, $"| {id} | {MarkdownText.Escape(rule?.Title ?? string.Empty)} | {counts.Rewrite} | {counts.Manual} | {counts.Unresolved} |"));
        }

        page.Line();
    }

    private static void WriteFindings(TextPage page, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        page.Line("| place | rule | what to do |");
        page.Line("| --- | --- | --- |");
        foreach (var finding in findings.Take(MostRows))
        {
            var place = MarkdownText.Code(string.Create(CultureInfo.InvariantCulture, $"{finding.Path}:{finding.Range.StartLine}"));
            page.Line($"| {place} | {MarkdownText.Escape(finding.RuleId)} | {MarkdownText.Escape(finding.Reason is null ? finding.Message : $"{finding.Message} {finding.Reason}")} |");
        }

        page.Line();
        if (findings.Count > MostRows)
        {
            page.Line($"... and {Count(findings.Count - MostRows, "other finding")}.");
            page.Line();
        }
    }

    private static void WriteProblems(TextPage page, Report report)
    {
        foreach (var problem in report.Problems)
        {
            page.Line($"- {MarkdownText.Code(problem.Project)}: {MarkdownText.Escape(problem.Message)} {MarkdownText.Escape(problem.Hint)}");
        }

        if (!report.Problems.IsEmpty)
        {
            page.Line();
        }
    }

    private static void WriteChanges(TextPage page, Report report)
    {
        var left = MostDiffLines;
        foreach (var change in report.Changes)
        {
            string[] lines = [.. change.Hunks.SelectMany(Lines)];
            left -= lines.Length;
            if (left < 0)
            {
                page.Line("Changes in further files are left out: this page would become too long.");
                page.Line();
                return;
            }

            var fence = MarkdownText.FenceFor(lines);
            page.Line($"<details><summary>{System.Net.WebUtility.HtmlEncode(change.Path)}</summary>");
            page.Line();
            page.Line(fence + "diff");
            foreach (var line in lines)
            {
                page.Line(line);
            }

            page.Line(fence);
            page.Line();
            page.Line("</details>");
            page.Line();
        }
    }

    private static IEnumerable<string> Lines(ChangedLines hunk) =>
    [
        FormattableString.Invariant($"@@ line {hunk.StartLine} @@"),
        .. hunk.Before.Select(line => "-" + line),
        .. hunk.After.Select(line => "+" + line),
    ];

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");
}
