using System.Collections.Immutable;
using Tooling.Cli.Options;
using Tooling.Engine;
using Tooling.Reporting;
using Tooling.Reporting.Writers;
using Tooling.Reporting.Writers.Html;
using Tooling.Reporting.Writers.Reading;
using Tooling.Rules.Model;

namespace Tooling.Cli.Rendering;

/// <summary>Makes reports of what the engine saw, and writes them in the form that was asked for.</summary>
internal static class ReportOutput
{
    /// <summary>Makes a report.</summary>
    /// <param name="scan">What was seen.</param>
    /// <param name="findings">The findings to report.</param>
    /// <param name="rules">All rules, for the titles of those that were found.</param>
    /// <returns>The report.</returns>
    public static Report Create(ScanResult scan, ImmutableArray<Finding> findings, ImmutableArray<RuleInfo> rules)
    {
        var found = findings.Select(finding => finding.RuleId).ToHashSet(StringComparer.Ordinal);
        return new Report
        {
            ToolVersion = ToolVersion.Current,
            Packs = scan.Packs,
            Rules = [.. rules.Where(rule => found.Contains(rule.Id)).Select(ToReport)],
            Findings = findings,
            Tools = scan.Tools,
            Problems = scan.Problems,
            Projects = scan.Projects,
            Bridges = BridgeReader.Of(scan.Root, scan.Projects),
            ProjectCount = scan.ProjectCount,
            FileCount = scan.FileCount,
            ResolutionRate = scan.ResolutionRate,
        };
    }

    /// <summary>A report with how far migrations are, for the forms that tell it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="engine">Knows the ledger.</param>
    /// <param name="root">The root of the tree.</param>
    /// <param name="format">The form.</param>
    public static Report WithProgress(this Report report, IMigrationEngine engine, string root, string format) =>
        format is OutputOptions.Json or OutputOptions.Html ? report with { Progress = engine.Progress(root) } : report;

    /// <summary>Writes a report.</summary>
    /// <param name="io">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="format">The form.</param>
    /// <param name="file">The file; null for standard output.</param>
    public static void Write(CommandIo io, Report report, string format, string? file)
    {
        switch (format)
        {
            case OutputOptions.Json:
                io.WriteJson(file, stream => JsonReportWriter.Write(report, stream));
                break;
            case OutputOptions.Sarif:
                io.WriteJson(file, stream => SarifReportWriter.Write(report, stream));
                break;
            case OutputOptions.Markdown:
                io.WriteText(file, (writer, _) => MarkdownReportWriter.Write(report, writer));
                break;
            case OutputOptions.Html:
                io.WriteText(file, (writer, _) => HtmlReportWriter.Write(report, writer));
                break;
            case OutputOptions.GitHub:
                io.WriteText(file, (writer, _) => GitHubReportWriter.Write(report, writer));
                break;
            default:
                io.WriteText(file, (writer, options) => TextReportWriter.Write(report, writer, options));
                break;
        }
    }

    private static ReportRule ToReport(RuleInfo rule) => new(rule.Id, rule.PackId, rule.Title, rule.Safety, rule.HelpUri)
    {
        Why = rule.Why,
        WhenNot = rule.WhenNot,
        Advice = rule.Advice,
        Examples = [.. rule.Examples.Select(example => new ReportExample(example.Before, example.After) { Format = example.Format == ConfigurationFormats.MSBuild ? ConfigurationFormats.Xml : example.Format })],
    };
}
