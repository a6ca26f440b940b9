using System.Collections.Immutable;
using Microsoft.Build.Framework;
using Tooling.Build.State;
using Tooling.Configuration;
using Tooling.Reporting;
using Tooling.Reporting.Gating;
using Tooling.Reporting.Writers;
using Tooling.Reporting.Writers.Html;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Build;

/// <summary>Writes one report of all projects and target frameworks of the tree that were built so far, with what the gate says of it.</summary>
public sealed class WriteMigrationReport : ReportTask
{
    /// <summary>The files to write, besides <c>.migrate/cache/build/report.json</c>; the extension tells the form: <c>.json</c>, <c>.sarif</c>, <c>.md</c>, <c>.html</c>, <c>.txt</c>.</summary>
    public ITaskItem[] Files { get; set; } = [];

    private protected override void Run()
    {
        var own = ReadFindings();
        var folder = Tree.EnsureCache("report");
        var standard = Path.Combine(Path.GetDirectoryName(folder)!, "report.json");
        new PartialReports(Tree, folder).Publish(Part, own, others =>
        {
            var report = Judge(ReportMerger.Merge([own, .. others])) with { Progress = ReadProgress() };
            foreach (var file in Files.Select(file => file.GetMetadata("FullPath")).Append(standard).Distinct(StringComparer.Ordinal))
            {
                PartialReports.Replace(file, stream => Write(report, file, stream));
            }

            return true;
        });
    }

    /// <summary>A report is worth having where the gate can't be asked, too; the gate itself says why.</summary>
    private Report Judge(Report report)
    {
        try
        {
            var decision = Gate.Decide(report, Tree.ReadBaseline(), Tree.ReadPolicy(Mode), Day);
            return report with { Findings = decision.Findings, Gate = decision };
        }
        catch (Exception e) when (e is FileFormatException or ConfigurationException)
        {
            return report;
        }
    }

    /// <summary>A report is worth having without it, too; the task that checks the claims says what is wrong with them.</summary>
    private ImmutableArray<ProgressStep> ReadProgress()
    {
        try
        {
            return Tree.Claims is { } claims ? ClaimsReader.Progress(claims) : [];
        }
        catch (FileFormatException)
        {
            return [];
        }
    }

    private static void Write(Report report, string file, Stream stream)
    {
        switch (Path.GetExtension(file).ToUpperInvariant())
        {
            case ".SARIF":
                SarifReportWriter.Write(report, stream);
                break;
            case ".MD":
                WriteText(stream, writer => MarkdownReportWriter.Write(report, writer));
                break;
            case ".HTML":
                WriteText(stream, writer => HtmlReportWriter.Write(report, writer));
                break;
            case ".TXT":
                WriteText(stream, writer => TextReportWriter.Write(report, writer, new TextReportOptions()));
                break;
            default:
                JsonReportWriter.Write(report, stream);
                break;
        }
    }

    private static void WriteText(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream);
        write(writer);
    }
}
