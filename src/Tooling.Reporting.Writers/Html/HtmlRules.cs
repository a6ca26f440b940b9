using System.Globalization;

namespace Tooling.Reporting.Writers.Html;

/// <summary>What the rules of a report are about: how often each was found, why the API changed, and an example.</summary>
internal static class HtmlRules
{
    public static void Write(HtmlPage page, Report report)
    {
        if (report.Findings.IsEmpty)
        {
            return;
        }

        var known = report.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        page.Markup("<section id=\"rules\">\n").Element("h2", "Rules").Markup("\n<table>\n<thead><tr><th scope=\"col\">rule</th><th scope=\"col\">what to do</th><th scope=\"col\" class=\"number\">rewrite</th><th scope=\"col\" class=\"number\">manual</th><th scope=\"col\" class=\"number\">unresolved</th></tr></thead>\n<tbody>\n");
        foreach (var found in report.Findings.GroupBy(finding => finding.RuleId, StringComparer.Ordinal).OrderBy(found => found.Key, StringComparer.Ordinal))
        {
            var counts = FindingCounts.Of(found);
            page.Markup("<tr").Attribute("id", found.Key).Markup("><th scope=\"row\">").Text(found.Key).Markup("</th><td>");
            WriteRule(page, known.GetValueOrDefault(found.Key));
            page.Markup("</td>").Element("td class=\"number\"", Number(counts.Rewrite)).Element("td class=\"number\"", Number(counts.Manual)).Element("td class=\"number\"", Number(counts.Unresolved)).Markup("</tr>\n");
        }

        page.Markup("</tbody>\n</table>\n</section>\n");
    }

    private static void WriteRule(HtmlPage page, ReportRule? rule)
    {
        if (rule is null)
        {
            return;
        }

        page.Markup("<details>").Element("summary", rule.Title);
        foreach (var text in new[] { rule.Why, rule.Advice, rule.WhenNot is null ? null : $"When not: {rule.WhenNot}" })
        {
            if (text is not null)
            {
                page.Element("p", text);
            }
        }

        foreach (var example in rule.Examples.Take(1))
        {
            page.Markup("<pre>").Element("del", example.Before.TrimEnd());
            if (example.After is { } after)
            {
                page.Element("ins", after.TrimEnd());
            }

            page.Markup("</pre>");
        }

        // Only a page of the web is linked to: an address that a file brings could be a script.
        if (Uri.TryCreate(rule.HelpUri, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http"))
        {
            page.Markup("<p><a rel=\"noreferrer\"").Attribute("href", uri.AbsoluteUri).Markup(">More about this rule</a></p>");
        }

        page.Markup("</details>");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
