using System.Globalization;
using Tooling.Reporting.Writers.Html;

namespace Tooling.Reporting.Writers.Documents;

/// <summary>Writes documents as one page that needs nothing else: no network, no script.</summary>
public static class HtmlDocumentWriter
{
    private static readonly string Style = HtmlPage.Resource("report.css") + HtmlPage.Resource("document.css");

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Document document, TextWriter writer)
    {
        var page = new HtmlPage(writer);
        page.Markup("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Markup("<meta http-equiv=\"Content-Security-Policy\"").Attribute("content", $"default-src 'none'; style-src '{HtmlPage.HashOf(Style)}'; base-uri 'none'; form-action 'none'").Markup(">\n");
        page.Element("title", document.Title).Markup($"\n<style>{Style}</style>\n</head>\n<body class=\"document\">\n");
        page.Element("h1", document.Title).Markup("\n<nav aria-label=\"Contents\">\n<ol>\n");
        foreach (var heading in document.Blocks.OfType<HeadingBlock>().Where(heading => heading.Level == 2))
        {
            page.Markup("<li><a").Attribute("href", "#" + IdOf(heading)).Markup(">").Text(heading.Text).Markup("</a></li>\n");
        }

        page.Markup("</ol>\n</nav>\n<main>\n");
        foreach (var block in document.Blocks)
        {
            Write(page, block);
        }

        page.Markup("</main>\n</body>\n</html>\n");
    }

    private static void Write(HtmlPage page, DocumentBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                page.Markup($"<h{heading.Level}").Attribute("id", IdOf(heading)).Markup(">").Text(heading.Text).Markup($"</h{heading.Level}>\n");
                break;
            case ParagraphBlock paragraph:
                Text(page.Markup("<p>"), paragraph.Text).Markup("</p>\n");
                break;
            case ListBlock list:
                page.Markup("<ul>\n");
                foreach (var item in list.Items)
                {
                    Text(page.Markup("<li>"), item).Markup("</li>\n");
                }

                page.Markup("</ul>\n");
                break;
            case TableBlock table:
                Table(page, table);
                break;
            case CodeBlock code:
                Code(page, code);
                break;
            case DetailsBlock details:
                page.Markup("<details>").Element("summary", details.Summary).Markup("\n");
                foreach (var inner in details.Blocks)
                {
                    Write(page, inner);
                }

                page.Markup("</details>\n");
                break;
            case TimelineBlock timeline:
                HtmlTimeline.Write(page, timeline);
                break;
            case DiagramBlock:
                // A page without scripts can't draw it.
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A block that is not known.");
        }
    }

    private static void Table(HtmlPage page, TableBlock table)
    {
        page.Markup("<table>\n<thead><tr>");
        for (var column = 0; column < table.Header.Length; column++)
        {
            page.Element($"th scope=\"col\"{ClassOf(table, column)}", table.Header[column]);
        }

        page.Markup("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Markup("<tr>");
            for (var column = 0; column < row.Length; column++)
            {
                Text(page.Markup($"<td{ClassOf(table, column)}>"), row[column]).Markup("</td>");
            }

            page.Markup("</tr>\n");
        }

        page.Markup("</tbody>\n</table>\n");
    }

    private static string ClassOf(TableBlock table, int column) => table.Numbers.Contains(column) ? " class=\"number\"" : string.Empty;

    private static void Code(HtmlPage page, CodeBlock code)
    {
        page.Markup("<pre>");
        if (code.Language != "diff")
        {
            page.Element("code", code.Text).Markup("</pre>\n");
            return;
        }

        page.Markup("<code class=\"diff\">");
        foreach (var line in code.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            page.Markup($"<span class=\"{DiffClassOf(line)}\">").Text(line).Markup("\n</span>");
        }

        page.Markup("</code></pre>\n");
    }

    private static string DiffClassOf(string line) => line switch
    {
        _ when line.StartsWith("+++", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("@@", StringComparison.Ordinal) => "quiet",
        _ when line.StartsWith("+", StringComparison.Ordinal) => "added",
        _ when line.StartsWith("-", StringComparison.Ordinal) => "removed",
        _ => "same",
    };

    private static HtmlPage Text(HtmlPage page, Prose prose)
    {
        foreach (var part in prose.Parts)
        {
            _ = part.Kind switch
            {
                InlineKind.Code => page.Element("code", part.Text),
                InlineKind.Strong => page.Element("strong", part.Text),
                _ => page.Text(part.Text),
            };
        }

        return page;
    }

    private static string IdOf(HeadingBlock heading) =>
        string.Concat(heading.Text.ToLower(CultureInfo.InvariantCulture).Select(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' ? c : '-')).Trim('-');
}
