using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs.Tests.Harness;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Tests;

/// <summary>Every built-in pack binds to the library that it is for.</summary>
public sealed class PackTests
{
    public static TheoryData<string> Packs => [.. BuiltInPacks.All.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_rule_binds_to_a_legacy_version_of_the_library(string id)
    {
        var problems = ReferenceSet.LegacyVersions(id).Select(v => ReferenceSet.Of(id, v).CompiledPack!.Problems.Select(p => p.ToString()));

        Assert.Empty(problems.Aggregate((common, more) => common.Intersect(more)));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void The_modern_library_is_not_taken_for_the_legacy_one(string id)
    {
        var pack = BuiltInPacks.All.Single(p => p.Id == id);
        var compilation = CSharpCompilation.Create("Empty", [], ReferenceSet.Modern(id).References);

        Assert.Null(CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void One_pack_takes_a_version_for_legacy(string id)
    {
        var taking = ReferenceSet.LegacyVersions(id).Select(version => CSharpCompilation.Create("Empty", [], ReferenceSet.Of(id, version).References))
            .Select(compilation => BuiltInPacks.All.Where(p => CompiledPack.Create(p.Definition, p.CodeRules, compilation, CancellationToken.None) is not null).Select(p => p.Id));

        Assert.All(taking, packs => Assert.Equal([id], packs));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void The_legacy_assemblies_are_the_ones_that_the_pack_names(string id)
    {
        var pack = BuiltInPacks.All.Single(p => p.Id == id);

        Assert.Equal(pack.Definition.Legacy.Assemblies.AsEnumerable(), pack.LegacyAssemblies.AsEnumerable());
    }
}
