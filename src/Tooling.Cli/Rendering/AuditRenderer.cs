using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine.Auditing;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes the events of an audit trail.</summary>
internal static class AuditRenderer
{
    private const int SchemaVersion = 1;

    /// <summary>As a table.</summary>
    public static void WriteText(TextWriter writer, TextReportOptions options, ImmutableArray<AuditEvent> events)
    {
        if (events.IsEmpty)
        {
            return;
        }

        var page = new TextPage(writer, options.Color, options.Width);
        var table = new TextTable(["event", "at (UTC)", "who", "action", "of", "what"], rightAligned: [0]);
        foreach (var e in events)
        {
            table.Add([
                e.Number.ToString(CultureInfo.InvariantCulture),
                e.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                e.Actor,
                e.Entry.Action,
                e.Entry.Subject ?? string.Empty,
                e.Entry.Detail,
            ]);
        }

        table.Write(page);
        page.Line();
    }

    /// <summary>As JSON, with all that is needed to verify the chain elsewhere.</summary>
    public static void WriteJson(Stream stream, ImmutableArray<AuditEvent> events)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteObjects("events", events, static (writer, e) =>
            {
                writer.WriteNumber("number", e.Number);
                writer.WriteString("at", e.At.UtcDateTime);
                writer.WriteString("actor", e.Actor);
                writer.WriteString("toolVersion", e.ToolVersion);
                writer.WriteString("action", e.Entry.Action);
                writer.WriteString("subject", e.Entry.Subject);
                writer.WriteString("detail", e.Entry.Detail);
                writer.WriteString("packs", e.Entry.Packs);
                writer.WriteObjects("files", e.Entry.Files, static (inner, file) =>
                {
                    inner.WriteString("path", file.Path);
                    inner.WriteString("before", file.Before);
                    inner.WriteString("after", file.After);
                });
                writer.WriteString("previous", e.Previous);
                writer.WriteString("hash", e.Hash);
            });
        });
    }

    /// <summary>As CSV (RFC 4180): a row for each file of an event, and one for an event without files.</summary>
    public static void WriteCsv(TextWriter writer, ImmutableArray<AuditEvent> events)
    {
        WriteRow(writer, "number", "at", "actor", "toolVersion", "action", "subject", "detail", "packs", "path", "before", "after", "hash");
        foreach (var e in events)
        {
            foreach (var file in e.Entry.Files.Cast<AuditedFile?>().DefaultIfEmpty())
            {
                WriteRow(
                    writer,
                    e.Number.ToString(CultureInfo.InvariantCulture),
                    e.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                    e.Actor,
                    e.ToolVersion,
                    e.Entry.Action,
                    e.Entry.Subject,
                    e.Entry.Detail,
                    e.Entry.Packs,
                    file?.Path,
                    file?.Before,
                    file?.After,
                    e.Hash);
            }
        }
    }

    private static void WriteRow(TextWriter writer, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            writer.Write(i == 0 ? string.Empty : ",");
            writer.Write(Quote(cells[i] ?? string.Empty));
        }

        writer.Write("\r\n");
    }

    /// <summary>A cell that begins like a formula would be one for a spreadsheet.</summary>
    private static string Quote(string cell)
    {
        cell = cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
        return cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
