using System.Globalization;
using System.Text.Json;
using Tooling.Engine;
using Tooling.Engine.Assessment;
using Tooling.Reporting;
using Tooling.Reporting.Writers;
using Tooling.Rules.Capabilities;

namespace Tooling.Cli.Rendering;

/// <summary>Writes what tools can reach, and what a migration comes to.</summary>
internal static class AssessmentRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>Writes it for a person: a paragraph a tool, then the migration.</summary>
    public static void Write(TextWriter writer, TextReportOptions options, AssessmentResult assessment, IEnumerable<RuleInfo> rules, bool explain)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        foreach (var tool in assessment.Tools)
        {
            page.Line($"{page.Paint(tool.Tool.CommandPath, TextColor.Cyan)}  {LevelOf(page, tool)}");
            if (tool.Capabilities is { } capabilities)
            {
                foreach (var reached in capabilities)
                {
                    page.Line(string.Create(CultureInfo.InvariantCulture, $"    {CapabilityWords.Of(reached.Capability)}: {string.Join(" -> ", reached.Calls)}  {reached.Path}({reached.Line})"));
                }
            }
            else
            {
                page.Line("    no code of its own was found");
            }
        }

        TextReportWriter.WriteProblems(page, assessment.Scan.Problems);
        new MigrationAssessmentRenderer(page, assessment.Migration).Write(rules, explain);

        var counts = FindingCounts.Of(assessment.Scan.Findings);
        page.Line(string.Create(CultureInfo.InvariantCulture, $"{ClosingLine.Count(counts.Total, "finding")}: {counts.Rewrite} to rewrite ({assessment.AutomationRate:P0}), {counts.Manual} manual, {counts.Unresolved} unresolved; {assessment.Scan.ResolutionRate:P0} of the candidate places decided"));
    }

    /// <summary>Writes it for programs.</summary>
    public static void WriteJson(Stream stream, AssessmentResult assessment) => JsonResult.Write(stream, SchemaVersion, json =>
    {
        json.WriteNumber("automationRate", assessment.AutomationRate);
        json.WriteNumber("resolutionRate", assessment.Scan.ResolutionRate);
        new AssessmentJson(json).Write("migration", assessment.Migration);
        json.WriteObjects("tools", assessment.Tools, WriteTool);
    });

    private static void WriteTool(Utf8JsonWriter json, ToolAssessment tool)
    {
        json.WriteString("commandPath", tool.Tool.CommandPath);
        json.WriteString("path", tool.Tool.Path);
        json.WriteNumber("line", tool.Tool.Range.StartLine);
        json.WriteString("neededLevel", tool.Needed is { } needed ? SecurityLevels.WordOf(needed) : null);
        json.WriteString("declaredLevel", tool.Declared is { } declared ? SecurityLevels.WordOf(declared) : null);
        if (tool.Capabilities is { } capabilities)
        {
            json.WriteObjects("capabilities", capabilities, WriteReached);
        }
        else
        {
            json.WriteNull("capabilities");
        }
    }

    private static void WriteReached(Utf8JsonWriter json, ReachedCapability reached)
    {
        json.WriteString("capability", JsonNamingPolicy.CamelCase.ConvertName(reached.Capability.ToString()));
        json.WriteStrings("calls", reached.Calls);
        json.WriteString("path", reached.Path);
        json.WriteNumber("line", reached.Line);
    }

    private static string LevelOf(TextPage page, ToolAssessment tool)
    {
        var needed = tool switch
        {
            { Needed: null } => "needs an unknown level",
            { Needed: { } level, Capabilities: { } reached } when reached.Any(use => use.Capability == Capability.Unknown) => $"needs {SecurityLevels.WordOf(level)} or more",
            { Needed: { } level } => $"needs {SecurityLevels.WordOf(level)}",
        };
        var declared = tool.Declared is { } own ? $", declared {SecurityLevels.WordOf(own)}" : string.Empty;
        return page.Paint(needed + declared, tool.Exceeds ? TextColor.Red : TextColor.Green);
    }
}
