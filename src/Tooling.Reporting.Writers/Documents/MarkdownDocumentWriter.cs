using System.Collections.Immutable;
using System.Globalization;

namespace Tooling.Reporting.Writers.Documents;

/// <summary>Writes documents as Markdown, as GitHub reads it.</summary>
public static class MarkdownDocumentWriter
{
    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Document document, TextWriter writer)
    {
        Line(writer, $"# {MarkdownText.Escape(document.Title)}");
        foreach (var block in document.Blocks)
        {
            Write(writer, block);
        }
    }

    private static void Write(TextWriter writer, DocumentBlock block)
    {
        Line(writer);
        switch (block)
        {
            case HeadingBlock heading:
                Line(writer, $"{new string('#', heading.Level)} {MarkdownText.Escape(heading.Text)}");
                break;
            case ParagraphBlock paragraph:
                Line(writer, Text(paragraph.Text));
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    Line(writer, $"- {Text(item)}");
                }

                break;
            case TableBlock table:
                Table(writer, table);
                break;
            case CodeBlock code:
                Fenced(writer, code.Language, code.Text);
                break;
            case DiagramBlock diagram:
                Fenced(writer, "mermaid", diagram.Mermaid);
                break;
            case DetailsBlock details:
                Line(writer, $"<details><summary>{MarkdownText.Escape(details.Summary)}</summary>");
                foreach (var inner in details.Blocks)
                {
                    Write(writer, inner);
                }

                Line(writer);
                Line(writer, "</details>");
                break;
            case TimelineBlock timeline:
                Table(writer, TableOf(timeline));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A block that is not known.");
        }
    }

    private static void Table(TextWriter writer, TableBlock table)
    {
        Row(writer, table.Header.Select(MarkdownText.Escape));
        Row(writer, table.Header.Select((_, column) => table.Numbers.Contains(column) ? "---:" : "---"));
        foreach (var row in table.Rows)
        {
            Row(writer, row.Select(Text));
        }
    }

    private static TableBlock TableOf(TimelineBlock timeline) => new(
        ["What", $"Begins after ({timeline.Unit})", $"Takes ({timeline.Unit})", "Critical"],
        [1, 2],
        [.. timeline.Bars.Select(bar => ImmutableArray.Create<Prose>(bar.Name, Number(bar.Begin), Number(bar.Length), bar.IsCritical ? "yes" : ""))]);

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static void Row(TextWriter writer, IEnumerable<string> cells) => Line(writer, $"| {string.Join(" | ", cells)} |");

    private static void Fenced(TextWriter writer, string language, string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var fence = MarkdownText.FenceFor(lines);
        Line(writer, fence + language);
        foreach (var line in lines)
        {
            Line(writer, line);
        }

        Line(writer, fence);
    }

    private static string Text(Prose prose) => string.Concat(prose.Parts.Select(part => part.Kind switch
    {
        InlineKind.Code => MarkdownText.Code(part.Text),
        InlineKind.Strong => $"**{MarkdownText.Escape(part.Text)}**",
        _ => MarkdownText.Escape(part.Text),
    }));

    private static void Line(TextWriter writer, string text = "")
    {
        writer.Write(text);
        writer.Write('\n');
    }
}
