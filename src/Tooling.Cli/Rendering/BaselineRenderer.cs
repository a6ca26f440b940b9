using System.Globalization;
using Tooling.Reporting;
using Tooling.Reporting.Gating;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes a baseline, and what became of it, for a person.</summary>
internal static class BaselineRenderer
{
    private const int Indent = 4;

    /// <summary>Writes what a baseline tolerates, by rule, and its history.</summary>
    public static void Write(TextWriter writer, TextReportOptions options, Baseline baseline)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        var table = new TextTable(["rule", "tolerated", "files"], rightAligned: [1, 2]);
        foreach (var rule in baseline.Entries.GroupBy(entry => entry.RuleId, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            table.Add([rule.Key, Number(rule.Sum(entry => entry.Count)), Number(rule.Select(entry => entry.Path).Distinct(StringComparer.Ordinal).Count())]);
        }

        if (!baseline.Entries.IsEmpty)
        {
            table.Write(page);
            page.Line();
        }

        foreach (var growth in baseline.History)
        {
            var time = growth.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            page.Line($"{page.Paint(time, TextColor.Gray)} {growth.By}: {Added(growth.Count)}: {growth.Reason}");
        }

        if (!baseline.History.IsEmpty)
        {
            page.Line();
        }
    }

    /// <summary>Writes what an update changed, and what it refused.</summary>
    public static void Write(TextPage page, Report report, BaselineUpdate update)
    {
        foreach (var entry in update.Removed)
        {
            page.Line($"{page.Paint("removed", TextColor.Green)} {entry.Path} {page.Paint(entry.RuleId, TextColor.Cyan)}{Times(entry.Count)}");
        }

        foreach (var entry in update.Unseen)
        {
            page.Line($"{page.Paint("kept", TextColor.Gray)} {entry.Path} {page.Paint(entry.RuleId, TextColor.Cyan)}{Times(entry.Count)}: its project could not be read");
        }

        foreach (var finding in update.Added)
        {
            page.Line($"{page.Paint("added", TextColor.Yellow)} {Place(page, finding)}");
        }

        foreach (var finding in update.Refused)
        {
            page.Line($"{page.Paint("new", TextColor.Red)} {Place(page, finding)}");
        }

        if (!update.Refused.IsEmpty)
        {
            page.Paragraph("A baseline only gets tighter. To tolerate new findings, say why: --allow-growth --reason TEXT.", Indent);
        }

        WriteProblems(page, report);
        if (update is not { Removed.IsEmpty: true, Unseen.IsEmpty: true, Added.IsEmpty: true, Refused.IsEmpty: true })
        {
            page.Line();
        }
    }

    /// <summary>Writes what could not be read.</summary>
    public static void WriteProblems(TextPage page, Report report)
    {
        foreach (var problem in report.Problems)
        {
            page.Line($"{page.Paint("problem:", TextColor.Red)} {problem.Project}: {problem.Message}");
            page.Paragraph($"try: {problem.Hint}", Indent);
        }
    }

    private static string Place(TextPage page, Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.Path}({finding.Range.StartLine},{finding.Range.StartColumn}): {page.Paint(finding.RuleId, TextColor.Cyan)} {finding.Message}");

    private static string Added(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} added");

    private static string Times(int count) => count == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" ({count} times)");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
