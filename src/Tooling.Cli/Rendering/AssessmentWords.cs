using System.Globalization;
using Tooling.Engine.Assessment;

namespace Tooling.Cli.Rendering;

/// <summary>Says what assessments are, in words that every output uses.</summary>
internal static class AssessmentWords
{
    /// <summary>A count: <c>1.5</c>, <c>12</c>.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Hours: <c>1.5 h</c>, and minutes below one hour.</summary>
    public static string Hours(double hours) => hours < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(hours * 60):0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{hours:0.0} h");

    /// <summary>A score: <c>moderate (22)</c>.</summary>
    public static string Of(Score score) => string.Create(CultureInfo.InvariantCulture, $"{score.Level} ({score.Value:0})");

    /// <summary>What a unit is called: its first project, and how many others it has.</summary>
    public static string NameOf(UnitAssessment unit) => unit.Projects.Length == 1 ? unit.Name : string.Create(CultureInfo.InvariantCulture, $"{unit.Name} and {unit.Projects.Length - 1} more");

    /// <summary>Where a rule asks for somebody: <c>3 to review, 1 manual</c>.</summary>
    public static string CountsOf(BreakingChange change) => string.Join(", ", new[] { change.Review > 0 ? $"{change.Review} to review" : null, change.Manual > 0 ? $"{change.Manual} manual" : null }.Where(part => part is not null));

    /// <summary>The hours, by phase.</summary>
    public static string EffortOf(MigrationAssessment migration)
    {
        if (migration.Units.IsEmpty)
        {
            return "Nothing to migrate.";
        }

        var phases = AssessmentModel.Phases.Select(phase => (Name: phase, Hours: migration.HoursOf(phase))).Where(phase => phase.Hours > 0).Select(phase => $"{phase.Name} {Hours(phase.Hours)}");
        return $"Effort of a person: {Hours(migration.Hours)} ({string.Join(", ", phases)}).";
    }

    /// <summary>What earlier migrations say; null where there are none.</summary>
    public static string? HistoryOf(MigrationAssessment migration)
    {
        var history = migration.Experience;
        if (history.Migrations == 0 || migration.Units.IsEmpty)
        {
            return null;
        }

        var looks = history.Reviews == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", a look took {history.ReviewHours * 60 / history.Reviews:0.0} minutes at {ClosingLine.Count(history.Reviews, "place")}");
        var says = migration.CorrectedHours is { } hours ? $"with that it is {Hours(hours)}" : "that changes nothing, or is not enough to correct the estimate";
        return string.Create(CultureInfo.InvariantCulture, $"Your own history: {ClosingLine.Count(history.Migrations, "migration")}, {history.TakenBack} taken back{looks}; {says}.");
    }
}
