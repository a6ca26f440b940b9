using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;

namespace Tooling.Packs.Tests;

/// <summary>Members that get a value because they have to have one.</summary>
public sealed class RequiredMembersTests
{
    /// <summary>A limit is sent where none was sent before: answers may end earlier.</summary>
    [Theory]
    [InlineData("ModelContextProtocol/Content/sampling.fixture.cs", Safety.Review)]
    [InlineData("ModelContextProtocol/Collections/required_members.fixture.cs", Safety.Safe)]
    public void A_limit_asks_for_a_look(string name, Safety safety)
    {
        var fixture = Fixture.Read(name);

        var migration = FixtureMigration.Run(fixture, fixture.Before, ReferenceSet.Of(fixture.Pack, fixture.Library));

        var given = migration.Matches.Where(m => m is { Rule.Id: "MCPM1012", Kind: FindingKind.Rewrite }).ToList();
        Assert.NotEmpty(given);
        Assert.All(given, match => Assert.Equal(safety, match.Safety));
    }
}
