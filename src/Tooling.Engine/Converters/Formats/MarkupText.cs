using System.Collections.Immutable;
using System.Xml;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Markup;

namespace Tooling.Engine.Converters.Formats;

/// <summary>What the formats in XML have in common.</summary>
internal static class MarkupText
{
    /// <summary>All elements.</summary>
    /// <exception cref="ConfigurationSyntaxException">The text is no XML.</exception>
    public static ImmutableArray<MarkupElement> Read(string text)
    {
        try
        {
            return MarkupReader.Read(text);
        }
        catch (XmlException e)
        {
            throw new ConfigurationSyntaxException(Math.Max(e.LineNumber, 1), Math.Max(e.LinePosition, 1), e.Message);
        }
    }

    /// <summary>An element as a node: its text is its value.</summary>
    public static ConfigurationNode NodeOf(MarkupElement element, ImmutableArray<ConfigurationEntry> entries)
    {
        var hasValue = element.Children.Count == 0 && element.Texts.Count == 1;
        return new ConfigurationNode(element.Span)
        {
            IsSection = entries.Length > 0,
            Entries = entries,
            Value = hasValue ? new ConfigurationValue(element.Texts[0].Value, ValueKind.Text) : null,
            ValueSpan = hasValue ? element.Texts[0].Span : element.Span,
            Locked = hasValue && element.HasComments ? "A comment or a CDATA section stands in its value. Change it by hand." : null,
        };
    }

    /// <summary>An attribute as a node.</summary>
    public static ConfigurationNode ValueOf(MarkupValue attribute) => new(attribute.Span) { Value = new ConfigurationValue(attribute.Value, ValueKind.Text) };

    /// <summary>An attribute as an entry.</summary>
    public static ConfigurationEntry EntryOf(MarkupValue attribute) =>
        new(attribute.Name, attribute.Outer, [new TextSpan(attribute.Outer.Start, attribute.Name.Length)], ValueOf(attribute)) { Syntax = attribute };

    /// <summary>Where an element's name stands, without prefix.</summary>
    public static IEnumerable<TextSpan> NamesOf(MarkupElement element)
    {
        var prefix = element.Name.IndexOf(':', StringComparison.Ordinal) + 1;
        return element.NameSpans.Select(span => TextSpan.FromBounds(span.Start + prefix, span.End));
    }

    /// <summary>Writes another name.</summary>
    public static FormatEdits Rename(IEnumerable<TextSpan> names, string name) => IsName(name)
        ? new FormatEdits([.. names.Select(span => new TextChange(span, name))])
        : FormatEdits.Refuse($"`{name}` can't be a name in XML.");

    /// <summary>What goes with an entry: the lines of an element, the white space before an attribute.</summary>
    public static TextSpan RemovalOf(string text, ConfigurationEntry entry)
    {
        if (entry.Syntax is not MarkupValue)
        {
            return TextScan.Removal(text, entry.Span);
        }

        var start = entry.Span.Start;
        while (char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return TextSpan.FromBounds(start, entry.Span.End);
    }

    /// <summary>Whether a comment stands behind something in its line, or ends in the line above.</summary>
    public static bool HasCommentAt(string text, TextSpan span)
    {
        var line = TextScan.LineStart(text, span.Start);
        return text[span.End..TextScan.LineEnd(text, span.End)].TrimStart().StartsWith("<!--", StringComparison.Ordinal)
            || text[line..span.Start].Contains("-->", StringComparison.Ordinal)
            || (line > 0 && text[TextScan.LineStart(text, line - 1)..line].TrimEnd().EndsWith("-->", StringComparison.Ordinal));
    }

    /// <summary>Whether a text can name an element or attribute without prefix.</summary>
    public static bool IsName(string name)
    {
        try
        {
            return XmlConvert.VerifyNCName(name).Length > 0;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
