using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Tooling.Engine.Converters.Formats;

/// <summary>Reads YAML into nodes, by the events of YamlDotNet's parser, which say where everything stands.</summary>
internal sealed partial class YamlNodes
{
    private const int MaximumDepth = 128;

    private readonly string _text;
    private readonly Parser _parser;

    private YamlNodes(string text) => (_text, _parser) = (text, new Parser(new Scanner(new StringReader(text), skipComments: true)));

    /// <summary>The root of each document.</summary>
    /// <exception cref="ConfigurationSyntaxException">The text is no YAML.</exception>
    public static ImmutableArray<ConfigurationNode> Read(string text)
    {
        var nodes = new YamlNodes(text);
        try
        {
            return nodes.ReadDocuments();
        }
        catch (YamlException e)
        {
            throw new ConfigurationSyntaxException((int)Math.Max(e.Start.Line, 1), (int)Math.Max(e.Start.Column, 1), e.Message);
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet 16.3 throws, without a place, for a flow list that is not closed.
            var (line, column) = TextScan.Place(text, (int)(nodes._parser.Current?.Start.Index ?? 0));
            throw new ConfigurationSyntaxException(line, column, "A list or mapping in brackets is not closed.");
        }
    }

    /// <summary>What a text without quotes and tag is (YAML 1.2, core schema).</summary>
    public static ValueKind KindOf(string plain) => plain.Length == 0 || NullText().IsMatch(plain) ? ValueKind.Nothing : LiteralText().IsMatch(plain) ? ValueKind.Literal : ValueKind.Text;

    private ImmutableArray<ConfigurationNode> ReadDocuments()
    {
        var roots = ImmutableArray.CreateBuilder<ConfigurationNode>();
        while (_parser.MoveNext())
        {
            if (_parser.Current is DocumentStart)
            {
                _parser.MoveNext();
                roots.Add(ReadNode(0));
            }
        }

        return roots.ToImmutable();
    }

    private ConfigurationNode ReadNode(int depth)
    {
        var begin = _parser.Current!;
        if (depth > MaximumDepth)
        {
            throw new YamlException(begin.Start, begin.End, "Nested too deeply.");
        }

        var node = begin switch
        {
            Scalar scalar => ScalarOf(scalar),
            MappingStart mapping => ReadMapping(mapping, depth),
            SequenceStart => ReadList(depth),
            AnchorAlias alias => new ConfigurationNode(SpanOf(alias)) { Value = new ConfigurationValue($"*{alias.Value}", ValueKind.Text), Locked = "It is an alias of something that stands elsewhere. Change it by hand." },
            _ => throw new YamlException(begin.Start, begin.End, "A value is missing here."),
        };
        return begin is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false }
            ? node with { Locked = "It has an anchor or a tag, so that other places may be read from it. Change it by hand." }
            : node;
    }

    private ConfigurationNode ScalarOf(Scalar scalar)
    {
        var span = scalar.Style == ScalarStyle.Plain && scalar.Value.Length == 0 ? new TextSpan((int)scalar.Start.Index, 0) : SpanOf(scalar);
        return new ConfigurationNode(span) { Value = new ConfigurationValue(scalar.Value, scalar.Style == ScalarStyle.Plain ? KindOf(scalar.Value) : ValueKind.Text) };
    }

    private ConfigurationNode ReadMapping(MappingStart mapping, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<ConfigurationEntry>();
        string? locked = mapping.Style == MappingStyle.Flow && _text[(int)mapping.Start.Index] != '{' ? "It is a single pair of a list. Change it by hand." : null;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = _parser.Current as Scalar;
            var keyNode = ReadNode(depth + 1);
            _parser.MoveNext();
            var value = ReadNode(depth + 1);
            locked ??= keyNode.Locked ?? (key is null || keyNode.Span.Length == 0 || _text.AsSpan(keyNode.Span.Start, keyNode.Span.Length).ContainsAny("\r\n") ? "It has keys that are no single words. Change it by hand." : null);
            locked ??= key?.Value == "<<" ? "It takes keys from somewhere else (`<<`). Change it by hand, and what it takes them from." : null;
            value = value.Span.Length == 0 && value.Entries.IsEmpty ? value with { Span = BehindColon(keyNode.Span.End), ValueSpan = BehindColon(keyNode.Span.End) } : value;
            var name = key?.Value ?? "?";
            entries.Add(new ConfigurationEntry(name, TextSpan.FromBounds(keyNode.Span.Start, Math.Max(value.Span.End, keyNode.Span.End)), [keyNode.Span], value) { TakesPaths = name.Contains(':', StringComparison.Ordinal) });
        }

        return Closed(mapping.Start, mapping.Style == MappingStyle.Flow, entries) with { IsSection = true, Entries = entries.ToImmutable(), Locked = locked };
    }

    private ConfigurationNode ReadList(int depth)
    {
        var start = (SequenceStart)_parser.Current!;
        var entries = ImmutableArray.CreateBuilder<ConfigurationEntry>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            var node = ReadNode(depth + 1);
            entries.Add(new ConfigurationEntry(entries.Count.ToString(CultureInfo.InvariantCulture), node.Span, [], node));
        }

        return Closed(start.Start, start.Style == SequenceStyle.Flow, entries) with { IsList = true, Entries = entries.ToImmutable() };
    }

    /// <summary>A mapping or list to its end: in block style that of its last entry, because the parser's lies at what follows; in flow style behind the bracket, where the parser's lies before.</summary>
    private ConfigurationNode Closed(Mark start, bool isFlow, ImmutableArray<ConfigurationEntry>.Builder entries)
    {
        var begin = (int)start.Index;
        var end = isFlow ? _text.IndexOfAny(['}', ']'], (int)_parser.Current!.Start.Index) + 1 : entries.Count == 0 ? begin : Math.Max(begin, entries[^1].Span.End);
        return new ConfigurationNode(TextSpan.FromBounds(begin, end));
    }

    private TextSpan BehindColon(int keyEnd)
    {
        var colon = _text.IndexOf(':', keyEnd);
        return new TextSpan(colon < 0 ? keyEnd : colon + 1, 0);
    }

    /// <summary>Where something stands, without line breaks behind it.</summary>
    private TextSpan SpanOf(ParsingEvent something)
    {
        var (start, end) = ((int)something.Start.Index, (int)something.End.Index);
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    [GeneratedRegex("^(~|null|Null|NULL)$", RegexOptions.CultureInvariant)]
    private static partial Regex NullText();

    [GeneratedRegex(@"^(true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$", RegexOptions.CultureInvariant)]
    private static partial Regex LiteralText();
}
