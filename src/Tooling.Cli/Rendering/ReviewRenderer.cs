using System.Globalization;
using Tooling.Cli.Options;
using Tooling.Reporting;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes which rewrites ask for a look, rule by rule: some mean something else with the modern library although the code stays as it is, so that no difference shows them.</summary>
internal static class ReviewRenderer
{
    private const int Shown = 3;
    private const int Indent = 4;

    /// <summary>Writes it, and an empty line behind it; nothing where there is nothing to look at.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="review">A report of the rewrites that a person should look at.</param>
    public static void Write(TextPage page, Report review)
    {
        var titles = review.Rules.ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
        foreach (var rule in review.Findings.GroupBy(finding => finding.RuleId, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            page.Line($"{page.Paint("review:", TextColor.Yellow)} {rule.Key} {titles.GetValueOrDefault(rule.Key, string.Empty)}");
            page.Paragraph($"{PlacesOf([.. rule])}. Read: {Shell.Command(["explain", rule.Key])}", Indent);
        }

        if (!review.Findings.IsEmpty)
        {
            page.Line();
        }
    }

    private static string PlacesOf(List<Finding> findings)
    {
        var first = string.Join(", ", findings.Take(Shown).Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Path}({finding.Range.StartLine})")));
        return findings.Count <= Shown ? first : string.Create(CultureInfo.InvariantCulture, $"{first}, and {findings.Count - Shown} more");
    }
}
