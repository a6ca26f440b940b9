using System.Collections.Concurrent;
using Tooling.Packs.Tests.Harness;
using Tooling.Tests;

namespace Tooling.Packs.Tests.Coverage;

/// <summary>Every public type and member of a pack's legacy libraries is accounted for: by a rule, by a manual finding, or because it is still there.</summary>
public sealed class CoverageTests(CoverageTests.Tables tables) : IClassFixture<CoverageTests.Tables>
{
    /// <summary>All packs.</summary>
    public static TheoryData<string> Packs => ["SystemCommandLine", "ModelContextProtocol", "ModelContextProtocol1"];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_legacy_member_is_accounted_for(string pack)
    {
        var missing = tables.Of(pack).SelectMany(t => t.Symbols.Where(s => !s.IsCovered), (t, s) => $"{s.Id} of {t.Label}");

        Assert.Equal(string.Empty, string.Join('\n', missing));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void The_page_is_what_the_pack_does(string pack)
    {
        var definition = BuiltInPacks.All.Single(p => p.Id == pack).Definition;
        var page = CoveragePage.Write(definition, tables.Of(pack), $"{definition.Packages[0].Id} {definition.Packages[0].To}");

        GeneratedFile.AssertIs($"docs/coverage/{pack}.md", page);
    }

    /// <summary>The tables of all packs, each made once.</summary>
    public sealed class Tables
    {
        private readonly ConcurrentDictionary<string, IReadOnlyList<CoverageTable>> _tables = [];

        internal IReadOnlyList<CoverageTable> Of(string pack) => _tables.GetOrAdd(pack, Make);

        private static IReadOnlyList<CoverageTable> Make(string pack)
        {
            var modern = ReferenceSet.Modern(pack);

            // Where a whole version can't be had, what stands in for it is no table of its members.
            return [.. ReferenceSet.LegacyVersions(pack).Select(v => new ApiCoverage(ReferenceSet.Of(pack, v), modern).Table()).Where(t => !t.Symbols.IsEmpty)];
        }
    }
}
