using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;

namespace Tooling.Packs.Tests;

/// <summary>What the packs do to code, file by file.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> Fixtures => [.. BuiltInPacks.All.SelectMany(p => Fixture.PathsOf(p.Id))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Before_compiles_against_the_legacy_library(string name)
    {
        var fixture = Fixture.Read(name);

        var (compilation, _) = FixtureCompiler.Compile(fixture, fixture.Before, ReferenceSet.Of(fixture.Pack, fixture.Library));

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

        var (before, _) = FixtureCompiler.Compile(fixture, fixture.Before, ReferenceSet.Of(fixture.Pack, fixture.Library));
        var (after, _) = FixtureCompiler.Compile(fixture, fixture.After, ReferenceSet.Modern(fixture.Pack));

        Assert.Empty(FixtureCompiler.NewComplaints(after, before));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_pack_turns_before_into_after(string name)
    {
        var fixture = Fixture.Read(name);

        var migration = FixtureMigration.Run(fixture, fixture.Before, ReferenceSet.Of(fixture.Pack, fixture.Library));

        FixtureUpdate.Apply(fixture, migration);
        var expected = fixture.After ?? fixture.Before;
        Assert.True(expected == migration.Text, $"{name} (- expected, + actual)\n{FixtureDiff.Of(expected, migration.Text)}{string.Join('\n', migration.Matches.Select(m => $"{m.Rule.Id} {m.Kind} {m.Reason}"))}");
        Assert.Equal(fixture.Findings("expect"), migration.Ids(FindingKind.Rewrite));
        Assert.Equal(fixture.Findings("manual"), migration.Ids(FindingKind.Manual));
        Assert.Equal(fixture.Findings("unresolved"), migration.Ids(FindingKind.Unresolved));
        Assert.Empty(migration.Waiting);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Line_endings_are_kept(string name)
    {
        var fixture = Fixture.Read(name);
        var withLineFeeds = FixtureMigration.Run(fixture, fixture.Before, ReferenceSet.Of(fixture.Pack, fixture.Library)).Text;

        var withCarriageReturns = FixtureMigration.Run(fixture, fixture.Before.ReplaceLineEndings("\r\n"), ReferenceSet.Of(fixture.Pack, fixture.Library)).Text;

        Assert.Equal(withLineFeeds.ReplaceLineEndings("\r\n"), withCarriageReturns);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_second_run_changes_nothing(string name)
    {
        var fixture = Fixture.Read(name);
        var once = FixtureMigration.Run(fixture, fixture.Before, ReferenceSet.Of(fixture.Pack, fixture.Library)).Text;

        Assert.Equal(once, FixtureMigration.Run(fixture, once, ReferenceSet.Modern(fixture.Pack)).Text);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Comments_survive(string name)
    {
        var fixture = Fixture.Read(name);

        var migration = FixtureMigration.Run(fixture, fixture.Before, ReferenceSet.Of(fixture.Pack, fixture.Library));

        Assert.Empty(FixtureMigration.CommentsOf(fixture.Before).Except(FixtureMigration.CommentsOf(migration.Text)));
    }
}
