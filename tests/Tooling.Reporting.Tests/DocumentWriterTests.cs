using Tooling.Reporting.Writers.Documents;
using Tooling.Tests;

namespace Tooling.Reporting.Tests;

/// <summary>Documents, as Markdown and as HTML.</summary>
public sealed class DocumentWriterTests
{
    private const string Evil = "\"><script>alert('x')</script> | `a` **b** @you [x](javascript:alert(1))";

    private static readonly Document All = Of("All blocks", "text", "src/A.cs");

    [Fact]
    public void Every_block_is_written_as_markdown() => Snapshot.Verify(Markdown(All), extension: "md");

    [Fact]
    public void Every_block_is_written_as_html()
    {
        var page = Html(All);

        Assert.Contains("<li><a href=\"#a-section\">A section</a></li>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"a-section\">A section</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\">12</td>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"added\">&#x2B;new\n</span>", page, StringComparison.Ordinal);
        Assert.Contains("<summary>More</summary>", page, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"critical\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("flowchart", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_others_wrote_is_text()
    {
        Assert.DoesNotContain("<script", Html(Of(Evil, Evil, Evil)), StringComparison.Ordinal);
        var markdown = Markdown(Of(Evil, Evil, "code"));
        Assert.All(["<script", "@you", "**b**", "[x]", " | \\`"], markup => Assert.DoesNotContain(markup, markdown, StringComparison.Ordinal));
        Assert.Contains("| ``a `b` c`` |", Markdown(new Document("T", [new TableBlock(["A"], [], [[Prose.Code("a `b` c")]])])), StringComparison.Ordinal);
    }

    [Fact]
    public void Code_with_fences_in_it_stays_in_its_fence()
    {
        var text = Markdown(new Document("T", [new CodeBlock("diff", "+```\n+x\n")]));
        Assert.Equal("# T\n\n````diff\n+```\n+x\n````\n", text);
    }

    [Theory]
    [InlineData("Call `A()` now", "Call |A()| now")]
    [InlineData("`A`", "|A|")]
    [InlineData("an odd ` stays", "an odd ` stays")]
    public void Code_in_what_rules_say_is_code(string text, string expected) =>
        Assert.Equal(expected, string.Concat(Prose.WithCode(text).Parts.Select(part => part.Kind == InlineKind.Code ? $"|{part.Text}|" : part.Text)));

    [Fact]
    public void A_timeline_of_nothing_draws_nothing() => Assert.DoesNotContain("<svg", Html(new Document("T", [new TimelineBlock("hours", [])])), StringComparison.Ordinal);

    private static Document Of(string title, string text, string code) => new(title,
    [
        new ParagraphBlock(Prose.Of($"Some {text}, ", Prose.Code(code), " and ", Prose.Strong(text), ".")),
        new HeadingBlock(2, "A section"),
        new ListBlock([text, Prose.Code(code)]),
        new HeadingBlock(3, "A part"),
        new TableBlock(["Name", "Number"], [1], [[text, "12"], [Prose.Join(", ", [Prose.Code(code), text]), "3"]]),
        new CodeBlock("bash", "dotnet build\ndotnet test"),
        new DiagramBlock("flowchart LR\n  a --> b"),
        new TimelineBlock("hours", [new TimelineBar(text, 0, 1.5, IsCritical: true), new TimelineBar("later", 1.5, 0.25, IsCritical: false)]),
        new DetailsBlock("More", [new CodeBlock("diff", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-old\n+new\n same\n")]),
    ]);

    private static string Markdown(Document document)
    {
        using var writer = new StringWriter();
        MarkdownDocumentWriter.Write(document, writer);
        return writer.ToString();
    }

    private static string Html(Document document)
    {
        using var writer = new StringWriter();
        HtmlDocumentWriter.Write(document, writer);
        return writer.ToString();
    }
}
