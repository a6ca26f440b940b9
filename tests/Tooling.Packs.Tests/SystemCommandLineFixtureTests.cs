using Tooling.Packs.Tests.Harness;

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
}
