using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Packs.Tests;

/// <summary>The examples of the rules hold: what <c>explain</c> and the rule pages show is what happens.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string, int> Examples
    {
        get
        {
            var examples = new TheoryData<string, int>();
            foreach (var rule in BuiltInPacks.All.SelectMany(p => p.Definition.Rules))
            {
                for (var i = 0; i < rule.Examples.Length; i++)
                {
                    examples.Add(rule.Id, i);
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_rule_finds_its_example_and_turns_before_into_after(string id, int index)
    {
        var (fixture, example, legacy) = Read(id, index);

        var migration = FixtureMigration.Run(fixture, fixture.Before, legacy);

        Assert.Contains(id, migration.Matches.Select(m => m.Rule.Id));
        var expected = example.After ?? example.Before;
        var actual = WithoutImports(migration.Text);
        Assert.True(WithoutImports(expected) == actual, FixtureDiff.Of(expected, actual));
        Assert.Equal(example.After is null, migration.Ids(FindingKind.Manual).Contains(id));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Before_compiles_against_a_legacy_version_of_the_library(string id, int index)
    {
        var (fixture, _, legacy) = Read(id, index);

        var (compilation, _) = FixtureCompiler.Compile(fixture, fixture.Before, legacy);

        Assert.Empty(FixtureCompiler.Errors(compilation));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void After_compiles_against_the_modern_library(string id, int index)
    {
        var (fixture, example, legacy) = Read(id, index);
        if (example.After is null)
        {
            return; // What is left to a person does not compile yet.
        }

        var migrated = FixtureMigration.Run(fixture, fixture.Before, legacy).Text;
        var (compilation, _) = FixtureCompiler.Compile(fixture, migrated, ReferenceSet.Modern(fixture.Pack));

        Assert.Empty(FixtureCompiler.Errors(compilation));
    }

    private static (Fixture Fixture, RuleExample Example, ReferenceSet Legacy) Read(string id, int index)
    {
        var definition = BuiltInPacks.All.Select(p => p.Definition).Single(d => d.Rules.Any(r => r.Id == id));
        var example = definition.Rules.Single(r => r.Id == id).Examples[index];
        var versions = ReferenceSet.LegacyVersions(definition.Id).Select(v => ReferenceSet.Of(definition.Id, v))
            .Select(v => (Fixture: Fixture.Parse($"{definition.Id}/{id}", Imports(definition, example, v) + example.Before), Legacy: v)).ToList();
        var (fixture, legacy) = versions.FirstOrDefault(v => FixtureCompiler.Errors(FixtureCompiler.Compile(v.Fixture, v.Fixture.Before, v.Legacy).Compilation).Count == 0, versions[0]);
        return (fixture, example, legacy);
    }

    private static string Imports(PackDefinition definition, RuleExample example, ReferenceSet legacy) =>
        string.Concat(definition.Imports.Where(i => !example.Before.Contains($"using {i};", StringComparison.Ordinal) && legacy.HasNamespace(i)).Select(i => $"using {i};\n"));

    private static string WithoutImports(string code) =>
        string.Join('\n', code.Split('\n').Where(l => !l.StartsWith("using ", StringComparison.Ordinal) || !l.EndsWith(';') || l.Contains('('))).Trim();
}
