using Tooling.Tests;

namespace Tooling.Packs.Tests;

/// <summary>The pages in <c>docs/rules</c> are what the packs say.</summary>
public sealed class RulePageTests
{
    private static readonly IReadOnlyDictionary<string, string> Pages = RulePages.Write([.. BuiltInPacks.All.Select(p => p.Definition)]);

    public static TheoryData<string> Names => [.. Pages.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_is_what_the_pack_says(string name) => GeneratedFile.AssertIs($"docs/rules/{name}", Pages[name]);

    /// <summary>The pages of the tool's own findings, MIG…, are written by hand.</summary>
    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Empty(Directory.EnumerateFiles(GeneratedFile.PathOf("docs/rules"), "*.md").Select(p => Path.GetFileName(p)).Where(p => !p.StartsWith("MIG", StringComparison.Ordinal)).Except(Pages.Keys));
}
