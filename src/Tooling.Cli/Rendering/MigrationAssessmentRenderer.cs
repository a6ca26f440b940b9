using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine;
using Tooling.Engine.Assessment;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes what a migration comes to, for a person.</summary>
/// <param name="page">Where to.</param>
/// <param name="migration">The assessment.</param>
internal sealed class MigrationAssessmentRenderer(TextPage page, MigrationAssessment migration)
{
    /// <summary>Writes the units, what changes, what is missing, and the hours.</summary>
    /// <param name="rules">The rules, for their titles.</param>
    /// <param name="explain">Whether the arithmetic follows.</param>
    public void Write(IEnumerable<RuleInfo> rules, bool explain)
    {
        WriteUnits();
        WriteBreaking(rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal));
        WriteReadiness();
        WriteEffort();
        page.Line(explain ? "How this came about. Weights and hours: docs/assessment.md; a tree's own: .migrate/assessment.yaml." : "See --explain for the arithmetic.");
        if (explain)
        {
            new ArithmeticRenderer(page).Write(migration);
        }
    }

    private void WriteUnits()
    {
        if (migration.Units.IsEmpty)
        {
            return;
        }

        page.Line();
        var table = new TextTable(["UNIT", "SAFE", "REVIEW", "MANUAL", "UNRESOLVED", "COMPLEXITY", "RISK", "HOURS"], [1, 2, 3, 4, 7]);
        foreach (var unit in migration.Units)
        {
            table.Add(Row(AssessmentWords.NameOf(unit), unit.Estimate, unit.Estimate.Effort.Hours));
        }

        if (migration.Units.Length > 1)
        {
            table.Add(Row("all, and once for the tree", migration.Total, migration.Hours));
        }

        table.Write(page);
    }

    private static ImmutableArray<string> Row(string name, Estimate estimate, double hours)
    {
        string Number(string fact) => AssessmentWords.Number(estimate.Facts[fact]);
        return
        [
            name, Number("safe"), Number("review"), Number("manual"), Number("unresolved"), AssessmentWords.Of(estimate.Complexity), AssessmentWords.Of(estimate.Risk), AssessmentWords.Hours(hours),
        ];
    }

    private void WriteBreaking(Dictionary<string, string> titles)
    {
        if (migration.Breaking.IsEmpty)
        {
            return;
        }

        page.Line();
        page.Line("Changes behaviour, or needs a person:");
        foreach (var change in migration.Breaking)
        {
            page.Paragraph($"{change.RuleId} {titles.GetValueOrDefault(change.RuleId)}: {AssessmentWords.CountsOf(change)}", 4);
        }
    }

    private void WriteReadiness()
    {
        page.Line();
        page.Line(string.Create(CultureInfo.InvariantCulture, $"Readiness {migration.Readiness.Value:0} of 100{(migration.Readiness.Gaps.IsEmpty ? "." : ":")}"));
        foreach (var gap in migration.Readiness.Gaps)
        {
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"-{gap.Term.Points:0.0}  {gap.Message}. {gap.Advice}"), 4);
        }
    }

    private void WriteEffort()
    {
        page.Line();
        page.Paragraph(AssessmentWords.EffortOf(migration), 0);
        if (AssessmentWords.HistoryOf(migration) is { } history)
        {
            page.Paragraph(history, 0);
        }
    }
}
