using Microsoft.Playwright;
using Tooling.Engine.Planning.Ordering;
using Tooling.Engine.Tests.Planning.Ordering;
using Tooling.Tests;

namespace Tooling.Browser.Tests;

/// <summary>The drawing of an order by Mermaid itself.</summary>
public sealed class OrderGraphTests(ChromiumBrowser chromium) : IClassFixture<ChromiumBrowser>
{
    [MermaidFact]
    public async Task Mermaid_draws_what_is_written_with_every_name_as_it_is()
    {
        var order = AwkwardOrder.Create();
        var page = await chromium.Browser.NewPageAsync();
        await page.SetContentAsync("<body></body>");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = MermaidFactAttribute.Script });

        await page.EvaluateAsync("async text => { mermaid.initialize({ startOnLoad: false }); document.body.innerHTML = (await mermaid.render('order', text)).svg; }", OrderGraph.ToMermaid(order));

        async Task<IEnumerable<string>> TextsOf(string selector) => (await page.Locator(selector).AllInnerTextsAsync()).Select(text => text.ReplaceLineEndings("|").Replace('\u00a0', ' ').Trim()).Order(StringComparer.Ordinal);
        Assert.Equal(
            order.Units.Select(u => string.Join('|', u.Unit.Step is { } step ? [u.Unit.Projects[0], step, "1 finding"] : (string[])[u.Unit.Projects[0], "1 finding"])).Select(text => text.Replace('`', '\'')).Order(StringComparer.Ordinal),
            await TextsOf(".node .nodeLabel"));
        Assert.Equal(["stage 1", "stage 2"], await TextsOf(".cluster-label .nodeLabel"));
        Assert.Equal(order.Edges.Select(e => e.Describe()).Order(StringComparer.Ordinal), await TextsOf("span.edgeLabel"));
        await page.CloseAsync();
    }
}

/// <summary>A test with Mermaid in a real browser: skipped, and said so, where either is not at hand. <c>build/test</c> fetches both.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MermaidFactAttribute : FactAttribute
{
    public MermaidFactAttribute() => Skip = ChromiumFactAttribute.Chromium is null ? "There is no Chromium." : File.Exists(Script) ? null : $"Mermaid is not at hand ({Script}): 'bash build/test' fetches it with npm.";

    /// <summary>Mermaid's script.</summary>
    public static string Script { get; } = GeneratedFile.PathOf("artifacts/test-tools/mermaid.min.js");
}
