using System.Collections.Immutable;
using Tooling.Cli.Rendering;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>What takes how long, one after the other and at once.</summary>
internal static class TimelineSection
{
    private const int MostBars = 60;

    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source)
    {
        var order = source.Assessed.Order;
        if (order.Units.IsEmpty)
        {
            return [];
        }

        var once = source.Migration.Total.Effort.Hours;
        var critical = order.CriticalPath.Select(u => u.Unit.Name).ToHashSet(StringComparer.Ordinal);
        var begins = BeginsOf(order);
        ImmutableArray<TimelineBar> bars =
        [
            new TimelineBar("once for the tree", 0, once, IsCritical: true),
            .. order.Units.Select(u => new TimelineBar(u.Unit.Name, once + begins[u.Unit.Name], u.Weight, critical.Contains(u.Unit.Name))),
        ];
        return
        [
            new HeadingBlock(2, "Timeline"),
            new ParagraphBlock($"Hours of people, from the model. One person: {AssessmentWords.Hours(source.Migration.Hours)}. One person for each unit: {AssessmentWords.Hours(once + order.CriticalPath.Sum(u => u.Weight))}, which is the critical path."),
            new TimelineBlock("hours", [.. bars.Take(MostBars)]),
            .. bars.Length <= MostBars ? Array.Empty<DocumentBlock>() : [new ParagraphBlock($"And {ClosingLine.Count(bars.Length - MostBars, "unit")} more, which are in the table of the order.")],
        ];
    }

    /// <summary>When each unit can begin: when all that it waits for are done.</summary>
    private static Dictionary<string, double> BeginsOf(MigrationOrder order)
    {
        var before = order.Edges.ToLookup(e => e.After, e => e.Before, StringComparer.Ordinal);
        var ends = new Dictionary<string, double>(StringComparer.Ordinal);
        var begins = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var unit in order.Units)
        {
            var name = unit.Unit.Name;
            begins[name] = before[name].Select(b => ends.GetValueOrDefault(b)).DefaultIfEmpty(0).Max();
            ends[name] = begins[name] + unit.Weight;
        }

        return begins;
    }
}
