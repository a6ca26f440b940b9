using Tooling.Packs;
using Tooling.Rules.Model;
using Tooling.Tests;

namespace Tooling.Analyzers.Tests;

/// <summary>The descriptors and their release-tracking rows are what the packs say.</summary>
public sealed class DescriptorTests
{
    private const string Folder = "analyzers/Tooling.Analyzers";

    [Fact]
    public void The_descriptors_are_the_rules_of_the_packs() => GeneratedFile.AssertIs($"{Folder}/Descriptors.cs", DescriptorFile.Source(BuiltInPacks.All));

    [Fact]
    public void Every_rule_has_a_release_tracking_row() =>
        GeneratedFile.AssertIs($"{Folder}/AnalyzerReleases.Unshipped.md", DescriptorFile.Unshipped(BuiltInPacks.All, File.ReadAllText(GeneratedFile.PathOf($"{Folder}/AnalyzerReleases.Shipped.md"))));

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
}
