namespace Tooling.Reporting.Writers;

/// <summary>The colours that text output uses: those that every terminal theme makes readable.</summary>
public enum TextColor
{
    /// <summary>Something failed, or a person has to do it.</summary>
    Red = 31,

    /// <summary>Added, or safe.</summary>
    Green = 32,

    /// <summary>To be looked at.</summary>
    Yellow = 33,

    /// <summary>Identifiers and positions.</summary>
    Cyan = 36,

    /// <summary>Less important.</summary>
    Gray = 90,
}

/// <summary>A page of text: lines end with <c>\n</c> on every system, colour is on or off, paragraphs are wrapped.</summary>
/// <param name="writer">Where the lines go.</param>
/// <param name="color">Whether to write ANSI colours.</param>
/// <param name="width">Columns.</param>
public sealed class TextPage(TextWriter writer, bool color, int width)
{
    private const int NarrowestText = 20;

    /// <summary>Columns of the page.</summary>
    public int Width { get; } = width;

    /// <summary>Puts a text into a colour, where colour is on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="textColor">The colour.</param>
    /// <returns>The text, between escape sequences.</returns>
    public string Paint(string text, TextColor textColor) => color ? $"\e[{(int)textColor}m{text}\e[0m" : text;

    /// <summary>Writes a line as it is.</summary>
    /// <param name="text">The line.</param>
    public void Line(string text = "")
    {
        writer.Write(text);
        writer.Write('\n');
    }

    /// <summary>Writes a text in as many lines as the width asks for.</summary>
    /// <param name="text">The text; its own line ends are kept.</param>
    /// <param name="indent">Blanks before each line.</param>
    public void Paragraph(string text, int indent)
    {
        var margin = new string(' ', indent);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            foreach (var part in Wrap(line, Math.Max(NarrowestText, Width - indent)))
            {
                Line((margin + part).TrimEnd());
            }
        }
    }

    private static IEnumerable<string> Wrap(string line, int columns)
    {
        while (line.Length > columns)
        {
            var cut = line.LastIndexOf(' ', columns);
            cut = cut > 0 ? cut : line.IndexOf(' ', StringComparison.Ordinal);
            if (cut <= 0)
            {
                break;
            }

            yield return line.Substring(0, cut);
            line = line.Substring(cut + 1);
        }

        yield return line;
    }
}
