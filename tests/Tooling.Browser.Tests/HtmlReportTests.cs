using Microsoft.Playwright;
using Tooling.Reporting;
using Tooling.Reporting.Tests;

namespace Tooling.Browser.Tests;

/// <summary>The HTML report as a person meets it.</summary>
public sealed class HtmlReportTests(ChromiumBrowser chromium) : IClassFixture<ChromiumBrowser>
{
    private const int PlaceColumn = 1;
    private const int RuleColumn = 2;

    [ChromiumFact]
    public async Task It_opens_without_a_network_and_without_an_error()
    {
        await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Gated);

        Assert.Equal([report.Url], report.Requests);
        Assert.Empty(report.Errors);
        Assert.Equal("Migration gate: failed", await report.Page.TitleAsync());
        Assert.Equal(4, await report.Shown.CountAsync());
    }

    [ChromiumFact]
    public async Task It_filters_by_project_tool_rule_and_text()
    {
        await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Gated);
        var page = report.Page;

        await page.GetByLabel("rule", new() { Exact = true }).SelectOptionAsync("SCL1003");
        Assert.Equal(["SCL1003", "SCL1003"], await report.ColumnAsync(RuleColumn));

        await page.GetByLabel("project", new() { Exact = true }).SelectOptionAsync("src/App/App.csproj");
        Assert.Equal(["src/App/Program.cs:12"], await report.ColumnAsync(PlaceColumn));
        Assert.Equal("1 of 4 shown", await page.Locator("output").InnerTextAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(report.Shown).ToHaveCountAsync(4);

        await page.GetByLabel("tool", new() { Exact = true }).SelectOptionAsync("app run");
        Assert.Equal(2, await report.Shown.CountAsync());
        await page.GetByLabel("Text (press /)").FillAsync("sethandler ACTION");
        Assert.Equal(["SCL1040"], await report.ColumnAsync(RuleColumn));
    }

    [ChromiumFact]
    public async Task It_sorts_up_and_down_and_numbers_by_their_value()
    {
        var findings = new[] { 2, 10, 1 }.Select(line => Samples.Manual with { Path = "A.cs", Range = new SourceRange(line, 1, line, 2), RuleId = $"R{line}" });
        await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Empty with { Findings = [.. findings] });
        var header = report.Page.Locator("#findings th").First;

        await header.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal(["A.cs:1", "A.cs:2", "A.cs:10"], await report.ColumnAsync(PlaceColumn));
        Assert.Equal("ascending", await header.GetAttributeAsync("aria-sort"));

        await header.GetByRole(AriaRole.Button).ClickAsync();
        Assert.Equal(["A.cs:10", "A.cs:2", "A.cs:1"], await report.ColumnAsync(PlaceColumn));
        Assert.Equal("descending", await header.GetAttributeAsync("aria-sort"));
    }

    [ChromiumFact]
    public async Task It_is_used_by_keyboard_alone()
    {
        await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Gated);
        var keyboard = report.Page.Keyboard;

        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("Middleware");
        Assert.Equal(["SCL1090"], await report.ColumnAsync(RuleColumn));

        // Out of the form: five choices and the button, then the first column.
        for (var i = 0; i < 7; i++)
        {
            await keyboard.PressAsync("Tab");
        }

        await keyboard.PressAsync("Enter");
        Assert.Equal("ascending", await report.Page.Locator("#findings th").First.GetAttributeAsync("aria-sort"));

        var finding = report.Shown.Locator("details");
        await finding.Locator("summary").FocusAsync();
        await keyboard.PressAsync("Enter");
        Assert.True(await finding.EvaluateAsync<bool>("details => details.open"));
    }

    [ChromiumFact]
    public async Task It_shows_code_before_and_after()
    {
        await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Gated);
        var finding = report.Shown.Filter(new() { HasText = "AddOption is gone" });

        await finding.Locator("summary").ClickAsync();

        Assert.Equal("    command.AddOption(option);", await finding.Locator("del").InnerTextAsync());
        Assert.Equal(["    command.Options.Add(option);", "    // added"], await finding.Locator("ins").AllInnerTextsAsync());
    }

    [ChromiumFact]
    public async Task It_draws_how_far_migrations_are_and_lists_the_steps()
    {
        await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Gated);
        var progress = report.Page.Locator("#progress");

        Assert.Equal("6 places of the tree stand rewritten; 4 in this report are not.", await progress.Locator("p").InnerTextAsync());
        Assert.True(await report.Page.GetByRole(AriaRole.Img, new() { Name = "Rewritten places from 2026-01-02 03:04 to 2026-02-03 03:04: 6 of 10." }).IsVisibleAsync());
        await progress.Locator("summary").ClickAsync();
        Assert.Equal(["5", "7", "6"], await progress.Locator("tbody td:nth-child(4)").AllInnerTextsAsync());

        // Right is later, up is more.
        var points = await progress.Locator("path.done").EvaluateAsync<double[][]>("""
            path => [0, 0.5, 1].map(share => path.getPointAtLength(share * path.getTotalLength())).map(point => [point.x, point.y])
            """);
        Assert.True(points[0][0] < points[1][0] && points[1][0] < points[2][0]);
        Assert.True(points[0][1] > points[2][1]);
    }

    [ChromiumFact]
    public async Task Dark_and_light_are_both_readable()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Gated, scheme);
            var page = await ColorAsync(report, "body", "backgroundColor");

            Assert.Equal(scheme == ColorScheme.Dark, Luminance(page) < 0.5);
            foreach (var text in new[] { "body", ".quiet", "td a", ".failed", ".manual", ".safe", ".review" })
            {
                // WCAG 2.2, 1.4.3.
                Assert.True(Contrast(page, await ColorAsync(report, text, "color")) >= 4.5, $"{text} in {scheme}");
            }
        }
    }

    [ChromiumFact]
    public async Task On_paper_everything_is_unfolded_and_the_form_is_gone()
    {
        await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Gated, ColorScheme.Dark);
        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await report.Page.Locator("form").IsVisibleAsync());
        Assert.True(Luminance(await ColorAsync(report, "body", "backgroundColor")) > 0.9);

        await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        Assert.Equal(0, await report.Page.Locator("details:not([open])").CountAsync());
        await report.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await report.Page.Locator("details[open]").CountAsync());
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await report.Page.PdfAsync())[..4]), StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task What_others_wrote_is_shown_and_never_run()
    {
        const string Evil = "</style></script><script>alert(1)</script><img src=http://example.org/x onerror=alert(2)>";
        var finding = Samples.Manual with { Path = Evil, Message = Evil, Reason = Evil, Tool = Evil };
        await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Empty with { Findings = [finding], Packs = [Evil] });

        await report.Shown.Locator("summary").ClickAsync();

        Assert.Equal([report.Url], report.Requests);
        Assert.Empty(report.Errors);
        Assert.Equal(Evil, await report.Shown.Locator("summary").InnerTextAsync());
    }

    [ChromiumFact]
    public async Task Ten_thousand_findings_are_filtered()
    {
        var findings = Enumerable.Range(1, 10_000).Select(line => Samples.Rewrite with { RuleId = $"SCL{line % 10:D4}", Range = new SourceRange(line, 1, line, 2) });
        await using var report = await ReportPage.OpenAsync(chromium.Browser, Samples.Empty with { Findings = [.. findings] });

        await report.Page.GetByLabel("rule", new() { Exact = true }).SelectOptionAsync("SCL0003");

        Assert.Equal("1000 of 10000 shown", await report.Page.Locator("output").InnerTextAsync());
    }

    private static async Task<double[]> ColorAsync(ReportPage report, string selector, string property)
    {
        // A canvas turns any notation of a colour into bytes.
        var bytes = await report.Page.Locator(selector).First.EvaluateAsync<int[]>($$"""
            element => {
              const canvas = document.createElement("canvas").getContext("2d");
              canvas.fillStyle = getComputedStyle(element).{{property}};
              canvas.fillRect(0, 0, 1, 1);
              return Array.from(canvas.getImageData(0, 0, 1, 1).data);
            }
            """);
        return [.. bytes.Take(3).Select(value => value / 255.0)];
    }

    /// <summary>Relative luminance, as WCAG 2.2 defines it.</summary>
    private static double Luminance(double[] color)
    {
        var linear = color.Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * linear[0]) + (0.7152 * linear[1]) + (0.0722 * linear[2]);
    }

    private static double Contrast(double[] x, double[] y)
    {
        var (light, dark) = (Math.Max(Luminance(x), Luminance(y)), Math.Min(Luminance(x), Luminance(y)));
        return (light + 0.05) / (dark + 0.05);
    }
}
