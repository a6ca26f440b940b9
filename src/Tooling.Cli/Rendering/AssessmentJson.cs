using System.Collections.Immutable;
using System.Text.Json;
using Tooling.Engine.Assessment;

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

        json.WriteStartObject("hoursByPhase");
        foreach (var phase in AssessmentModel.Phases)
        {
            Number(phase, migration.HoursOf(phase));
        }

        json.WriteEndObject();
        json.WriteStartObject("total");
        WriteEstimate(migration.Total);
        json.WriteEndObject();
        WriteUnits(migration.Units);
        WriteReadiness(migration.Readiness);
        WriteBreaking(migration.Breaking);
        WriteHistory(migration.Experience);
        json.WriteEndObject();
    }

    private void WriteUnits(ImmutableArray<UnitAssessment> units)
    {
        json.WriteStartArray("units");
        foreach (var unit in units)
        {
            json.WriteStartObject();
            json.WriteString("name", unit.Name);
            json.WriteStartArray("projects");
            foreach (var project in unit.Projects)
            {
                json.WriteStringValue(project);
            }

            json.WriteEndArray();
            WriteEstimate(unit.Estimate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteEstimate(Estimate estimate)
    {
        WriteScore("complexity", estimate.Complexity);
        WriteScore("risk", estimate.Risk);
        json.WriteStartObject("effort");
        Number("hours", estimate.Effort.Hours);
        json.WriteStartArray("terms");
        foreach (var term in estimate.Effort.Terms)
        {
            json.WriteStartObject();
            json.WriteString("phase", term.Base.Phase);
            json.WriteString("fact", term.Base.Fact);
            Number("count", term.Count);
            Number("hoursEach", term.Base.Hours);
            Number("hours", term.Hours);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("multipliers");
        foreach (var term in estimate.Effort.Multipliers)
        {
            json.WriteStartObject();
            json.WriteString("fact", term.Multiplier.Fact);
            Number("count", term.Count);
            Number("by", term.Multiplier.By);
            Number("most", term.Multiplier.Most);
            Number("factor", term.Factor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("facts");
        foreach (var (name, value) in estimate.Facts.Values)
        {
            Number(name, value);
        }

        json.WriteEndObject();
    }

    private void WriteScore(string property, Score score)
    {
        json.WriteStartObject(property);
        Number("value", score.Value);
        json.WriteString("level", score.Level);
        WriteTerms(score.Terms);
        json.WriteEndObject();
    }

    private void WriteTerms(IEnumerable<ScoreTerm> terms)
    {
        json.WriteStartArray("terms");
        foreach (var term in terms)
        {
            json.WriteStartObject();
            json.WriteString("fact", term.Fact);
            Number("count", term.Count);
            Number("weight", term.Weight.Points);
            Number("half", term.Weight.Half);
            Number("points", term.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteReadiness(Readiness readiness)
    {
        json.WriteStartObject("readiness");
        Number("value", readiness.Value);
        json.WriteStartArray("gaps");
        foreach (var gap in readiness.Gaps)
        {
            json.WriteStartObject();
            json.WriteString("fact", gap.Term.Fact);
            Number("points", gap.Term.Points);
            json.WriteString("message", gap.Message);
            json.WriteString("advice", gap.Advice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteBreaking(ImmutableArray<BreakingChange> changes)
    {
        json.WriteStartArray("breakingChanges");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("rule", change.RuleId);
            json.WriteNumber("review", change.Review);
            json.WriteNumber("manual", change.Manual);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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

    /// <summary>Four decimals: a count stays whole, and a sum is the same on every machine.</summary>
    private void Number(string name, double value) => json.WriteNumber(name, Math.Round(value, 4));
}
