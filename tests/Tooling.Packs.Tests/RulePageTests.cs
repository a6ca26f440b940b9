using System.Runtime.CompilerServices;
using Tooling.Tests;

namespace Tooling.Packs.Tests;

/// <summary>The pages in <c>docs/rules</c> are what the packs say.</summary>
public sealed class RulePageTests
{
    private static readonly IReadOnlyDictionary<string, string> Pages = RulePages.Write([.. BuiltInPacks.All.Select(p => p.Definition)]);

    public static TheoryData<string> Names => [.. Pages.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_is_what_the_pack_says(string name)
    {
        var path = Path.Combine(Folder(), name);
        if (UpdateSwitch.IsOn("UPDATE_GENERATED"))
        {
            File.WriteAllText(path, Pages[name]);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == Pages[name], $"docs/rules/{name} is out of date: UPDATE_GENERATED=1 dotnet test tests/Tooling.Packs.Tests");
    }

    /// <summary>The pages of the tool's own findings, MIG…, are written by hand.</summary>
    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Empty(Directory.EnumerateFiles(Folder(), "*.md").Select(p => Path.GetFileName(p)).Where(p => !p.StartsWith("MIG", StringComparison.Ordinal)).Except(Pages.Keys));

    private static string Folder([CallerFilePath] string testFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile)!, "../../docs/rules"));
}
