using Tooling.Cli.Rendering;

namespace Tooling.Cli.Tests;

public sealed class TerminalTests : CliTest
{
    private static TerminalInfo Detect(string? variable = null, string value = "1", bool outRedirected = false, bool errorRedirected = false) =>
        TerminalInfo.Detect(name => name == variable ? value : null, outRedirected, errorRedirected, () => 100);

    [Fact]
    public void A_terminal_has_colour_and_progress() => Assert.Equal(new TerminalInfo(ColorOut: true, ColorError: true, Progress: true, Width: 100), Detect());

    [Fact]
    public void A_pipe_has_neither() => Assert.Equal(TerminalInfo.Plain, Detect(outRedirected: true, errorRedirected: true));

    [Fact]
    public void Progress_is_drawn_while_results_go_into_a_pipe() =>
        Assert.Equal(new TerminalInfo(ColorOut: false, ColorError: true, Progress: true, Width: 120), Detect(outRedirected: true));

    [Fact]
    public void No_color_keeps_progress() => Assert.Equal(new TerminalInfo(ColorOut: false, ColorError: false, Progress: true, Width: 100), Detect("NO_COLOR"));

    [Fact]
    public void An_empty_no_color_means_nothing() => Assert.True(Detect("NO_COLOR", value: "").ColorOut);

    [Theory]
    [InlineData("CI", "true")]
    [InlineData("CI", "1")]
    [InlineData("TERM", "dumb")]
    public void Build_services_and_dumb_terminals_have_neither(string variable, string value) =>
        Assert.Equal(TerminalInfo.Plain with { Width = 100, Prompts = variable != "CI" }, Detect(variable, value));

    [Fact]
    public void Ci_can_be_denied() => Assert.True(Detect("CI", "false").Progress);

    [Fact]
    public void With_colour_findings_and_errors_are_coloured()
    {
        Terminal = new TerminalInfo(ColorOut: true, ColorError: true, Progress: false, Width: 100);

        Assert.Contains("\e[36mSCL1003\e[0m", Run("scan").Out, StringComparison.Ordinal);
        Assert.Contains("\e[32m+root.Options.Add(name);\e[0m", Run("plan").Out, StringComparison.Ordinal);
        Assert.StartsWith("\e[31merror:\e[0m ", Run("explain", "X").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_drawn_on_standard_error_only()
    {
        Terminal = TerminalInfo.Plain with { Progress = true };

        var run = Run("scan");

        Assert.Contains("loading", run.Error, StringComparison.Ordinal);
        Assert.Contains("discovering", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("loading", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verbose_says_each_step_in_a_line() =>
        Assert.Equal("loading 1/2 src/App/App.csproj\ndiscovering 3\n", Run("scan", "--verbose").Error);
}
