using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Converters.Formats;

/// <summary>JSON as .NET's configuration reads it: with comments and trailing commas.</summary>
internal sealed class JsonFormat : IConfigurationFormat
{
    private const int MaximumDepth = 256;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsTyped => true;

    public bool AllowsRepeats => false;

    public ImmutableArray<ConfigurationNode> Read(string text)
    {
        try
        {
            return [new JsonNodes(text, MaximumDepth).Read()];
        }
        catch (JsonException e)
        {
            var message = e.Message.Split(" LineNumber:", 2)[0];
            throw new ConfigurationSyntaxException((int)(e.LineNumber ?? 0) + 1, ColumnOf(text, e), message);
        }
    }

    public FormatEdits Rename(string text, ConfigurationEntry entry, string name) => FormatEdits.Of(new TextChange(entry.KeySpans[0], Quote(name)));

    public FormatEdits SetValue(string text, ConfigurationNode node, ConfigurationValue value) => FormatEdits.Of(new TextChange(node.ValueSpan, Write(value)));

    public FormatEdits Restructure(string text, ConfigurationNode container, IReadOnlyCollection<ConfigurationEntry> removed, ImmutableArray<AddedKey> added) =>
        SectionsOf(text).Restructure(container, removed, added);

    public bool HasCommentAt(string text, ConfigurationEntry entry) => SectionsOf(text).HasCommentAt(entry);

    private static CommaSections SectionsOf(string text) =>
        new(text, at => SkipComment(text, at), (key, between) => CommaSections.Nested(key.Names, between, Quote, Write(key.Value)));

    private static string Quote(string text) => JsonSerializer.Serialize(text, Relaxed);

    private static string Write(ConfigurationValue value) => value.Raw ?? value.Kind switch
    {
        ValueKind.Literal => value.Text,
        ValueKind.Nothing => "null",
        ValueKind.List => $"[{string.Join(", ", value.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Quote))}]",
        _ => Quote(value.Text),
    };

    private static int SkipComment(string text, int at)
    {
        if (at + 1 >= text.Length || text[at] != '/')
        {
            return at;
        }

        return text[at + 1] switch
        {
            '/' => TextScan.LineEnd(text, at),
            '*' => text.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : at,
            _ => at,
        };
    }

    private static int ColumnOf(string text, JsonException e)
    {
        var line = SourceText.From(text).Lines.ElementAtOrDefault((int)(e.LineNumber ?? 0)).ToString();
        var bytes = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(e.BytePositionInLine ?? 0, bytes.Length)) + 1;
    }
}

/// <summary>Reads JSON into nodes. The reader's offsets are those of UTF-8; the nodes' are those of the text.</summary>
internal ref struct JsonNodes
{
    private readonly string _text;
    private readonly Func<int, int> _charOf;
    private Utf8JsonReader _reader;

    public JsonNodes(string text, int maximumDepth)
    {
        _text = text;
        var bytes = Encoding.UTF8.GetBytes(text);
        _charOf = CharOffsets(text, bytes.Length);
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = maximumDepth });
    }

    public ConfigurationNode Read()
    {
        _reader.Read();
        var root = ReadNode();
        while (_reader.Read())
        {
        }

        return root;
    }

    private ConfigurationNode ReadNode() => _reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(),
        JsonTokenType.StartArray => ReadList(),
        JsonTokenType.String => Scalar(ValueKind.Text, TokenText()),
        JsonTokenType.Null => Scalar(ValueKind.Nothing, ""),
        _ => Scalar(ValueKind.Literal, Encoding.UTF8.GetString(_reader.ValueSpan)),
    };

    private ConfigurationNode Scalar(ValueKind kind, string? value)
    {
        var span = TokenSpan();
        return value is null
            ? new ConfigurationNode(span) { Value = new ConfigurationValue(_text[span.Start..span.End], kind), Locked = "Its text has half a character in it." }
            : new ConfigurationNode(span) { Value = new ConfigurationValue(value, kind) };
    }

    private ConfigurationNode ReadObject()
    {
        var start = TokenSpan().Start;
        var entries = ImmutableArray.CreateBuilder<ConfigurationEntry>();
        string? locked = null;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var key = TokenSpan();
            var name = TokenText();
            locked ??= name is null ? "A key of it has half a character in it." : null;
            _reader.Read();
            var node = ReadNode();
            entries.Add(new ConfigurationEntry(name ?? _text[key.Start..key.End], TextSpan.FromBounds(key.Start, node.Span.End), [key], node) { TakesPaths = name?.Contains(':', StringComparison.Ordinal) == true });
        }

        return new ConfigurationNode(TextSpan.FromBounds(start, TokenSpan().End)) { IsSection = true, Entries = entries.ToImmutable(), Locked = locked };
    }

    private ConfigurationNode ReadList()
    {
        var start = TokenSpan().Start;
        var entries = ImmutableArray.CreateBuilder<ConfigurationEntry>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            var node = ReadNode();
            entries.Add(new ConfigurationEntry(entries.Count.ToString(CultureInfo.InvariantCulture), node.Span, [], node));
        }

        return new ConfigurationNode(TextSpan.FromBounds(start, TokenSpan().End)) { IsList = true, Entries = entries.ToImmutable() };
    }

    private readonly TextSpan TokenSpan()
    {
        var quotes = _reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 2 : 0;
        var start = (int)_reader.TokenStartIndex;
        return TextSpan.FromBounds(_charOf(start), _charOf(start + _reader.ValueSpan.Length + quotes));
    }

    /// <summary>The text of the token; null where it is none, because an escape stands for half of a character.</summary>
    private readonly string? TokenText()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Func<int, int> CharOffsets(string text, int byteCount)
    {
        if (byteCount == text.Length)
        {
            return offset => offset;
        }

        var offsets = new int[byteCount + 1];
        var position = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            var size = Encoding.UTF8.GetByteCount(text, i, isPair ? 2 : 1);
            Array.Fill(offsets, i, position, size);
            position += size;
            i += isPair ? 1 : 0;
        }

        offsets[byteCount] = text.Length;
        return offset => offsets[offset];
    }
}
