using Microsoft.CodeAnalysis.CodeFixes;
using Tooling.Packs.Tests.Harness;

namespace Tooling.CodeFixes.Tests;

/// <summary>
/// Rule after rule, as <c>dotnet format</c> does it, comes to the same as all at once, in whatever order: the code in between
/// compiles against neither version of the library.
/// </summary>
public sealed class RuleOrderTests
{
    /// <summary>One more filter of children or options, or one in another place, which changes nothing.</summary>
    private static readonly string[] FilteredOtherwise =
    [
        "SystemCommandLine/Collections/options_of_a_root_command.fixture.cs", "SystemCommandLine/Results/children.fixture.cs",
        "SystemCommandLine/Results/symbols_of_results.fixture.cs", "SystemCommandLine/Validation/validators.fixture.cs",
    ];

    /// <summary>Where something stands in the way of a rule until another one has been at work: the console of a model, which is a writer then.</summary>
    private static readonly string[] PossibleLater = ["SystemCommandLine/NamingConvention/skip_models.fixture.cs"];

    private static readonly string[] All = [.. Fixture.PathsOf(LegacyWorkspace.Pack).Except(PossibleLater)];

    public static TheoryData<string> Fixtures => [.. All.Where(MayDependOnOrder)];

    public static TheoryData<string> AllFixtures => [.. All];

    /// <summary>Every twentieth.</summary>
    public static TheoryData<string> SomeFixtures => [.. All.Where((_, i) => i % 20 == 0)];

    [Theory]
    [MemberData(nameof(SomeFixtures))]
    public async Task Neither_order_nor_repetition_matters_in_a_sample(string name)
    {
        if (MayDependOnOrder(name))
        {
            await Upwards(name);
            await Downwards(name);
        }

        await A_second_run_changes_nothing(name);
    }

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Fixtures))]
    public async Task Upwards(string name) => await AssertSameAsync(name, ids => ids);

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(Fixtures))]
    public async Task Downwards(string name) => await AssertSameAsync(name, ids => ids.Reverse());

    [Theory]
    [Trait("Category", "Slow")]
    [MemberData(nameof(AllFixtures))]
    public async Task A_second_run_changes_nothing(string name)
    {
        using var workspace = Open(name);
        await workspace.FixAllAsync("App", FixAllScope.Project, "migrate-all", new MigrationCodeFixProvider().FixableDiagnosticIds);
        var once = workspace.Text("App");
        if (await workspace.CompilesAsync("App"))
        {
            return; // Nothing in it says that it was migrated.
        }

        await workspace.FixAllAsync("App", FixAllScope.Project, "migrate-all", new MigrationCodeFixProvider().FixableDiagnosticIds);

        Assert.True(once == workspace.Text("App"), $"{name} (- once, + twice)\n{FixtureDiff.Of(once, workspace.Text("App"))}");
    }

    /// <summary>Only where several rules meet can their order matter. What is left to a person in the others may be possible once what stood in the way is rewritten.</summary>
    private static bool MayDependOnOrder(string name) =>
        Fixture.Read(name).Findings("expect").Distinct().Count() > 1 && !Path.GetFileName(name).StartsWith("skip_", StringComparison.Ordinal) && !FilteredOtherwise.Contains(name);

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
            if (await oneByOne.CompilesAsync("App"))
            {
                return; // Nothing in it says that it was migrated, and the next fix may take it for legacy.
            }
        }

        var (expected, actual) = (atOnce.Text("App"), oneByOne.Text("App"));
        Assert.True(expected == actual, $"{name} (- at once, + one by one)\n{FixtureDiff.Of(expected, actual)}");
    }

    private static LegacyWorkspace Open(string name)
    {
        var fixture = Fixture.Read(name);
        return new LegacyWorkspace { References = ReferenceSet.Of(LegacyWorkspace.Pack, fixture.Library) }.With("App", ("Program.cs", fixture.Before));
    }
}
