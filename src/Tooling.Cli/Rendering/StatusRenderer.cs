using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;
using Tooling.Reporting;
using Tooling.Reporting.Writers;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Cli.Rendering;

/// <summary>Writes the migrations of a tree.</summary>
internal static class StatusRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>As a table; nothing where there is no migration and no run. Sessions that are not open are a detail.</summary>
    public static void WriteText(TextWriter writer, TextReportOptions options, MigrationStatus status, bool isDetailed, ValidationResult? validation)
    {
        var page = new TextPage(writer, options.Color, options.Width);
        if (status.Pending is { } pending)
        {
            WritePending(page, pending);
        }

        foreach (var session in status.Sessions.Where(session => isDetailed || session.State == SessionState.Open))
        {
            SessionRenderer.WriteText(page, session);
        }

        WriteMigrations(page, status.Migrations);
        foreach (var bridge in BridgesOf(status))
        {
            page.Line($"{page.Paint("bridge", TextColor.Yellow)} {bridge.Path}{(bridge.Until is { } until ? $", until {ReportBridge.Day(until)}" : string.Empty)}");
        }

        if (validation is { Checks.IsEmpty: false })
        {
            ValidationRenderer.WriteText(page, validation);
            page.Line();
        }
    }

    /// <summary>What the files of the bridges say; who removed them by hand has none.</summary>
    private static ImmutableArray<ReportBridge> BridgesOf(MigrationStatus status) =>
        [.. status.Bridges.Select(folder => BridgeReader.OfFolder(status.Root, folder)).OfType<ReportBridge>()];

    private static void WriteMigrations(TextPage page, ImmutableArray<MigrationRecord> migrations)
    {
        if (migrations.IsEmpty)
        {
            return;
        }

        var table = new TextTable(["migration", "state", "started (UTC)", "files", "packs"], rightAligned: [3]);
        foreach (var migration in migrations)
        {
            table.Add([
                migration.Id,
                NameOf(migration.State),
                migration.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                migration.FileCount.ToString(CultureInfo.InvariantCulture),
                migration.Undoes is { } undone ? $"restored of {undone}" : migration.Packs,
            ]);
        }

        table.Write(page);
        page.Line();
    }

    /// <summary>What a run does that has not come to its end.</summary>
    public static string NameOf(JournalKind kind) => kind == JournalKind.Apply ? "migration" : "rollback";

    /// <summary>As JSON.</summary>
    public static void WriteJson(Stream stream, MigrationStatus status, ValidationResult? validation = null)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            if (status.Pending is { } pending)
            {
                WritePending(json, pending);
            }

            json.WriteBoolean("running", status.IsRunning);
            json.WriteObjects("sessions", status.Sessions, SessionRenderer.WriteJson);
            json.WriteObjects("migrations", status.Migrations, static (writer, migration) =>
            {
                writer.WriteString("id", migration.Id);
                writer.WriteString("packs", migration.Packs);
                writer.WriteString("state", NameOf(migration.State));
                writer.WriteString("startedAt", migration.StartedAt.UtcDateTime);
                writer.WriteNumber("fileCount", migration.FileCount);
                writer.WriteString("undoes", migration.Undoes);
            });
            json.WriteObjects("bridges", BridgesOf(status), static (writer, bridge) =>
            {
                writer.WriteString("path", bridge.Path);
                writer.WriteString("pack", bridge.PackId);
                writer.WriteString("until", bridge.Until is { } until ? ReportBridge.Day(until) : null);
            });
            if (validation is not null)
            {
                json.WriteBoolean("valid", validation.IsValid);
                ValidationRenderer.WriteChecks(json, validation);
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WritePending(TextPage page, PendingRun pending)
    {
        var state = pending.IsRunning ? "under way" : "interrupted";
        page.Line(FormattableString.Invariant(
            $"{page.Paint(state, TextColor.Yellow)}: {NameOf(pending.Kind)} of {pending.MigrationId}, {pending.Done.Length} of {pending.Done.Length + pending.Remaining.Length + pending.Changed.Length} files done"));
        foreach (var file in pending.Changed)
        {
            page.Line($"    {file} was changed by somebody else, and stands in the way");
        }

        page.Line();
    }

    private static void WritePending(Utf8JsonWriter json, PendingRun pending)
    {
        json.WriteStartObject("pending");
        json.WriteString("migration", pending.MigrationId);
        json.WriteString("kind", NameOf(pending.Kind));
        json.WriteBoolean("running", pending.IsRunning);
        json.WriteStrings("done", pending.Done);
        json.WriteStrings("remaining", pending.Remaining);
        json.WriteStrings("changed", pending.Changed);
        json.WriteEndObject();
    }

    /// <summary>Where a migration stands.</summary>
    public static string NameOf(MigrationState state) => state switch
    {
        MigrationState.Applied => "applied",
        MigrationState.RolledBack => "rolled-back",
        _ => "failed",
    };
}
