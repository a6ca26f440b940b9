using Microsoft.CodeAnalysis.CodeFixes;
using Tooling.Packs.Tests.Harness;

namespace Tooling.CodeFixes.Tests;

/// <summary>
/// Rule after rule, as <c>dotnet format</c> does it, comes to the same as all at once, in whatever order: the code in between
/// compiles against neither version of the library.
/// </summary>
[Trait("Category", "Slow")]
public sealed class RuleOrderTests
{
    /// <summary>Only where several rules meet can their order matter.</summary>
    public static TheoryData<string> Fixtures => [.. Directory.EnumerateFiles(Path.Combine(Fixture.Root, LegacyWorkspace.Pack), "*.fixture.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Fixture.Root, path).Replace('\\', '/'))
        .Where(name => Fixture.Read(name).Findings("expect").Distinct().Count() > 1)
        .Order(StringComparer.Ordinal)];

    public static TheoryData<string> AllFixtures => Fixture.NamesOf(LegacyWorkspace.Pack);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Upwards(string name) => await AssertSameAsync(name, ids => ids);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Downwards(string name) => await AssertSameAsync(name, ids => ids.Reverse());

    [Theory]
    [MemberData(nameof(AllFixtures))]
    public async Task A_second_run_changes_nothing(string name)
    {
        using var workspace = Open(name);
        await workspace.FixAllAsync("App", FixAllScope.Project, "migrate-all", new MigrationCodeFixProvider().FixableDiagnosticIds);
        var once = workspace.Text("App");

        await workspace.FixAllAsync("App", FixAllScope.Project, "migrate-all", new MigrationCodeFixProvider().FixableDiagnosticIds);

        Assert.True(once == workspace.Text("App"), $"{name} (- once, + twice)\n{FixtureDiff.Of(once, workspace.Text("App"))}");
    }

    private static async Task AssertSameAsync(string name, Func<IEnumerable<string>, IEnumerable<string>> order)
    {
        using var atOnce = Open(name);
        await atOnce.FixAllAsync("App", FixAllScope.Project, "migrate-all", new MigrationCodeFixProvider().FixableDiagnosticIds);
        using var oneByOne = Open(name);
        var open = order(new MigrationCodeFixProvider().FixableDiagnosticIds).ToList();
        while (await oneByOne.RewritableIdsAsync("App") is var reported && open.FindIndex(reported.Contains) is >= 0 and var next)
        {
            await oneByOne.FixAllAsync("App", FixAllScope.Solution, open[next], [open[next]]);
            open.RemoveRange(0, next + 1);
        }

        var (expected, actual) = (atOnce.Text("App"), oneByOne.Text("App"));
        Assert.True(expected == actual, $"{name} (- at once, + one by one)\n{FixtureDiff.Of(expected, actual)}");
    }

    private static LegacyWorkspace Open(string name) => new LegacyWorkspace().With("App", ("Program.cs", Fixture.Read(name).Before));
}
