using System.Globalization;
using Tooling.Reporting.Writers.Html;

namespace Tooling.Reporting.Writers.Documents;

/// <summary>Draws a timeline: a bar each, from its beginning to its end.</summary>
internal static class HtmlTimeline
{
    private const int Width = 900;
    private const int NameWidth = 320;
    private const int RowHeight = 24;
    private const int LongestName = 44;

    public static void Write(HtmlPage page, TimelineBlock timeline)
    {
        var end = timeline.Bars.Select(bar => bar.Begin + bar.Length).DefaultIfEmpty(0).Max();
        if (end <= 0)
        {
            return;
        }

        double X(double at) => NameWidth + (at / end * (Width - NameWidth - 70));
        page.Markup($"<svg class=\"timeline\" viewBox=\"0 0 {Width} {(timeline.Bars.Length * RowHeight) + 8}\" role=\"img\"")
            .Attribute("aria-label", $"{timeline.Bars.Length} parts in {Number(end)} {timeline.Unit}").Markup(">\n");
        for (var row = 0; row < timeline.Bars.Length; row++)
        {
            var bar = timeline.Bars[row];
            var top = (row * RowHeight) + 4;
            page.Markup("<g>").Element("title", $"{bar.Name}: {Number(bar.Length)} {timeline.Unit}, after {Number(bar.Begin)}");
            page.Markup($"<text x=\"8\" y=\"{top + 16}\">").Text(Short(bar.Name)).Markup("</text>");
            page.Markup($"<rect class=\"{(bar.IsCritical ? "critical" : "bar")}\" x=\"{Number(X(bar.Begin))}\" y=\"{top + 3}\" width=\"{Number(Math.Max(2, X(bar.Begin + bar.Length) - X(bar.Begin)))}\" height=\"{RowHeight - 8}\" rx=\"3\"/>");
            page.Markup($"<text class=\"quiet\" x=\"{Number(X(bar.Begin + bar.Length) + 6)}\" y=\"{top + 16}\">").Text(Number(bar.Length)).Markup("</text></g>\n");
        }

        page.Markup("</svg>\n");
    }

    /// <summary>The end of a path says more than its beginning.</summary>
    private static string Short(string name) => name.Length <= LongestName ? name : "…" + name.Substring(name.Length - LongestName + 1);

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
