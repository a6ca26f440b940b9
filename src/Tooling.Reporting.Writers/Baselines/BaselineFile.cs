using System.Globalization;
using System.Text;
using System.Text.Json;
using Tooling.Reporting.Gating;

namespace Tooling.Reporting.Writers.Baselines;

/// <summary>
/// A baseline as JSON: <c>docs/baseline.schema.json</c> describes it. One finding a line, ordered, so that differences are small and
/// two branches that each migrated something merge without a conflict.
/// </summary>
public static class BaselineFile
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JsonText.Options.Encoder };

    /// <summary>Writes a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>UTF-8, with <c>\n</c> line ends and one at the end.</returns>
    public static byte[] Write(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var text = new StringBuilder();
        text.Append("{\n");
        text.Append(FormattableString.Invariant($"  \"schemaVersion\": {Baseline.SchemaVersion},\n"));
        text.Append("  \"scope\": ").Append(Quote(baseline.Scope)).Append(",\n");
        AppendList(text, "findings", baseline.Entries.Select(Line));
        text.Append(",\n");
        AppendList(text, "history", baseline.History.Select(Line));
        text.Append("\n}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="utf8">The content of the file.</param>
    /// <param name="fileName">The file's path, for messages.</param>
    /// <returns>The baseline.</returns>
    /// <exception cref="FileFormatException">It is damaged, or of a newer version; with the line.</exception>
    public static Baseline Read(ReadOnlySpan<byte> utf8, string fileName) => BaselineReader.Read(utf8, fileName);

    private static void AppendList(StringBuilder text, string name, IEnumerable<string> lines)
    {
        var items = string.Join(",", lines.Select(line => "\n    " + line));
        text.Append("  \"").Append(name).Append("\": [").Append(items).Append(items.Length == 0 ? "]" : "\n  ]");
    }

    private static string Line(BaselineEntry entry) => OneLineOf(json =>
    {
        json.WriteStartObject();
        json.WriteString("fingerprint", entry.Fingerprint);
        json.WriteNumber("count", entry.Count);
        json.WriteString("rule", entry.RuleId);
        json.WriteString("path", entry.Path);
        json.WriteEndObject();
    });

    private static string Line(BaselineGrowth growth) => OneLineOf(json =>
    {
        json.WriteStartObject();
        json.WriteString("at", growth.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("by", growth.By);
        json.WriteString("reason", growth.Reason);
        json.WriteNumber("count", growth.Count);
        json.WriteStrings("fingerprints", growth.Fingerprints);
        json.WriteEndObject();
    });

    private static string Quote(string text) => OneLineOf(json => json.WriteStringValue(text));

    private static string OneLineOf(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
