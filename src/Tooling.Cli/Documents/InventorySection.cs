using System.Collections.Immutable;
using System.Globalization;
using Tooling.Cli.Rendering;
using Tooling.Engine.Assessment;
using Tooling.Reporting;
using Tooling.Reporting.Writers.Documents;
using Tooling.Rules.Capabilities;

namespace Tooling.Cli.Documents;

/// <summary>What is there: tools and legacy code.</summary>
internal static class InventorySection
{
    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source) =>
    [
        new HeadingBlock(2, "What is there"),
        new ParagraphBlock($"{ClosingLine.Count(source.Scan.ProjectCount, "project")}, {ClosingLine.Count(source.Scan.FileCount, "source file")}, {ClosingLine.Count(source.Assessed.Assessment.Tools.Length, "tool")}."),
        new HeadingBlock(3, "Legacy code, by rule"),
        PlanDocument.TableOr(["Rule", "Safety", "Rewritten", "Left to people"], [2, 3], source.Plan.Findings.GroupBy(f => f.RuleId, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => RuleRow(source, g)), "No pack found anything."),
        new HeadingBlock(3, "Tools"),
        PlanDocument.TableOr(["Tool", "Family", "Declared with", "Findings", "Can reach", "Needs level", "Place"], [3], source.Assessed.Assessment.Tools.Select(ToolRow), "No tool was found."),
    ];

    private static ImmutableArray<Prose> RuleRow(PlanDocumentSource source, IGrouping<string, Finding> rule) => PlanDocument.Row(
        source.RuleText(rule.Key),
        Words.Of(rule.Max(f => f.Safety)),
        rule.Count(f => f.Kind == FindingKind.Rewrite).ToString(CultureInfo.InvariantCulture),
        rule.Count(f => f.Kind != FindingKind.Rewrite).ToString(CultureInfo.InvariantCulture));

    private static ImmutableArray<Prose> ToolRow(ToolAssessment tool) => PlanDocument.Row(
        Prose.Strong(tool.Tool.CommandPath),
        tool.Tool.Family,
        Words.Of(tool.Tool.Api),
        tool.Tool.FindingCount.ToString(CultureInfo.InvariantCulture),
        tool.Capabilities is { } reached ? string.Join(", ", reached.Select(r => CapabilityWords.Of(r.Capability))) : "its code was not found",
        tool.Needed is { } needed ? SecurityLevels.WordOf(needed) : "not known",
        Prose.Code(string.Create(CultureInfo.InvariantCulture, $"{tool.Tool.Path}:{tool.Tool.Range.StartLine}")));
}
