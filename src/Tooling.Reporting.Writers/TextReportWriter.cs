using System.Collections.Immutable;
using System.Globalization;

namespace Tooling.Reporting.Writers;

/// <summary>How a text report looks.</summary>
/// <param name="Color">Whether to write ANSI colours.</param>
/// <param name="Width">Columns of the page; explanations are wrapped and titles are cut to it.</param>
public sealed record TextReportOptions(bool Color = false, int Width = 120);

/// <summary>Writes a report for a person: the findings file by file, what could not be read, and a table by rule; or what the gate says of them.</summary>
public static class TextReportWriter
{
    private const int Indent = 4;

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="options">How it looks.</param>
    public static void Write(Report report, TextWriter writer, TextReportOptions options)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        if (report.Gate is { } decision)
        {
            WriteProblems(page, report.Problems);
            GateTextWriter.Write(page, decision);
            return;
        }

        foreach (var file in report.Findings.GroupBy(finding => finding.Path, StringComparer.Ordinal))
        {
            foreach (var finding in file)
            {
                WriteFinding(page, finding);
            }

            page.Line();
        }

        WriteProblems(page, report.Problems);
        WriteSummary(page, report);
    }

    private static void WriteFinding(TextPage page, Finding finding)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{finding.Path}({finding.Range.StartLine},{finding.Range.StartColumn}):");
        var mark = finding.Kind == FindingKind.Unresolved ? Words.Of(finding.Kind) : Words.Of(finding.Safety);
        page.Line($"{place} {page.Paint(finding.RuleId, TextColor.Cyan)} {finding.Message} {page.Paint($"[{mark}]", ColorOf(finding))}");
        if (finding.Reason is { } reason)
        {
            page.Paragraph(reason, Indent);
        }
    }

    /// <summary>Writes what could not be read, and an empty line behind it; nothing where all could.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="problems">What could not be read.</param>
    public static void WriteProblems(TextPage page, ImmutableArray<ReportProblem> problems)
    {
        foreach (var problem in problems)
        {
            page.Line($"{page.Paint("problem:", TextColor.Red)} {problem.Project}: {problem.Message}");
            page.Paragraph($"try: {problem.Hint}", Indent);
        }

        if (!problems.IsEmpty)
        {
            page.Line();
        }
    }

    private static void WriteSummary(TextPage page, Report report)
    {
        if (report.Findings.IsEmpty)
        {
            return;
        }

        var titles = report.Rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
        var table = new TextTable(["rule", "rewrite", "manual", "unresolved", "title"], rightAligned: [1, 2, 3]);
        foreach (var rule in report.Findings.GroupBy(finding => finding.RuleId, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            table.Add(rule.Key, FindingCounts.Of(rule), titles.GetValueOrDefault(rule.Key, string.Empty));
        }

        table.Add("total", report.Counts, string.Empty);
        table.Write(page);
        page.Line();
    }

    private static void Add(this TextTable table, string rule, FindingCounts counts, string title) =>
        table.Add([rule, Number(counts.Rewrite), Number(counts.Manual), Number(counts.Unresolved), title]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static TextColor ColorOf(Finding finding) => finding.Kind switch
    {
        FindingKind.Unresolved => TextColor.Gray,
        FindingKind.Manual => TextColor.Red,
        _ => finding.Safety == Safety.Safe ? TextColor.Green : TextColor.Yellow,
    };
}
