using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;

namespace Tooling.Packs.Tests;

/// <summary>What the System.CommandLine pack does to code, file by file.</summary>
public sealed class SystemCommandLineFixtureTests
{
    private const string Pack = "SystemCommandLine";

    private static readonly ReferenceSet Legacy = ReferenceSet.Legacy(Pack);

    private static readonly ReferenceSet Modern = ReferenceSet.Modern(Pack);

    public static TheoryData<string> Fixtures => Fixture.NamesOf(Pack);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Before_compiles_against_the_legacy_library(string name)
    {
        var fixture = Fixture.Read(name);

        var (compilation, _) = FixtureCompiler.Compile(fixture, fixture.Before, Legacy);

        Assert.Empty(FixtureCompiler.Errors(compilation));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void After_compiles_against_the_modern_library(string name)
    {
        var fixture = Fixture.Read(name);
        if (fixture.After is null || fixture.Findings("manual").Count > 0)
        {
            return; // What is left to a person does not compile yet.
        }

        var (before, _) = FixtureCompiler.Compile(fixture, fixture.Before, Legacy);
        var (after, _) = FixtureCompiler.Compile(fixture, fixture.After, Modern);

        Assert.Empty(FixtureCompiler.NewComplaints(after, before));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Findings_are_the_ones_in_the_header(string name)
    {
        var fixture = Fixture.Read(name);

        var run = PackRun.Migrate(fixture, fixture.Before, Legacy);

        Assert.Equal(
            (Listed(fixture.Findings("expect")), Listed(fixture.Findings("manual")), Listed(fixture.Findings("unresolved"))),
            (Listed(run.Findings(FindingKind.Rewrite)), Listed(run.Findings(FindingKind.Manual)), Listed(run.Findings(FindingKind.Unresolved))));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Before_becomes_after(string name)
    {
        var fixture = Fixture.Read(name);

        var run = PackRun.Migrate(fixture, fixture.Before, Legacy);

        FixtureUpdate.Apply(fixture, run.Text);
        var expected = fixture.After ?? fixture.Before;
        Assert.True(expected == run.Text, $"{fixture.Path}\n{FixtureDiff.Of(expected, run.Text)}");
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Line_endings_are_kept(string name)
    {
        var fixture = Fixture.Read(name);

        var withLf = PackRun.Migrate(fixture, fixture.Before, Legacy).Text;
        var withCrLf = PackRun.Migrate(fixture, fixture.Before.ReplaceLineEndings("\r\n"), Legacy).Text;

        Assert.Equal(withLf.ReplaceLineEndings("\r\n"), withCrLf);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Comments_survive(string name)
    {
        var fixture = Fixture.Read(name);

        var run = PackRun.Migrate(fixture, fixture.Before, Legacy);

        Assert.Empty(PackRun.CommentsOf(fixture.Before).Except(PackRun.CommentsOf(run.Text)));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_second_run_finds_nothing_to_rewrite(string name)
    {
        var fixture = Fixture.Read(name);
        var once = PackRun.Migrate(fixture, fixture.Before, Legacy);

        var onModern = PackRun.Migrate(fixture, once.Text, Modern);
        var onLegacy = PackRun.Migrate(fixture, once.Text, Legacy);

        Assert.Empty(onModern.Matches);
        Assert.Equal(once.Text, onLegacy.Text);
    }

    private static string Listed(IEnumerable<string> ids) => string.Join(", ", ids);
}
