using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tooling.Engine.Auditing;

/// <summary>
/// An event as a line of JSON. Its hash is the last property, and is that of all bytes before it: nothing in a line can be changed, added or spelt otherwise without
/// the hash telling.
/// </summary>
internal static class AuditLine
{
    private const string HashStart = ",\"hash\":\"";
    private const string HashEnd = "\"}";
    private const int HashLength = 64;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an event.</summary>
    /// <param name="event">The event; its hash is not looked at.</param>
    /// <returns>The event with its hash, and the line without its end.</returns>
    public static (AuditEvent Event, string Line) Seal(AuditEvent @event)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, @event);
        }

        var body = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length - 1);
        var hash = HashOf(body);
        return (@event with { Hash = hash }, body + HashStart + hash + HashEnd);
    }

    /// <summary>Reads an event.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>Null where it is no event, or its hash is not that of its content.</returns>
    public static AuditEvent? Read(string line)
    {
        var bodyLength = line.Length - HashStart.Length - HashLength - HashEnd.Length;
        if (bodyLength <= 0 || !line.AsSpan(bodyLength).StartsWith(HashStart, StringComparison.Ordinal) || !line.EndsWith(HashEnd, StringComparison.Ordinal))
        {
            return null;
        }

        var hash = line.Substring(bodyLength + HashStart.Length, HashLength);
        return hash == HashOf(line[..bodyLength]) ? Parse(line, hash) : null;
    }

    private static string HashOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    private static void Write(Utf8JsonWriter json, AuditEvent e)
    {
        json.WriteStartObject();
        json.WriteNumber("number", e.Number);
        json.WriteString("at", e.At.UtcDateTime);
        json.WriteString("actor", e.Actor);
        json.WriteString("toolVersion", e.ToolVersion);
        json.WriteString("action", e.Entry.Action);
        json.WriteString("subject", e.Entry.Subject);
        json.WriteString("detail", e.Entry.Detail);
        json.WriteString("packs", e.Entry.Packs);
        json.WriteString("anchor", e.Entry.Anchor);
        json.WriteStartArray("files");
        foreach (var file in e.Entry.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("before", file.Before);
            json.WriteString("after", file.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("previous", e.Previous);
        json.WriteEndObject();
    }

    /// <summary>What has the right hash was written here, so that only a line of another version lacks something.</summary>
    private static AuditEvent? Parse(string line, string hash)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            string Text(string name) => json.GetProperty(name).GetString()!;
            var entry = new AuditEntry(Text("action"), Text("subject"), Text("detail"))
            {
                Packs = Text("packs"),
                Anchor = Text("anchor"),
                Files = [.. json.GetProperty("files").EnumerateArray().Select(f => new AuditedFile(f.GetProperty("path").GetString()!, f.GetProperty("before").GetString(), f.GetProperty("after").GetString()!))],
            };
            return new AuditEvent(json.GetProperty("number").GetInt32(), json.GetProperty("at").GetDateTimeOffset(), Text("actor"), Text("toolVersion"), entry, Text("previous"), hash);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
