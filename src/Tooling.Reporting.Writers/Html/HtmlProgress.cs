using System.Collections.Immutable;
using System.Globalization;

namespace Tooling.Reporting.Writers.Html;

/// <summary>How the number of rewritten places grew: a line that rises with every migration, and the same as a table.</summary>
internal static class HtmlProgress
{
    private const int Width = 720;
    private const int Height = 160;
    private const int Margin = 8;

    public static void Write(HtmlPage page, Report report)
    {
        if (report.Progress.IsEmpty)
        {
            return;
        }

        var (done, left) = (report.Progress[^1].Rewritten, report.Findings.Length);
        page.Markup("<section id=\"progress\">\n").Element("h2", "Progress").Markup("\n");
        page.Element("p", string.Create(CultureInfo.InvariantCulture, $"{Places(done)} of the tree {(done == 1 ? "stands" : "stand")} rewritten; {left} in this report {(left == 1 ? "is" : "are")} not.")).Markup("\n");
        WriteLine(page, report.Progress, done + left);
        page.Markup("<details>").Element("summary", string.Create(CultureInfo.InvariantCulture, $"{report.Progress.Length} step{(report.Progress.Length == 1 ? string.Empty : "s")}"));
        page.Markup("<table>\n<thead><tr><th scope=\"col\">when (UTC)</th><th scope=\"col\">migration</th><th scope=\"col\" class=\"number\">places</th><th scope=\"col\" class=\"number\">rewritten then</th></tr></thead>\n<tbody>\n");
        foreach (var step in report.Progress)
        {
            page.Markup("<tr>").Element("td", Time(step.At)).Element("td", step.MigrationId).Element("td class=\"number\"", step.Change.ToString("+0;-0", CultureInfo.InvariantCulture)).Element("td class=\"number\"", step.Rewritten.ToString(CultureInfo.InvariantCulture)).Markup("</tr>\n");
        }

        page.Markup("</tbody>\n</table>\n</details>\n</section>\n");
    }

    /// <summary>Steps, because nothing changes between two migrations; the broken line is what there is to do in all.</summary>
    private static void WriteLine(HtmlPage page, ImmutableArray<ProgressStep> steps, int total)
    {
        var (first, last) = (steps[0].At, steps[^1].At);
        var top = Math.Max(total, steps.Max(step => step.Rewritten));
        page.Markup("<svg role=\"img\"").Attribute("viewBox", Numbers($"0 0 {Width} {Height}"))
            .Attribute("aria-label", string.Create(CultureInfo.InvariantCulture, $"Rewritten places from {Time(first)} to {Time(last)}: {steps[^1].Rewritten} of {total}.")).Markup(">");
        page.Markup("<path class=\"all\"").Attribute("d", Numbers($"M{Margin} {Y(total)}H{Width - Margin}")).Markup("/>");
        page.Markup("<path class=\"done\"").Attribute("d", Numbers($"M{Margin} {Y(0)}") + string.Concat(steps.Select(step => Numbers($"H{X(step.At)}V{Y(step.Rewritten)}"))) + Numbers($"H{Width - Margin}")).Markup("/></svg>\n");

        int X(DateTime at) => Margin + (last == first ? 0 : (int)((Width - (2.0 * Margin)) * (at - first).Ticks / (last - first).Ticks));
        int Y(int places) => Height - Margin - (top == 0 ? 0 : (int)((Height - (2.0 * Margin)) * places / top));
    }

    private static string Numbers(FormattableString text) => FormattableString.Invariant(text);

    private static string Places(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} place{(count == 1 ? string.Empty : "s")}");

    private static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
