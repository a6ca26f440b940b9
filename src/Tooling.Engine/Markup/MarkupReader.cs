using System.Collections.Immutable;
using System.Net;
using System.Xml;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Markup;

/// <summary>
/// Reads XML into elements that know their offsets. <see cref="XmlReader"/> says first whether the text is XML at all: it has
/// no offsets, so the tags of what it accepted are then looked up in the text.
/// </summary>
internal sealed class MarkupReader
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly string _text;
    private readonly ImmutableArray<MarkupElement>.Builder _elements = ImmutableArray.CreateBuilder<MarkupElement>();
    private MarkupElement? _current;
    private int _position;

    private MarkupReader(string text) => _text = text;

    /// <summary>All elements, in the order of the file.</summary>
    /// <exception cref="XmlException">The text is not well-formed.</exception>
    public static ImmutableArray<MarkupElement> Read(string text)
    {
        using (var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), Settings))
        {
            while (reader.Read())
            {
            }
        }

        return new MarkupReader(text).ReadElements();
    }

    private ImmutableArray<MarkupElement> ReadElements()
    {
        for (var open = _text.IndexOf('<'); open >= 0; open = _text.IndexOf('<', _position))
        {
            AddText(_position, open);
            ReadMarkup(open);
        }

        return _elements.ToImmutable();
    }

    private void ReadMarkup(int open)
    {
        const string CommentStart = "<!--";
        const string DataStart = "<![CDATA[";
        if (At(open, CommentStart))
        {
            SkipAside(open + CommentStart.Length, "-->");
        }
        else if (At(open, DataStart))
        {
            var end = _text.IndexOf("]]>", open, StringComparison.Ordinal);
            AddText(open + DataStart.Length, end);
            SkipAside(open, "]]>");
        }
        else if (At(open, "<?"))
        {
            SkipAside(open, "?>");
        }
        else if (At(open, "</"))
        {
            _current!.NameSpans.Add(new TextSpan(open + 2, _current.Name.Length));
            _position = _text.IndexOf('>', open) + 1;
            Close();
        }
        else
        {
            ReadStartTag(open);
        }
    }

    private void ReadStartTag(int open)
    {
        _position = open + 1;
        var element = new MarkupElement(ReadName(), _current, open);
        _elements.Add(element);
        _current?.Children.Add(element);
        _current = element;
        SkipWhiteSpace();
        while (_text[_position] is not ('>' or '/'))
        {
            var start = _position;
            var name = ReadName();
            var quote = _text.IndexOfAny(['"', '\''], _position);
            var end = _text.IndexOf(_text[quote], quote + 1);
            element.Attributes.Add(Value(name, quote + 1, end) with { Outer = TextSpan.FromBounds(start, end + 1) });
            _position = end + 1;
            SkipWhiteSpace();
        }

        var isEmpty = _text[_position] == '/';
        _position += isEmpty ? 2 : 1;
        element.StartTagEnd = _position;
        if (isEmpty)
        {
            Close();
        }
    }

    private void Close()
    {
        _current!.EndAt(_position);
        _current = _current.Parent;
    }

    private string ReadName()
    {
        var start = _position;
        while (_text[_position] is not ('=' or '>' or '/') && !char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return _text[start.._position];
    }

    private void SkipWhiteSpace()
    {
        while (char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }
    }

    private void SkipAside(int from, string end)
    {
        _position = _text.IndexOf(end, from, StringComparison.Ordinal) + end.Length;
        _current?.HasComments = true;
    }

    private void AddText(int start, int end)
    {
        if (_current is not null && !string.IsNullOrWhiteSpace(_text[start..end]))
        {
            _current.Texts.Add(Value("", start, end));
        }
    }

    private MarkupValue Value(string name, int start, int end)
    {
        var raw = _text[start..end];
        var trimmed = raw.Trim();
        var leading = raw.Length - raw.TrimStart().Length;
        return new MarkupValue(name, WebUtility.HtmlDecode(trimmed), new TextSpan(start + leading, trimmed.Length));
    }

    private bool At(int position, string expected) => string.CompareOrdinal(_text, position, expected, 0, expected.Length) == 0;
}
