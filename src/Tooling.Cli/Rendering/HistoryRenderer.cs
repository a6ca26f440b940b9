using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tooling.Engine.History;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes what migrations did, and what became of them.</summary>
internal static class HistoryRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>A paragraph a migration.</summary>
    public static void WriteText(TextPage page, ImmutableArray<MigrationReport> reports, bool withFiles)
    {
        foreach (var report in reports)
        {
            var (migration, statistics) = (report.Migration, report.Statistics);
            var undone = migration.RolledBackAt is { } at ? $" {Time(at)}" : string.Empty;
            page.Line($"{page.Paint(migration.Id, TextColor.Cyan)}  {StatusRenderer.NameOf(migration.State)}{undone}");
            page.Line(string.Create(CultureInfo.InvariantCulture, $"    {Time(migration.StartedAt)}, {report.Duration.TotalSeconds:0.0} s, {(migration.Undoes is { } other ? $"restored of {other}" : migration.Packs)}, version {migration.ToolVersion}"));
            if (report.Configuration is { } configuration)
            {
                page.Line($"    {Describe(configuration)}");
            }

            page.Line(string.Create(CultureInfo.InvariantCulture, $"    {ClosingLine.Count(statistics.Files, "file")}, {ClosingLine.Count(statistics.Units, "unit")}; {statistics.Rewritten} rewritten, {statistics.Manual} manual, {statistics.Unresolved} unresolved"));
            page.Line($"    {string.Join(", ", report.Projects)}");
            foreach (var failed in report.FailedUnits)
            {
                page.Line($"    {page.Paint("failed", TextColor.Red)} in the same session: {failed.Unit.Name}: {failed.Failure}");
            }

            foreach (var file in withFiles ? report.Files : [])
            {
                page.Line($"    {file.Path}");
            }

            page.Line();
        }
    }

    /// <summary>As JSON.</summary>
    public static void WriteJson(Stream stream, ImmutableArray<MigrationReport> reports)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteObjects("migrations", reports, WriteReport);
        });
    }

    private static void WriteReport(Utf8JsonWriter json, MigrationReport report)
    {
        var (migration, statistics) = (report.Migration, report.Statistics);
        json.WriteString("id", migration.Id);
        json.WriteString("state", StatusRenderer.NameOf(migration.State));
        json.WriteString("packs", migration.Packs);
        json.WriteString("toolVersion", migration.ToolVersion);
        json.WriteString("undoes", migration.Undoes);
        json.WriteString("startedAt", migration.StartedAt.UtcDateTime);
        json.WriteString("finishedAt", migration.FinishedAt.UtcDateTime);
        json.WriteString("rolledBackAt", migration.RolledBackAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("seconds", Math.Round(report.Duration.TotalSeconds, 3));
        if (report.Configuration is { } configuration)
        {
            json.WriteStartObject("configuration");
            json.WriteString("session", configuration.SessionId);
            json.WriteString("mode", Word(configuration.Mode));
            json.WriteString("validation", Word(configuration.Validation));
            json.WriteStrings("packs", configuration.Packs);
            json.WriteStrings("rules", configuration.Rules);
            json.WriteStrings("projects", configuration.Projects);
            json.WriteStrings("tools", configuration.Tools);
            json.WriteEndObject();
        }

        json.WriteStartObject("statistics");
        json.WriteNumber("files", statistics.Files);
        json.WriteNumber("units", statistics.Units);
        json.WriteNumber("rewritten", statistics.Rewritten);
        json.WriteNumber("manual", statistics.Manual);
        json.WriteNumber("unresolved", statistics.Unresolved);
        json.WriteEndObject();
        json.WriteStrings("projects", report.Projects);
        json.WriteObjects("files", report.Files, static (writer, file) =>
        {
            writer.WriteString("path", file.Path);
            writer.WriteString("before", file.OldHash);
            writer.WriteString("after", file.NewHash);
        });
        json.WriteObjects("failedUnits", report.FailedUnits, static (writer, unit) =>
        {
            writer.WriteString("name", unit.Unit.Name);
            writer.WriteString("failure", unit.Failure);
        });
    }

    private static string Describe(MigrationConfiguration configuration)
    {
        var named = configuration.Packs.Concat(configuration.Rules).Concat(configuration.Projects).Concat(configuration.Tools).ToList();
        return $"session {configuration.SessionId}, mode {Word(configuration.Mode)}, validation {Word(configuration.Validation)}{(named.Count == 0 ? string.Empty : $", only {string.Join(", ", named)}")}";
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
