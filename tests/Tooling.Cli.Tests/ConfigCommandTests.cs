using System.Text.Json.Nodes;

namespace Tooling.Cli.Tests;

/// <summary><c>config</c>.</summary>
public sealed class ConfigCommandTests : CliTest
{
    public ConfigCommandTests() => Engine.Ledger = Engine.Ledger with { Root = Root };

    [Fact]
    public void Every_setting_is_shown_with_where_it_comes_from()
    {
        Configure("sessions:\n  keep: 5\nprofiles:\n  production:\n    gate:\n      mode: all\n");

        var run = Run("config", "show", Root, "--profile", "production");

        Assert.Contains("sessions.keep             5      .migrate/config.yaml:2\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("gate.mode                 all    profile production (.migrate/config.yaml:6)\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("profile production is in effect", run.LastLine, StringComparison.Ordinal);
        var json = JsonNode.Parse(Run("config", "show", Root, "--format", "json").Out)!;
        Assert.Equal(("gate.mode", "new", "default"), ((string?)json["settings"]![0]!["key"], (string?)json["settings"]![0]!["value"], (string?)json["settings"]![0]!["source"]));
    }

    [Fact]
    public void A_tree_without_a_file_has_the_defaults() => Assert.Contains("no profile is in effect", Run("config", "show", Root).LastLine, StringComparison.Ordinal);

    [Fact]
    public void Mistakes_are_listed_and_fail()
    {
        Configure("gate:\n  mode: hard\nprofiles:\n  a:\n    inherits: b\n");

        var run = Run("config", "validate", Root);

        Assert.Equal(ExitCodes.FindingsPending, run.Code);
        Assert.Contains(".migrate/config.yaml:2:9: ", run.Out, StringComparison.Ordinal);
        Assert.Contains(".migrate/config.yaml:5:15: There is no profile `b` to inherit from.\n    try: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 mistakes", run.LastLine, StringComparison.Ordinal);
        Assert.False((bool)JsonNode.Parse(Run("config", "validate", Root, "--format", "json").Out)!["valid"]!);
    }

    [Fact]
    public void A_pack_that_there_is_not_is_found_in_a_profile_that_is_not_in_effect()
    {
        Configure("profiles:\n  a:\n    gate:\n      finished: [Nothing]\n");

        Assert.Contains("There is no pack 'Nothing'", Run("config", "validate", Root).Out, StringComparison.Ordinal);
        Configure("gate:\n  mode: all\n");
        Assert.Equal(ExitCodes.Done, Run("config", "validate", Root).Code);
    }

    [Fact]
    public void The_drift_between_profiles_and_between_the_file_and_its_effect_is_shown()
    {
        Configure("profile: b\nprofiles:\n  a:\n    gate:\n      mode: warn\n  b:\n    gate:\n      mode: all\n");

        Assert.Contains(
            "setting    a     b    from\ngate.mode  warn  all  profile a (.migrate/config.yaml:5); profile b (.migrate/config.yaml:8)\n",
            Run("config", "diff", "a", "b", "--path", Root).Out,
            StringComparison.Ordinal);
        Assert.Contains("setting    file  in effect  from\ngate.mode  new   all ", Run("config", "diff", "--path", Root).Out, StringComparison.Ordinal);
        Assert.Contains("0 differences", Run("config", "diff", "b", "--path", Root).LastLine, StringComparison.Ordinal);
        Assert.Equal("all", (string?)JsonNode.Parse(Run("config", "diff", "a", "--path", Root, "--format", "json").Out)!["differences"]![0]!["right"]!["value"]);
    }

    private void Configure(string yaml) => WriteFile(".migrate/config.yaml", yaml);
}
