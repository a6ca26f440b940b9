using Microsoft.Playwright;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Browser.Tests;

/// <summary>A document as a person meets it.</summary>
public sealed class HtmlDocumentTests(ChromiumBrowser chromium) : IClassFixture<ChromiumBrowser>
{
    private static readonly Document Sample = new("Migration plan: App",
    [
        new HeadingBlock(2, "Executive summary"),
        new ParagraphBlock(Prose.Of("Type ", Prose.Code("dotnet migrate"), " ", Prose.Strong("now"), ".")),
        new TableBlock(["What", "Value"], [1], [["Risk", "12"]]),
        new HeadingBlock(2, "Timeline"),
        new TimelineBlock("hours", [new TimelineBar("src/A.csproj", 0, 2, IsCritical: true), new TimelineBar("src/B.csproj", 2, 1, IsCritical: false)]),
        new HeadingBlock(2, "Appendix: the edits"),
        new DetailsBlock("src/A.cs", [new CodeBlock("diff", "--- a/src/A.cs\n+++ b/src/A.cs\n@@ -1,3 +1,3 @@\n same\n-old\n+new\n")]),
    ]);

    [ChromiumFact]
    public async Task It_opens_without_a_network_and_reads_well()
    {
        await using var opened = await ReportPage.OpenAsync(chromium.Browser, writer => HtmlDocumentWriter.Write(Sample, writer));
        var page = opened.Page;

        Assert.Equal([opened.Url], opened.Requests);
        Assert.Empty(opened.Errors);
        Assert.Equal(["Executive summary", "Timeline", "Appendix: the edits"], await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link).AllInnerTextsAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Timeline" }).ClickAsync();
        Assert.EndsWith("#timeline", page.Url, StringComparison.Ordinal);

        // The style is in effect: the policy allows it.
        var numbers = await page.Locator("td.number").EvaluateAsync<string>("cell => getComputedStyle(cell).textAlign");
        Assert.Equal("right", numbers);

        // The second bar begins where the first ends, and all bars and names are inside of the picture.
        var bars = await page.Locator("svg rect").EvaluateAllAsync<double[]>("bars => bars.flatMap(b => [b.getBoundingClientRect().left, b.getBoundingClientRect().right])");
        Assert.Equal(bars[1], bars[2], 1.0);
        Assert.True(await page.Locator("svg").EvaluateAsync<bool>("svg => [...svg.querySelectorAll('text, rect')].every(e => e.getBoundingClientRect().right <= svg.getBoundingClientRect().right)"));

        await page.GetByText("src/A.cs", new() { Exact = true }).ClickAsync();
        Assert.Equal("+new", (await page.Locator(".added").InnerTextAsync()).Trim());
        Assert.Equal(6, await page.Locator("code.diff span").CountAsync());
        var heights = await page.Locator("code.diff span").EvaluateAllAsync<double[]>("lines => lines.map(l => l.getBoundingClientRect().height)");
        Assert.True(heights.Max() < 1.5 * heights.Min(), "A line of the difference is as high as two.");
    }

    [ChromiumFact]
    public async Task It_is_read_on_a_small_screen_and_on_paper()
    {
        await using var opened = await ReportPage.OpenAsync(chromium.Browser, writer => HtmlDocumentWriter.Write(Sample, writer));
        await opened.Page.SetViewportSizeAsync(360, 700);

        Assert.True(await opened.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));

        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await opened.Page.GetByRole(AriaRole.Navigation).IsVisibleAsync());
    }
}
