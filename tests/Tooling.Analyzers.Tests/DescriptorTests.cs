using System.Runtime.CompilerServices;
using Tooling.Packs;
using Tooling.Rules.Model;
using Tooling.Tests;

namespace Tooling.Analyzers.Tests;

/// <summary>The descriptors and their release-tracking rows are what the packs say.</summary>
public sealed class DescriptorTests
{
    [Fact]
    public void The_descriptors_are_the_rules_of_the_packs() => AssertGenerated("Descriptors.cs", DescriptorFile.Source(BuiltInPacks.All));

    [Fact]
    public void Every_rule_has_a_release_tracking_row() =>
        AssertGenerated("AnalyzerReleases.Unshipped.md", DescriptorFile.Unshipped(BuiltInPacks.All, File.ReadAllText(PathOf("AnalyzerReleases.Shipped.md"))));

    [Fact]
    public void Only_rules_that_can_rewrite_are_fixable()
    {
        var rules = BuiltInPacks.All.SelectMany(p => p.Definition.Rules).ToDictionary(r => r.Id);

        Assert.NotEmpty(Descriptors.Rewritable);
        Assert.All(Descriptors.Rewritable, id => Assert.False(rules[id] is ManualRule));
    }

    [Fact]
    public void Every_diagnostic_leads_to_its_page() =>
        Assert.All(Descriptors.All, d => Assert.Equal($"{Descriptors.HelpLinkBase}{d.Id}.md", d.HelpLinkUri));

    private static void AssertGenerated(string name, string text)
    {
        if (UpdateSwitch.IsOn("UPDATE_GENERATED"))
        {
            File.WriteAllText(PathOf(name), text);
        }

        Assert.True(text == File.ReadAllText(PathOf(name)), $"{name} is out of date: UPDATE_GENERATED=1 dotnet test tests/Tooling.Analyzers.Tests");
    }

    private static string PathOf(string name, [CallerFilePath] string testFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile)!, "../../analyzers/Tooling.Analyzers", name));
}
