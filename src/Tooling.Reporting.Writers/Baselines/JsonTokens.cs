using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Tooling.Reporting.Writers.Baselines;

/// <summary>Reads JSON token by token, and knows the line of each: what <see cref="JsonDocument"/> forgets.</summary>
/// <param name="utf8">The text.</param>
/// <param name="fileName">The file's path, for messages.</param>
/// <param name="hint">What to try where it is not what it should be.</param>
internal ref struct JsonTokens(ReadOnlySpan<byte> utf8, string fileName, string hint)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private Utf8JsonReader _json = new(utf8);
    private int _line = 1;
    private int _counted;

    /// <summary>Goes to the next token.</summary>
    /// <returns>False at the end.</returns>
    public bool Read()
    {
        try
        {
            return _json.Read();
        }
        catch (JsonException e)
        {
            throw Mistake((int)(e.LineNumber ?? 0) + 1, "This is not JSON.");
        }
    }

    /// <summary>Goes to the next property of an object, and to its value.</summary>
    /// <returns>The property's name; null at the end of the object.</returns>
    public string? ReadProperty()
    {
        Read();
        if (_json.TokenType != JsonTokenType.PropertyName)
        {
            return null;
        }

        var name = _json.GetString();
        Read();
        return name;
    }

    /// <summary>Goes to the next item of a list.</summary>
    /// <returns>False at its end.</returns>
    public bool ReadItem() => Read() && _json.TokenType != JsonTokenType.EndArray;

    /// <summary>Asks that an object or a list begins here.</summary>
    public void Expect(JsonTokenType type, string what)
    {
        if (_json.TokenType != type)
        {
            throw Mistake($"Expected {what}.");
        }
    }

    /// <summary>The text at hand.</summary>
    public string Text(string name)
    {
        Expect(JsonTokenType.String, $"a text for '{name}'");
        return _json.GetString()!;
    }

    /// <summary>The whole number at hand.</summary>
    public int Number(string name, int lowest = 1)
    {
        Expect(JsonTokenType.Number, $"a number for '{name}'");
        return _json.TryGetInt32(out var number) && number >= lowest ? number : throw Mistake(FormattableString.Invariant($"'{name}' is a whole number from {lowest}."));
    }

    /// <summary>The time at hand.</summary>
    public DateTimeOffset Time(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : throw Mistake($"'{name}' is a time, such as 2026-01-31T12:00:00Z.");

    /// <summary>The list of texts at hand.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        Expect(JsonTokenType.StartArray, $"a list for '{name}'");
        var texts = ImmutableArray.CreateBuilder<string>();
        while (ReadItem())
        {
            texts.Add(Text(name));
        }

        return texts.ToImmutable();
    }

    /// <summary>The line of the token at hand. Lines that were counted are not counted again.</summary>
    public int Line()
    {
        var offset = Math.Max(_counted, (int)_json.TokenStartIndex);
        _line += _utf8.Slice(_counted, offset - _counted).Count((byte)'\n');
        _counted = offset;
        return _line;
    }

    /// <summary>A mistake at the token at hand.</summary>
    public FileFormatException Mistake(string message) => Mistake(Line(), message);

    /// <summary>A mistake in a line.</summary>
    public readonly FileFormatException Mistake(int line, string message, string? otherHint = null) => new(message, otherHint ?? hint, FormattableString.Invariant($"{fileName}:{line}"));
}
