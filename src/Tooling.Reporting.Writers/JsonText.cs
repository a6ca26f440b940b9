using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tooling.Reporting.Writers;

/// <summary>How JSON is written everywhere, and the shapes that <see cref="Utf8JsonWriter"/> has no one call for.</summary>
public static class JsonText
{
    /// <summary>Indented, with <c>\n</c> on every system, and readable: the text is never put into HTML.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a property, or nothing where there is no value.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="value">Its value.</param>
    public static void WriteStringIfAny(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes an array of strings.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="values">Its elements.</param>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes an array of objects.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="json">Where to.</param>
    /// <param name="name">The property.</param>
    /// <param name="values">Its elements.</param>
    /// <param name="write">Writes the properties of one.</param>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
