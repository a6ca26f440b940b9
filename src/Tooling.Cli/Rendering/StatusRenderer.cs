using System.Globalization;
using System.Text.Json;
using Tooling.Engine;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes the migrations of a tree.</summary>
internal static class StatusRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>As a table; nothing where there is no migration.</summary>
    public static void WriteText(TextWriter writer, TextReportOptions options, MigrationStatus status)
    {
        if (status.Migrations.IsEmpty)
        {
            return;
        }

        var table = new TextTable(["migration", "state", "started (UTC)", "files", "pack"], rightAligned: [3]);
        foreach (var migration in status.Migrations)
        {
            table.Add([
                migration.Id,
                NameOf(migration.State),
                migration.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                migration.FileCount.ToString(CultureInfo.InvariantCulture),
                migration.Pack,
            ]);
        }

        var page = new TextPage(writer, options.Color, options.Width);
        table.Write(page);
        page.Line();
    }

    /// <summary>As JSON.</summary>
    public static void WriteJson(Stream stream, MigrationStatus status)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteObjects("migrations", status.Migrations, static (writer, migration) =>
            {
                writer.WriteString("id", migration.Id);
                writer.WriteString("pack", migration.Pack);
                writer.WriteString("state", NameOf(migration.State));
                writer.WriteString("startedAt", migration.StartedAt.UtcDateTime);
                writer.WriteNumber("fileCount", migration.FileCount);
            });
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string NameOf(MigrationStanding state) => state switch
    {
        MigrationStanding.Applied => "applied",
        MigrationStanding.Interrupted => "interrupted",
        _ => "rolled-back",
    };
}
