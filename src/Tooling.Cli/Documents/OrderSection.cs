using System.Collections.Immutable;
using System.Globalization;
using Tooling.Cli.Rendering;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>In which order the units go.</summary>
internal static class OrderSection
{
    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source)
    {
        var order = source.Assessed.Order;
        if (order.Units.IsEmpty)
        {
            return [];
        }

        return
        [
            new HeadingBlock(2, "Order"),
            new ParagraphBlock($"A unit is the smallest part after which everything still compiles: {ClosingLine.Count(order.Units.Length, "unit")} in {ClosingLine.Count(order.Stages.Length, "stage")}. Units of one stage need none of each other, and can be done at the same time."),
            new TableBlock(["Stage", "Unit", "Projects", "Files", "Effort", "Waited for by"], [0, 2, 3, 5], [.. order.Units.Select(Row)]),
            .. order.Units.Length < 2 ? Array.Empty<DocumentBlock>() : [new DiagramBlock(OrderGraph.ToMermaid(order, AssessmentWords.Hours)), new ParagraphBlock($"Critical path, which no number of hands makes shorter: {string.Join(", then ", order.CriticalPath.Select(u => u.Unit.Name))} ({AssessmentWords.Hours(order.CriticalPath.Sum(u => u.Weight))}).")],
            .. order.Suggestions.IsEmpty ? Array.Empty<DocumentBlock>() : [new ListBlock([.. order.Suggestions.Select(s => (Prose)s)])],
        ];
    }

    private static ImmutableArray<Prose> Row(OrderedUnit unit) => PlanDocument.Row(
        Number(unit.Stage),
        Prose.Code(unit.Unit.Name),
        Number(unit.Unit.Projects.Length),
        Number(unit.Unit.Files.Length),
        AssessmentWords.Hours(unit.Weight),
        Number(unit.Waiting));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
