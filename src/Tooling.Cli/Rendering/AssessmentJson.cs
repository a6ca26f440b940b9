using System.Text.Json;
using Tooling.Engine.Assessment;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes what a migration comes to, for programs: with every term of every sum.</summary>
/// <param name="json">Where to.</param>
internal sealed class AssessmentJson(Utf8JsonWriter json)
{
    /// <summary>Writes it as the value of a property.</summary>
    /// <param name="property">Its name.</param>
    /// <param name="migration">The assessment.</param>
    public void Write(string property, MigrationAssessment migration)
    {
        json.WriteStartObject(property);
        Number("hours", migration.Hours);
        if (migration.CorrectedHours is { } corrected)
        {
            Number("correctedHours", corrected);
        }

        WriteNumbers("hoursByPhase", AssessmentModel.Phases.Select(phase => KeyValuePair.Create(phase, migration.HoursOf(phase))));
        json.WriteStartObject("total");
        WriteEstimate(migration.Total);
        json.WriteEndObject();
        json.WriteObjects("units", migration.Units, (_, unit) => WriteUnit(unit));
        WriteReadiness(migration.Readiness);
        json.WriteObjects("breakingChanges", migration.Breaking, WriteBreaking);
        WriteHistory(migration.Experience);
        json.WriteEndObject();
    }

    private void WriteUnit(UnitAssessment unit)
    {
        json.WriteString("name", unit.Name);
        json.WriteStrings("projects", unit.Projects);
        WriteEstimate(unit.Estimate);
    }

    private void WriteEstimate(Estimate estimate)
    {
        WriteScore("complexity", estimate.Complexity);
        WriteScore("risk", estimate.Risk);
        json.WriteStartObject("effort");
        Number("hours", estimate.Effort.Hours);
        json.WriteObjects("terms", estimate.Effort.Terms, (_, term) => WriteTerm(term));
        json.WriteObjects("multipliers", estimate.Effort.Multipliers, (_, term) => WriteTerm(term));
        json.WriteEndObject();
        WriteNumbers("facts", estimate.Facts.Values);
    }

    private void WriteTerm(HoursTerm term)
    {
        json.WriteString("phase", term.Base.Phase);
        json.WriteString("fact", term.Base.Fact);
        Number("count", term.Count);
        Number("hoursEach", term.Base.Hours);
        Number("hours", term.Hours);
    }

    private void WriteTerm(MultiplierTerm term)
    {
        json.WriteString("fact", term.Multiplier.Fact);
        Number("count", term.Count);
        Number("by", term.Multiplier.By);
        Number("most", term.Multiplier.Most);
        Number("factor", term.Factor);
    }

    private void WriteTerm(ScoreTerm term)
    {
        json.WriteString("fact", term.Fact);
        Number("count", term.Count);
        Number("weight", term.Weight.Points);
        Number("half", term.Weight.Half);
        Number("points", term.Points);
    }

    private void WriteScore(string property, Score score)
    {
        json.WriteStartObject(property);
        Number("value", score.Value);
        json.WriteString("level", score.Level);
        json.WriteObjects("terms", score.Terms, (_, term) => WriteTerm(term));
        json.WriteEndObject();
    }

    private void WriteReadiness(Readiness readiness)
    {
        json.WriteStartObject("readiness");
        Number("value", readiness.Value);
        json.WriteObjects("gaps", readiness.Gaps, (_, gap) => WriteGap(gap));
        json.WriteEndObject();
    }

    private void WriteGap(ReadinessGap gap)
    {
        json.WriteString("fact", gap.Term.Fact);
        Number("points", gap.Term.Points);
        json.WriteString("message", gap.Message);
        json.WriteString("advice", gap.Advice);
    }

    private static void WriteBreaking(Utf8JsonWriter json, BreakingChange change)
    {
        json.WriteString("rule", change.RuleId);
        json.WriteNumber("review", change.Review);
        json.WriteNumber("manual", change.Manual);
    }

    private void WriteHistory(Experience history)
    {
        json.WriteStartObject("history");
        json.WriteNumber("migrations", history.Migrations);
        json.WriteNumber("takenBack", history.TakenBack);
        json.WriteNumber("timedReviews", history.Reviews);
        Number("timedReviewHours", history.ReviewHours);
        json.WriteEndObject();
    }

    private void WriteNumbers(string property, IEnumerable<KeyValuePair<string, double>> numbers)
    {
        json.WriteStartObject(property);
        foreach (var (name, value) in numbers)
        {
            Number(name, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Four decimals: a count stays whole, and a sum is the same on every machine.</summary>
    private void Number(string name, double value) => json.WriteNumber(name, Math.Round(value, 4));
}
