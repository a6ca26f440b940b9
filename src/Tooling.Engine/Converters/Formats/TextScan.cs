using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Converters.Formats;

/// <summary>Questions about the lines of a text.</summary>
internal static class TextScan
{
    /// <summary>Where the line of a position begins.</summary>
    public static int LineStart(string text, int position) => position == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], position - 1) + 1;

    /// <summary>Where the line of a position ends, before its line break.</summary>
    public static int LineEnd(string text, int position) => text.IndexOfAny(['\n', '\r'], position) is >= 0 and var end ? end : text.Length;

    /// <summary>Where the next line begins.</summary>
    public static int NextLine(string text, int position)
    {
        var end = LineEnd(text, position);
        return end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : Math.Min(end + 1, text.Length);
    }

    /// <summary>The white space that the line of a position begins with, up to the position.</summary>
    public static string Indent(string text, int position)
    {
        var start = LineStart(text, position);
        var end = start;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>Whether there is only white space before a position in its line.</summary>
    public static bool BeginsLine(string text, int position) => Indent(text, position).Length == position - LineStart(text, position);

    /// <summary>Whether there is only white space behind a position in its line.</summary>
    public static bool EndsLine(string text, int position) => string.IsNullOrWhiteSpace(text[position..LineEnd(text, position)]);

    /// <summary>The line break that a text has.</summary>
    public static string NewLine(string text) => text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var at && text[at - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>The span to remove for what stands at a span: the whole lines where nothing else is in them.</summary>
    public static TextSpan Removal(string text, TextSpan span)
    {
        if (BeginsLine(text, span.Start) && EndsLine(text, span.End))
        {
            return TextSpan.FromBounds(LineStart(text, span.Start), NextLine(text, span.End));
        }

        var end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>The line and column of a position, from 1.</summary>
    public static (int Line, int Column) Place(string text, int position)
    {
        var place = SourceText.From(text).Lines.GetLinePosition(Math.Clamp(position, 0, text.Length));
        return (place.Line + 1, place.Character + 1);
    }
}
