using System.Globalization;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Writers;

/// <summary>
/// Writes a report as workflow commands of GitHub Actions
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands), which show it at the lines of a pull request.
/// Where the gate was asked, only what stands against it is shown: GitHub shows ten of a kind a step.
/// </summary>
public static class GitHubReportWriter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Report report, TextWriter writer)
    {
        foreach (var problem in report.Problems)
        {
            writer.Write(Command("warning", $"{problem.Message} Try: {problem.Hint}", ("file", problem.Project)));
        }

        if (report.Gate is { } decision)
        {
            WriteGate(decision, writer);
            return;
        }

        foreach (var finding in report.Findings)
        {
            writer.Write(Annotation(finding.Kind == FindingKind.Unresolved ? "notice" : "warning", finding));
        }
    }

    private static void WriteGate(GateDecision decision, TextWriter writer)
    {
        var level = decision.Outcome == GateOutcome.Warned ? "warning" : "error";
        var written = new HashSet<Finding>();
        foreach (var violation in decision.Violations)
        {
            var (file, line) = Split(violation.Location);
            writer.Write(Command(level, $"{violation.Message} {violation.Hint}", ("title", "dotnet migrate gate"), ("file", file), ("line", line)));
            foreach (var finding in violation.Findings.Where(written.Add))
            {
                writer.Write(Annotation(level, finding));
            }
        }
    }

    /// <summary>Columns are only allowed within one line.</summary>
    private static string Annotation(string level, Finding finding)
    {
        var range = finding.Range;
        var isOneLine = range.StartLine == range.EndLine;
        return Command(
            level,
            finding.Reason is null ? finding.Message : $"{finding.Message} {finding.Reason}",
            ("title", finding.RuleId),
            ("file", finding.Path),
            ("line", Number(range.StartLine)),
            ("endLine", Number(range.EndLine)),
            ("col", isOneLine ? Number(range.StartColumn) : null),
            ("endColumn", isOneLine ? Number(range.EndColumn) : null));
    }

    private static string Command(string level, string message, params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        var separator = ' ';
        var line = new System.Text.StringBuilder("::").Append(level);
        foreach (var (name, value) in properties)
        {
            if (value is not null)
            {
                line.Append(separator).Append(name).Append('=').Append(EscapeProperty(value));
                separator = ',';
            }
        }

        return line.Append("::").Append(EscapeData(message)).Append('\n').ToString();
    }

    private static string EscapeData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => EscapeData(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static (string? File, string? Line) Split(string? location)
    {
        var colon = location?.LastIndexOf(':') ?? -1;
        return colon < 0 ? (location, null) : (location!.Substring(0, colon), location.Substring(colon + 1));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
