using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Packs;
using Tooling.Rules.Matching;
using Tooling.Rules.Reading;

namespace Tooling.Engine.Tests.Discovery;

/// <summary>Packs that the host of the engine gives.</summary>
public sealed class RunPacksTests
{
    private const string House = """
        id: House
        title: Rules of the house
        version: 1.0.0
        packages: [ { id: House.Rules, from: "[0.0.1, 1.0.0)", to: none } ]
        legacy: { assemblies: [System.Console], markers: ["T:System.Console"] }
        rules:
          - id: HOUSE1001
            title: Write elsewhere
            safety: review
            why: Because.
            code: StaticConsole
            examples: [ { before: "class C { }", after: "class C { }" } ]
        """;

    [Fact]
    public void They_stand_beside_those_of_the_product_and_two_of_one_id_are_refused()
    {
        var pack = MigrationPack.Read(House, "House.pack.yaml", ImmutableDictionary<string, CodeRule>.Empty.Add("StaticConsole", new Rule()), []);
        var request = new ScanRequest { Path = ".", Rules = ["HOUSE1001"] };

        Assert.Contains(pack, RunPacks.Of(request, [], [pack], Path.GetTempPath()));

        var error = Assert.Throws<UserErrorException>(() => RunPacks.Of(request, [], [pack, pack], Path.GetTempPath()));
        Assert.Equal("Two packs are called 'House'.", error.Message);
    }

    [Fact]
    public void A_coded_rule_that_is_not_given_is_named()
    {
        var error = Assert.Throws<PackException>(() => MigrationPack.Read(House, "House.pack.yaml", ImmutableDictionary<string, CodeRule>.Empty.Add("Other", new Rule()), []));
        Assert.Equal("Rule `HOUSE1001` is made of code, `StaticConsole`, and none of that name is given.", Assert.Single(error.Problems).Message);
    }

    private sealed class Rule : CodeRule
    {
        public override ImmutableArray<string> Triggers => ["Console"];

        public override void Analyze(Microsoft.CodeAnalysis.SyntaxNode node, Microsoft.CodeAnalysis.ISymbol symbol, RuleContext context) => throw new InvalidOperationException("It is not asked here.");
    }
}
