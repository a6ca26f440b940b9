using System.Globalization;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes the order of the units of a plan for a person: stages, what takes longest, what holds up others, and what would help.</summary>
internal static class OrderRenderer
{
    private const int MostReasons = 3;

    /// <summary>Writes it, where there is anything to order: more than one unit, or projects that are one unit together.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="order">The order.</param>
    public static void Write(TextPage page, MigrationOrder order)
    {
        if (order.Units.Length < 2 && order.Relations.Couplings.IsEmpty && order.Relations.Cycles.IsEmpty)
        {
            return;
        }

        page.Line($"order: {ClosingLine.Count(order.Units.Length, "unit")} in {ClosingLine.Count(order.Stages.Length, "stage")}; those of a stage do not need each other");
        foreach (var stage in order.Stages)
        {
            page.Line(FormattableString.Invariant($"stage {stage[0].Stage}"));
            foreach (var unit in stage)
            {
                WriteUnit(page, order, unit);
            }
        }

        if (order.CriticalPath.Length > 1)
        {
            page.Line($"critical path: {string.Join(" -> ", order.CriticalPath.Select(u => u.Unit.Name))} ({Number(order.CriticalPath.Sum(u => u.Weight))} of {ClosingLine.Count((int)order.Weight, "finding")})");
        }

        foreach (var unit in order.Bottlenecks)
        {
            page.Line($"bottleneck: {unit.Unit.Name}, waited for by {ClosingLine.Count(unit.Waiting, "unit")}");
        }

        foreach (var suggestion in order.Suggestions)
        {
            page.Line($"{page.Paint("suggestion", TextColor.Cyan)}: {suggestion}");
        }

        page.Line();
    }

    private static void WriteUnit(TextPage page, MigrationOrder order, OrderedUnit unit)
    {
        var more = unit.Unit.Projects.Length > 1 ? $", {ClosingLine.Count(unit.Unit.Projects.Length, "project")}" : string.Empty;
        page.Line($"    {unit.Unit.Name}: {ClosingLine.Count((int)unit.Weight, "finding")}{more}");
        var reasons = order.Relations.Couplings.Where(c => unit.Unit.Projects.Contains(c.Projects[0])).ToList();
        foreach (var reason in reasons.Take(MostReasons))
        {
            page.Line($"        together: {reason.Describe()}");
        }

        if (reasons.Count > MostReasons)
        {
            page.Line($"        and for {ClosingLine.Count(reasons.Count - MostReasons, "other reason")}");
        }

        foreach (var edge in order.Edges.Where(e => e.After == unit.Unit.Name))
        {
            page.Line($"        after {edge.Before}: {edge.Describe()}");
        }
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
