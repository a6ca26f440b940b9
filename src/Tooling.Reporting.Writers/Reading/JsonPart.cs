using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Tooling.Reporting.Writers.Reading;

/// <summary>An object of a JSON file, which knows its place: <c>$.findings[3].range</c>.</summary>
/// <param name="File">The file's path, for messages.</param>
/// <param name="Place">The way from the root.</param>
/// <param name="Value">The object.</param>
internal sealed record JsonPart(string File, string Place, JsonElement Value)
{
    /// <summary>The text of a property that has to be there.</summary>
    public string Text(string name) => TextIfAny(name) ?? throw Missing(name);

    /// <summary>The text of a property; null where it is not there.</summary>
    public string? TextIfAny(string name) => Find(name, JsonValueKind.String, "a text")?.GetString();

    /// <summary>The whole number of a property that has to be there.</summary>
    public int Number(string name)
    {
        var value = Find(name, JsonValueKind.Number, "a number") ?? throw Missing(name);
        return value.TryGetInt32(out var number) ? number : throw Mistake($"{Place}.{name}", "is not a whole number");
    }

    /// <summary>The number of a property that has to be there.</summary>
    public double Share(string name) => (Find(name, JsonValueKind.Number, "a number") ?? throw Missing(name)).GetDouble();

    /// <summary>Whether a property is there.</summary>
    public bool Has(string name) => Value.TryGetProperty(name, out _);

    /// <summary>Whether a property is there and true.</summary>
    public bool IsTrue(string name) => Value.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The day of a property that has to be there.</summary>
    public DateTime Day(string name) =>
        DateTime.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Mistake($"{Place}.{name}", "is not a day, such as 2027-01-31");

    /// <summary>The time (UTC) of a property that has to be there.</summary>
    public DateTime Time(string name) =>
        (Find(name, JsonValueKind.String, "a time") ?? throw Missing(name)).TryGetDateTimeOffset(out var time) ? time.UtcDateTime : throw Mistake($"{Place}.{name}", "is not a time, such as 2027-01-31T12:00:00Z");

    /// <summary>One of the values that a word stands for.</summary>
    public T Word<T>(string name, Func<T, string> wordOf)
        where T : struct, Enum
    {
        var word = Text(name);
        var values = (T[])Enum.GetValues(typeof(T));
        foreach (var value in values)
        {
            if (wordOf(value) == word)
            {
                return value;
            }
        }

        throw Mistake($"{Place}.{name}", $"is '{word}', which is none of {string.Join(", ", values.Select(wordOf))}");
    }

    /// <summary>The object of a property; null where it is not there.</summary>
    public JsonPart? PartIfAny(string name) => Find(name, JsonValueKind.Object, "an object") is { } value ? new JsonPart(File, $"{Place}.{name}", value) : null;

    /// <summary>The object of a property that has to be there.</summary>
    public JsonPart Part(string name) => PartIfAny(name) ?? throw Missing(name);

    /// <summary>The objects of a list; none where the property is not there.</summary>
    public ImmutableArray<T> Parts<T>(string name, Func<JsonPart, T> read) => [.. Items(name).Select((item, index) =>
    {
        var place = FormattableString.Invariant($"{Place}.{name}[{index}]");
        return item.ValueKind == JsonValueKind.Object ? read(new JsonPart(File, place, item)) : throw Mistake(place, "is not an object");
    })];

    /// <summary>The texts of a list; none where the property is not there.</summary>
    public ImmutableArray<string> Texts(string name) =>
        [.. Items(name).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Mistake($"{Place}.{name}", "has an item that is not a text"))];

    /// <summary>The whole numbers of a list; none where the property is not there.</summary>
    public ImmutableArray<int> Numbers(string name) =>
        [.. Items(name).Select(item => item.ValueKind == JsonValueKind.Number && item.TryGetInt32(out var number) ? number : throw Mistake($"{Place}.{name}", "has an item that is not a whole number"))];

    /// <summary>A mistake at a place.</summary>
    public FileFormatException Mistake(string place, string problem) =>
        new($"This is not a report of dotnet migrate: {place} {problem}.", "Write it anew: dotnet migrate scan --format json --output FILE.", File);

    private IEnumerable<JsonElement> Items(string name) => Find(name, JsonValueKind.Array, "a list")?.EnumerateArray() ?? Enumerable.Empty<JsonElement>();

    private JsonElement? Find(string name, JsonValueKind kind, string what)
    {
        if (!Value.TryGetProperty(name, out var value))
        {
            return null;
        }

        return value.ValueKind == kind ? value : throw Mistake($"{Place}.{name}", $"is not {what}");
    }

    private FileFormatException Missing(string name) => Mistake(Place, $"lacks '{name}'");
}
