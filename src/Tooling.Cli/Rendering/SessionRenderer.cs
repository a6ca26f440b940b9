using System.Globalization;
using System.Text.Json;
using Tooling.Cli.Applying;
using Tooling.Engine.Sessions;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes where sessions stand.</summary>
internal static class SessionRenderer
{
    /// <summary>One line for the session, and one a unit.</summary>
    public static void WriteText(TextPage page, Session session)
    {
        var applied = session.Units.Count(unit => unit.State == UnitState.Applied);
        page.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"session {session.Id} ({WordOf(session.Mode)}, {page.Paint(WordOf(session.State), session.State == SessionState.Open ? TextColor.Yellow : TextColor.Gray)}): {applied} of {ClosingLine.Count(session.Units.Length, "unit")} applied"));
        foreach (var unit in session.Units)
        {
            page.Line($"    {WordOf(unit),-11} {string.Join(", ", unit.Unit.Projects)}{(unit.MigrationId is { } migration ? $": migration {migration}" : string.Empty)}");
            if (unit.Failure is { } failure)
            {
                page.Paragraph(failure, indent: 16);
            }
        }

        page.Line();
    }

    /// <summary>The properties of an object that was begun.</summary>
    public static void WriteJson(Utf8JsonWriter json, Session session)
    {
        json.WriteString("id", session.Id);
        json.WriteString("mode", WordOf(session.Mode));
        json.WriteString("state", WordOf(session.State));
        json.WriteString("toolVersion", session.ToolVersion);
        json.WriteString("startedAt", session.StartedAt.UtcDateTime);
        json.WriteString("updatedAt", session.UpdatedAt.UtcDateTime);
        json.WriteObjects("units", session.Units, static (writer, unit) =>
        {
            writer.WriteStrings("projects", unit.Unit.Projects);
            writer.WriteNumber("fileCount", unit.Unit.Files.Length);
            writer.WriteString("decision", Decisions.WordOf(unit.Decision));
            writer.WriteString("state", UnitPage.WordOf(unit.State));
            writer.WriteString("migration", unit.MigrationId);
            writer.WriteString("failure", unit.Failure);
        });
    }

    private static string WordOf(SessionMode mode) => mode switch
    {
        SessionMode.Full => "full",
        SessionMode.Incremental => "incremental",
        _ => "manual",
    };

    private static string WordOf(SessionState state) => state switch
    {
        SessionState.Open => "open",
        SessionState.Finished => "finished",
        _ => "superseded",
    };

    private static string WordOf(SessionUnit unit) => unit switch
    {
        { State: not UnitState.Pending } => UnitPage.WordOf(unit.State),
        { Decision: UnitDecision.Approved } => "approved",
        { Decision: UnitDecision.Skipped } => "skipped",
        _ => "undecided",
    };
}
