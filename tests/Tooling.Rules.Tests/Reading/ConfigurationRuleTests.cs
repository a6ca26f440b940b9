using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Rules.Tests.Reading;

/// <summary>Rules about configuration: what is read, and each mistake with its place and what to write instead.</summary>
public sealed class ConfigurationRuleTests
{
    private const string Head = """
        id: Acme
        title: Acme 1 to 2
        version: 1.0.0
        packages: [ { id: Acme, from: "[1.0.0, 2.0.0)", to: 2.0.0 } ]
        legacy: { assemblies: [Acme], markers: ["T:Acme.Old"] }
        rules:

        """;

    [Fact]
    public void All_that_a_rule_says_is_read()
    {
        var rule = Assert.Single(Read("{ files: ['*.yml', a/b.json], section: A:*, keys: [ X -> Y:Z, Gone -> none, { from: M, values: { a: b, '1': 2, c: '3', d: true } }, { from: T, to: U, convert: negate } ], defaults: { N: 1.5, S: '1' }, unknown: report, caseSensitive: true }"));

        Assert.Equal(["*.yml", "a/b.json"], rule.Files.AsEnumerable());
        Assert.Equal(("A:*", true, true), (rule.Section, rule.ReportsUnknown, rule.IsCaseSensitive));
        Assert.Equal([("X", "Y:Z", null), ("Gone", null, null), ("M", "M", null), ("T", "U", "negate")], rule.Keys.Select(key => (key.From, key.To, key.Conversion)));
        Assert.Equal([new("a", new("b", false)), new("1", new("2", true)), new("c", new("3", false)), new("d", new("true", true))], rule.Keys[2].Values.AsEnumerable());
        Assert.Equal([new("N", new("1.5", true)), new DefaultKey("S", new("1", false))], rule.Defaults.AsEnumerable());
        Assert.Equal("json", rule.Examples[0].Format);
    }

    [Theory]
    [InlineData("{ files: ['*.json'] }", "says nothing to do", "Add `keys`, `defaults`, or `unknown: report`")]
    [InlineData("{ files: ['*.txt'], keys: [ A -> B ] }", "The extension of `*.txt` does not tell its format", "Add `format:`")]
    [InlineData("{ files: ['../a.json'], keys: [ A -> B ] }", "An item of `files` can't be `../a.json`", "below the project's folder")]
    [InlineData("{ files: ['*.json'], format: jsn, keys: [ A -> B ] }", "`format` can't be `jsn`", "Did you mean `json`?")]
    [InlineData("{ files: ['*.json'], keys: [ A ] }", "`A` does not say what a key becomes", "`Old -> none`")]
    [InlineData("{ files: ['*.json'], keys: [ A -> A ] }", "`A` becomes itself", "Write another key")]
    [InlineData("{ files: ['*.json'], keys: [ A -> B, a -> C ] }", "`a` is there twice: it is also in line 7", "Keep one")]
    [InlineData("{ files: ['*.json'], keys: [ '*:A -> B' ] }", "`*:A` can't be a key here", "only `section` may have a part `*`")]
    [InlineData("{ files: ['*.json'], keys: [ { from: A, to: B, convert: seconds-to-tme } ] }", "`convert` can't be `seconds-to-tme`", "Did you mean `seconds-to-time`?")]
    [InlineData("{ files: ['*.json'], keys: [ { from: A, convert: negate } ] }", "A second run would do `negate` to `A` again", "give the key another name")]
    [InlineData("{ files: ['*.json'], keys: [ { from: A, values: { a: b, B: c } } ] }", "A second run would change `b` again", "no new value may be one of the old ones")]
    [InlineData("{ files: ['*.json'], keys: [ { from: A, to: B, values: { a: b }, convert: negate } ] }", "`A` has both `values` and `convert`", "Keep one")]
    [InlineData("{ files: ['*.json'], keys: [ { from: A, to: none, convert: negate } ] }", "`A` goes away", "Leave `values` and `convert` out")]
    [InlineData("{ files: ['*.json'], keys: [ A -> B, B -> C ] }", "A second run would change `B` again: `B` in line 7 names it, too", "No new key may be")]
    [InlineData("{ files: ['*.json'], keys: [ A -> B ], defaults: { N: 1 } }", "`defaults` and `unknown` are about a section", "Add `section:`")]
    [InlineData("{ files: ['*.json'], section: S, keys: [ A -> B ], defaults: { A: 1 } }", "A second run would change the default `A`", "no rule changes")]
    [InlineData("{ files: ['*.props'], keys: [ A -> B ] }", "Project files have the sections `properties` and `items`", "`section: properties`")]
    [InlineData("{ files: ['*.props'], section: properties, keys: [ 'A -> C:B' ] }", "`A` would move to another place", "only get another name")]
    [InlineData("{ files: ['*.props', '*.json'], section: properties, keys: [ A -> B ] }", "Project files and other files have nothing in common", "Make two rules")]
    [InlineData("{ files: ['*.props'], section: properties, unknown: report }", "Project files have many keys", "items:Type")]
    [InlineData("{ files: ['*.props'], section: properties, defaults: { A: 1 } }", "In which of the project files", "Leave `defaults` out")]
    public void A_mistake_is_told_with_what_to_write(string section, string message, string hint)
    {
        var problems = Assert.Throws<PackException>(() => Read(section)).Problems;

        var problem = Assert.Single(problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains(hint, problem.Hint, StringComparison.Ordinal);
        Assert.True(problem.Position.Line == 7 && problem.Position.Column > 1);
    }

    [Theory]
    [InlineData("{ files: ['*.json'], keys: [ A -> B ] }", "{ files: ['*.json'], keys: [ 'B:C -> D' ] }", false)]
    [InlineData("{ files: ['*.json'], keys: [ A -> B ] }", "{ files: ['*.ini'], keys: [ B -> D ] }", true)]
    [InlineData("{ files: ['*.json'], keys: [ A -> B ] }", "{ files: ['*.json'], section: A, keys: [ X -> Y ] }", true)]
    [InlineData("{ files: ['*.json'], keys: [ A -> B ] }", "{ files: ['*.json'], section: '*', keys: [ X -> Y ] }", false)]
    [InlineData("{ files: ['*.json'], keys: [ 'X:T -> A:T' ] }", "{ files: ['*.json'], keys: [ A -> B ] }", false)]
    public void Rules_that_would_change_again_what_others_made_are_refused(string one, string other, bool isRight)
    {
        var exception = Record.Exception(() => Read(one, other));

        Assert.Equal(isRight, exception is null);
        Assert.True(isRight || exception!.ToString().Contains("A second run would change", StringComparison.Ordinal));
    }

    [Fact]
    public void An_example_says_its_format_where_the_files_have_several()
    {
        var problem = Assert.Single(Assert.Throws<PackException>(() => PackReader.Read(Head + "  - { id: ACME1000, title: T, safety: safe, why: W., configuration: { files: ['*.json', '*.yml'], keys: [ A -> B ] }, examples: [ { before: b, after: a } ] }\n", "pack.yaml")).Problems);

        Assert.Contains("lacks `format`", problem.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<ConfigurationRule> Read(params string[] sections) =>
        PackReader.Read(Head + string.Concat(sections.Select((section, i) => FormattableString.Invariant($"  - {{ id: ACME{i + 1000}, title: T, safety: safe, why: W., configuration: {section}, examples: [ {{ before: b, after: a, format: json }} ] }}\n"))), "pack.yaml").Rules.Cast<ConfigurationRule>();
}
