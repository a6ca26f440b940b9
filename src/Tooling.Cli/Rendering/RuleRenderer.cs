using Tooling.Engine;
using Tooling.Reporting;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes a rule's page for a terminal.</summary>
internal static class RuleRenderer
{
    private const int Indent = 4;

    /// <summary>Writes it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="rule">The rule.</param>
    public static void Write(TextPage page, RuleInfo rule)
    {
        page.Line($"{page.Paint(rule.Id, TextColor.Cyan)} {rule.Title} [{Words.Of(rule.Safety)}]");
        page.Line($"pack {rule.PackId}; {Meaning(rule.Safety)}");
        page.Line();
        Section(page, "why", rule.Why);
        Section(page, "when not", rule.WhenNot);
        Section(page, "the library says", rule.Library?.Says);
        Section(page, "by hand", rule.Advice);
        foreach (var example in rule.Examples)
        {
            Code(page, "before", example.Before);
            Code(page, "after", example.After);
        }

        if (rule.Library is { } library)
        {
            page.Line($"library: {library.Link}");
        }

        if (rule.HelpUri is { } uri)
        {
            page.Line($"page: {uri}");
            page.Line();
        }
    }

    private static string Meaning(Safety safety) => safety switch
    {
        Safety.Safe => "safe: the meaning of the code is kept",
        Safety.Review => "review: rewritten, and a person should look",
        _ => "manual: found and explained, never rewritten",
    };

    private static void Section(TextPage page, string title, string? text)
    {
        if (text is null)
        {
            return;
        }

        page.Line(page.Paint(title, TextColor.Gray));
        page.Paragraph(text.TrimEnd(), Indent);
        page.Line();
    }

    /// <summary>Code is never wrapped.</summary>
    private static void Code(TextPage page, string title, string? code)
    {
        if (code is null)
        {
            return;
        }

        page.Line(page.Paint(title, TextColor.Gray));
        foreach (var line in code.TrimEnd().ReplaceLineEndings("\n").Split('\n'))
        {
            page.Line((new string(' ', Indent) + line).TrimEnd());
        }

        page.Line();
    }
}
