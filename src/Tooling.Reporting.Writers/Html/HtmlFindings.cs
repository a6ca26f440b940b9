using System.Globalization;

namespace Tooling.Reporting.Writers.Html;

/// <summary>The table of findings, and the form that filters it.</summary>
internal static class HtmlFindings
{
    private static readonly string[] Columns = ["place", "rule", "what", "kind", "state", "project", "tool"];

    public static void Write(HtmlPage page, Report report)
    {
        page.Markup("<main>\n").Element("h2", "Findings").Markup("\n");
        if (report.Findings.IsEmpty)
        {
            page.Element("p", "There are none.").Markup("\n</main>\n");
            return;
        }

        var projects = new ReportProjects(report.Projects);
        var rows = report.Findings.Select(finding => new Row(finding, projects.Of(finding.Path) ?? string.Empty)).ToList();
        WriteForm(page, rows);
        page.Markup("<table id=\"findings\">\n<thead><tr>");
        foreach (var column in Columns)
        {
            page.Markup("<th scope=\"col\"><button type=\"button\">").Text(column).Markup("</button></th>");
        }

        page.Markup("</tr></thead>\n<tbody>\n");
        var changes = report.Changes.ToDictionary(change => change.Path, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            WriteRow(page, row, changes.GetValueOrDefault(row.Finding.Path));
        }

        page.Markup("</tbody>\n</table>\n</main>\n");
    }

    private static void WriteForm(HtmlPage page, List<Row> rows)
    {
        page.Markup("<form aria-label=\"Filter the findings\">\n<label>Text (press /)<input name=\"text\" type=\"search\"></label>\n");
        WriteChoice(page, "project", rows.Select(row => row.Project));
        WriteChoice(page, "tool", rows.Select(row => row.Tool));
        WriteChoice(page, "rule", rows.Select(row => row.Finding.RuleId));
        WriteChoice(page, "kind", rows.Select(row => row.Kind));
        WriteChoice(page, "state", rows.Select(row => row.State));
        page.Markup("<button type=\"reset\">Show all</button>\n<output aria-live=\"polite\"></output>\n</form>\n");
    }

    private static void WriteChoice(HtmlPage page, string name, IEnumerable<string> values)
    {
        page.Markup($"<label>{name}<select name=\"{name}\" aria-label=\"{name}\"><option value=\"\">all</option>");
        foreach (var value in values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            page.Element("option", value);
        }

        page.Markup("</select></label>\n");
    }

    private static void WriteRow(HtmlPage page, Row row, ReportChange? change)
    {
        var finding = row.Finding;
        page.Markup("<tr").Attribute("data-project", row.Project).Attribute("data-tool", row.Tool).Attribute("data-rule", finding.RuleId).Attribute("data-kind", row.Kind).Attribute("data-state", row.State).Markup(">");
        page.Markup("<td>").Element("code", string.Create(CultureInfo.InvariantCulture, $"{finding.Path}:{finding.Range.StartLine}")).Markup("</td>");
        page.Markup("<td><a").Attribute("href", "#" + finding.RuleId).Markup(">").Text(finding.RuleId).Markup("</a></td><td>");
        WriteWhat(page, finding, change);
        page.Markup("</td>").Element($"td class=\"{Words.Of(finding.Safety)}\"", row.Kind).Element("td", row.State).Element("td", row.Project).Element("td", row.Tool).Markup("</tr>\n");
    }

    private static void WriteWhat(HtmlPage page, Finding finding, ReportChange? change)
    {
        var hunks = change?.Of(finding).ToList() ?? [];
        if (finding.Reason is null && finding.Suppression is null && hunks.Count == 0)
        {
            page.Text(finding.Message);
            return;
        }

        page.Markup("<details>").Element("summary", finding.Message);
        if (finding.Reason is { } reason)
        {
            page.Element("p", reason);
        }

        if (finding.Suppression is { } waiver)
        {
            page.Element("p", $"Excused by {waiver.Owner} until {JsonGate.Day(waiver.Until)}: {waiver.Reason}");
        }

        foreach (var hunk in hunks)
        {
            page.Markup("<pre>");
            WriteLines(page, "del", hunk.Before);
            WriteLines(page, "ins", hunk.After);
            page.Markup("</pre>");
        }

        page.Markup("</details>");
    }

    private static void WriteLines(HtmlPage page, string tag, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            page.Element(tag, line);
        }
    }

    private sealed record Row(Finding Finding, string Project)
    {
        public string Tool => Finding.Tool ?? string.Empty;

        public string Kind => Words.Of(Finding.Kind);

        public string State => Finding.Suppression is not null ? "waived" : Finding.BaselineState is { } state ? Words.Of(state) : string.Empty;
    }
}
