namespace Tooling.Cli.Rendering;

/// <summary>What the terminal at the other end can show.</summary>
/// <param name="ColorOut">Whether results may be coloured.</param>
/// <param name="ColorError">Whether errors may be coloured.</param>
/// <param name="Progress">Whether progress may be drawn on standard error.</param>
/// <param name="Width">Columns.</param>
/// <param name="Prompts">Whether a person may be asked; a pipe can answer as well, a build service has nobody.</param>
internal sealed record TerminalInfo(bool ColorOut, bool ColorError, bool Progress, int Width, bool Prompts = true)
{
    private const int WidthOfFiles = 120;

    /// <summary>Nothing but text: a pipe or a file.</summary>
    public static TerminalInfo Plain { get; } = new(ColorOut: false, ColorError: false, Progress: false, WidthOfFiles);

    /// <summary>
    /// Decides by the streams and the environment: https://no-color.org, <c>CI</c> as all build services set it, and <c>TERM=dumb</c>.
    /// </summary>
    /// <param name="environment">Gives the value of an environment variable, or null.</param>
    /// <param name="outRedirected">Whether standard output is not a terminal.</param>
    /// <param name="errorRedirected">Whether standard error is not a terminal.</param>
    /// <param name="width">Asks for the columns of the terminal; only called where there is one.</param>
    /// <returns>What may be shown.</returns>
    public static TerminalInfo Detect(Func<string, string?> environment, bool outRedirected, bool errorRedirected, Func<int> width)
    {
        var interactive = !IsCi(environment("CI")) && environment("TERM") != "dumb";
        var color = interactive && string.IsNullOrEmpty(environment("NO_COLOR"));
        var columns = outRedirected ? 0 : width();
        return new TerminalInfo(
            ColorOut: color && !outRedirected,
            ColorError: color && !errorRedirected,
            Progress: interactive && !errorRedirected,
            Width: columns > 0 ? columns : WidthOfFiles,
            Prompts: !IsCi(environment("CI")));
    }

    private static bool IsCi(string? value) => !string.IsNullOrEmpty(value) && value is not ("0" or "false" or "False");
}
