using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.Tests;

/// <summary>The same fixtures with the package raised first: the code does not compile, and the pack's own copy of the legacy API is bound in its place.</summary>
public sealed class RaisedFixtureTests
{
    private static readonly string[] Satellites = ["NamingConventionBinder", "Hosting", "Rendering"];

    /// <summary>Those of the versions that the pack's copy stands for: nothing stands in for others, and for the packages beside the library.</summary>
    public static TheoryData<string> Fixtures => [.. BuiltInPacks.All.Where(p => !p.LegacyNames.IsEmpty).SelectMany(p => Fixture.PathsOf(p.Id)).Where(name => IsBroughtAlong(Fixture.Read(name)))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void What_is_legacy_without_doubt_is_rewritten_in_the_same_way(string name)
    {
        var fixture = Fixture.Read(name);
        var expected = FixtureMigration.Run(fixture, fixture.Before, ReferenceSet.Legacy(fixture.Pack));
        var (compilation, tree) = FixtureCompiler.Compile(fixture, fixture.Before, ReferenceSet.Modern(fixture.Pack));
        var bound = BoundPack.Raised(BuiltInPacks.All.Single(p => p.Id == fixture.Pack), compilation, CancellationToken.None)!;

        var analysis = bound.Analyze(compilation.GetSemanticModel(tree), CancellationToken.None);

        if (FixtureCompiler.Errors(compilation).Count == 0)
        {
            Assert.Equal(expected.Matches.Where(IsOfNamespace).Select(Place), analysis.Matches.Select(Place)); // A former namespace is read as if it had its new name.
            return;
        }

        Assert.Equal(expected.Matches.Select(Place), analysis.Matches.Select(Place));
        var doubtful = analysis.Matches.Zip(expected.Matches).Where(p => p.First.Kind != p.Second.Kind).Select(p => p.First).ToList();
        Assert.All(doubtful, match => Assert.StartsWith("The project is on its way to the modern package", match.Reason, StringComparison.Ordinal));
        Assert.DoesNotContain(doubtful, match => match.Node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { Alias: null, Name: { } used } && used.ToString() == "System.CommandLine.Binding");
        Assert.DoesNotContain(analysis.Matches, match => match.Kind == FindingKind.Rewrite && doubtful.Any(d => d.Group == match.Group));
        if (doubtful.Count == 0)
        {
            Assert.Equal(expected.Text, FileRewriter.Rewrite(analysis).Text.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void What_is_modern_is_left_alone(string name)
    {
        var fixture = Fixture.Read(name);
        var text = FixtureMigration.Run(fixture, fixture.Before, ReferenceSet.Legacy(fixture.Pack)).Text;
        var (compilation, tree) = FixtureCompiler.Compile(fixture, text, ReferenceSet.Modern(fixture.Pack));
        if (FixtureCompiler.Errors(compilation).Count > 0)
        {
            return; // What is left to a person does not compile yet.
        }

        var bound = BoundPack.Raised(BuiltInPacks.All.Single(p => p.Id == fixture.Pack), compilation, CancellationToken.None)!;

        Assert.Empty(bound.Analyze(compilation.GetSemanticModel(tree), CancellationToken.None).Matches);
    }

    private static bool IsBroughtAlong(Fixture fixture) =>
        ReferenceSet.Of(fixture.Pack, fixture.Library).StandIn == ReferenceSet.Legacy(fixture.Pack)
        && !Satellites.Any(s => fixture.Before.Contains($"System.CommandLine.{s}", StringComparison.Ordinal));

    private static bool IsOfNamespace(Match match) => match.Rule.Id == "MCPM1022";

    private static (string Rule, int Start) Place(Match match) => (match.Rule.Id, match.Span.Start);
}
