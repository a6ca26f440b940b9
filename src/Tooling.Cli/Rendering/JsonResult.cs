using System.Text.Json;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>The JSON document that a command gives as its result.</summary>
internal static class JsonResult
{
    /// <summary>Writes the document, with a line break at its end.</summary>
    /// <param name="stream">Where to, as UTF-8.</param>
    /// <param name="schemaVersion">The version of the document's form; every document says it, and which tool wrote it.</param>
    /// <param name="writeMembers">Writes its other members.</param>
    public static void Write(Stream stream, int schemaVersion, Action<Utf8JsonWriter> writeMembers)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", schemaVersion);
            json.WriteString("toolVersion", ToolVersion.Current);
            writeMembers(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
