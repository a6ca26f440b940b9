using Microsoft.Playwright;
using Tooling.Reporting;
using Tooling.Reporting.Writers.Html;

namespace Tooling.Browser.Tests;

/// <summary>A report in a browser, from a file. Remembers what it must not do: ask for anything else, fail, or open a dialog.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"report-{Guid.CreateVersion7():n}.html");

    private ReportPage(IPage page)
    {
        Page = page;
        page.Request += (_, request) => Requests.Add(request.Url);
        page.PageError += (_, error) => Errors.Add(error);
        page.Console += (_, message) => Errors.Add(message.Text);
        page.Dialog += (_, dialog) => Errors.Add(dialog.Message);
    }

    public IPage Page { get; }

    public List<string> Requests { get; } = [];

    public List<string> Errors { get; } = [];

    public ILocator Shown => Page.Locator("#findings tbody tr:not([hidden])");

    public string Url => new Uri(_file).AbsoluteUri;

    public static Task<ReportPage> OpenAsync(IBrowser browser, Report report, ColorScheme scheme = ColorScheme.Light) => OpenAsync(browser, writer => HtmlReportWriter.Write(report, writer), scheme);

    /// <summary>Opens a page.</summary>
    /// <param name="browser">In which browser.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="scheme">Light or dark.</param>
    public static async Task<ReportPage> OpenAsync(IBrowser browser, Action<TextWriter> write, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ColorScheme = scheme });
        var opened = new ReportPage(page);
        await using (var writer = new StreamWriter(opened._file))
        {
            write(writer);
        }

        await page.GotoAsync(opened.Url);
        return opened;
    }

    /// <summary>The texts of a column, from the top, of the rows that are shown.</summary>
    public async Task<IReadOnlyList<string>> ColumnAsync(int column) => await Shown.Locator($"td:nth-child({column})").AllInnerTextsAsync();

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        File.Delete(_file);
    }
}

/// <summary>One browser for all tests of a class; none where there is none to start.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal IBrowser Browser => _browser!;

    public async Task InitializeAsync()
    {
        if (ChromiumFactAttribute.Chromium is { } executable)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
