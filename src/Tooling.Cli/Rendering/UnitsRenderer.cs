using System.Text.Json;
using Tooling.Cli.Options;
using Tooling.Cli.Applying;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;
using Tooling.Reporting;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes what became of each unit of a plan.</summary>
internal static class UnitsRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>Writes it.</summary>
    /// <param name="io">Where to.</param>
    /// <param name="format">The form.</param>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="run">The session, and what this run did.</param>
    /// <param name="remaining">What is left to a person.</param>
    public static void Write(CommandIo io, string format, string? file, SessionResult run, Report remaining)
    {
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => WriteJson(stream, run, remaining));
            return;
        }

        io.WriteText(file, (writer, options) => WriteText(writer, options, run, remaining));
    }

    /// <summary>One paragraph a unit, then what is left to a person.</summary>
    private static void WriteText(TextWriter writer, TextReportOptions options, SessionResult run, Report remaining)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        foreach (var unit in run.Units)
        {
            var (word, color) = unit.IsApplied ? ("applied", TextColor.Green) : unit.Remains ? ("failed", TextColor.Red) : unit.Applied is null ? ("not written", TextColor.Yellow) : ("taken back", TextColor.Red);
            page.Line($"{page.Paint(word, color)} {TitleOf(unit.Unit)}: {ClosingLine.Count(unit.Unit.Files.Length, "file")}{(unit.IsApplied ? $", migration {unit.Applied!.MigrationId}" : string.Empty)}");
            if (unit.Failure is { } failure)
            {
                page.Line($"    {failure}");
            }

            if (unit.Validation is { } validation)
            {
                ValidationRenderer.WriteText(page, validation);
            }

            page.Line();
        }

        foreach (var unit in Untouched(run))
        {
            page.Line($"{page.Paint(unit.Decision == UnitDecision.Skipped ? "skipped" : "undecided", TextColor.Yellow)} {TitleOf(unit.Unit)}: {ClosingLine.Count(unit.Unit.Files.Length, "file")}");
            page.Line();
        }

        TextReportWriter.Write(remaining, writer, options);
    }

    private static void WriteJson(Stream stream, SessionResult run, Report remaining)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteString("session", run.Session.Id);
            json.WriteObjects("units", run.Session.Units, (writer, unit) => WriteUnit(writer, unit, run.Units.FirstOrDefault(result => result.Unit.Name == unit.Unit.Name)));
            json.WriteObjects("remaining", remaining.Findings, JsonReportWriter.WriteFinding);
        });
    }

    private static void WriteUnit(Utf8JsonWriter json, SessionUnit unit, UnitResult? result)
    {
        json.WriteStrings("projects", unit.Unit.Projects);
        json.WriteString("step", unit.Unit.Step);
        json.WriteStrings("files", unit.Unit.Files);
        json.WriteString("decision", Decisions.WordOf(unit.Decision));
        json.WriteString("state", UnitPage.WordOf(unit.State));
        json.WriteBoolean("applied", unit is { State: UnitState.Applied, Failure: null });
        json.WriteString("migration", unit.MigrationId);
        json.WriteString("failure", unit.Failure);
        if (result?.Validation is { } validation)
        {
            ValidationRenderer.WriteChecks(json, validation);
        }
    }

    /// <summary>Units that nobody approved.</summary>
    private static string TitleOf(PlanUnit unit) => string.Join(", ", unit.Projects) + (unit.Step is { } step ? $": {step}" : string.Empty);

    private static IEnumerable<SessionUnit> Untouched(SessionResult run) => run.Session.Units.Where(unit => unit is { State: UnitState.Pending, Decision: not UnitDecision.Approved });
}
