using System.Text;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Packs.Tests;

/// <summary>Writes the pages of <c>docs/rules</c> from the packs.</summary>
internal static class RulePages
{
    private const string Generated = "<!-- Generated from pack.yaml: UPDATE_GENERATED=1 dotnet test tests/Tooling.Packs.Tests -->";

    /// <summary>All pages: file name to text, with line feeds.</summary>
    /// <param name="packs">The packs, in order.</param>
    public static IReadOnlyDictionary<string, string> Write(IReadOnlyList<PackDefinition> packs)
    {
        var pages = packs.SelectMany(p => p.Rules, (pack, rule) => (rule.Id, Text: Page(pack, rule))).ToDictionary(p => $"{p.Id}.md", p => p.Text);
        pages.Add("README.md", Index(packs));
        return pages;
    }

    private static string Index(IReadOnlyList<PackDefinition> packs)
    {
        var page = new StringBuilder($"# Rules\n\n{Generated}\n\n");
        page.Append("`safe`: the meaning is kept. `review`: rewritten, and a person should look. `manual`: found and explained, never rewritten.\n");
        foreach (var pack in packs)
        {
            page.Append($"\n## {pack.Title}\n\n| rule | title | safety |\n| --- | --- | --- |\n");
            foreach (var rule in pack.Rules.OrderBy(r => r.Id, StringComparer.Ordinal))
            {
                page.Append($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {SafetyOf(rule)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Page(PackDefinition pack, RuleDefinition rule)
    {
        var page = new StringBuilder($"# {rule.Id}: {rule.Title}\n\n{Generated}\n\n");
        page.Append($"Pack: {pack.Title} (`{pack.Id}`). Safety: `{SafetyOf(rule)}`.\n\n## Why\n\n{rule.Why.Trim()}\n");
        if (rule.WhenNot is { } whenNot)
        {
            page.Append($"\n## When not\n\n{whenNot.Trim()}\n");
        }

        if (rule.Library is { } library)
        {
            page.Append($"\n## What the library says\n\n{library.Says.Trim()}\n\n<{library.Link}>\n");
        }

        if (rule is ManualRule manual)
        {
            page.Append($"\n## What to do by hand\n\n{manual.Advice.Trim()}\n");
        }

        page.Append(rule.Examples.Length == 1 ? "\n## Example\n" : "\n## Examples\n");
        foreach (var example in rule.Examples)
        {
            page.Append($"\nBefore:\n\n```csharp\n{example.Before.Trim()}\n```\n");
            page.Append(example.After is null ? string.Empty : $"\nAfter:\n\n```csharp\n{example.After.Trim()}\n```\n");
        }

        return page.ToString();
    }

    private static string SafetyOf(RuleDefinition rule) => rule.Safety switch
    {
        Safety.Safe => "safe",
        Safety.Review => "review",
        _ => "manual",
    };
}
