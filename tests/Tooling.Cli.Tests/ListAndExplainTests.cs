using System.Text.Json.Nodes;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed class ListAndExplainTests : CliTest
{
    [Fact]
    public void Tools_are_listed_with_their_options_and_arguments() => Snapshot.Verify(Run("list").ToString());

    [Fact]
    public void Json_has_the_tools()
    {
        var run = Run("list", "--format", "json");

        Assert.Equal(["app", "app new"], JsonNode.Parse(run.Out)!["tools"]!.AsArray().Select(tool => (string?)tool!["commandPath"]));
        Assert.Equal("Changed nothing; 1 of 2 tools legacy. Next: dotnet migrate plan\n", run.Error);
    }

    [Fact]
    public void Only_tools_of_a_family_are_listed()
    {
        Assert.Equal(2, JsonNode.Parse(Run("list", "--family", "system.commandline", "--format", "json").Out)!["tools"]!.AsArray().Count);
        Assert.Equal("Changed nothing; 0 of 0 tools legacy. Next: dotnet migrate scan\n", Run("list", "--family", "ModelContextProtocol").Out);
    }

    [Fact]
    public void A_family_that_nobody_knows_is_an_error() =>
        Assert.Equal(new RunResult(1, string.Empty, "error: There is no tool family 'Cobra'.\n  try: One of: ModelContextProtocol, System.CommandLine.\n"), Run("list", "--family", "Cobra"));

    [Fact]
    public void A_rule_is_explained() => Snapshot.Verify(Run("explain", "SCL1003").ToString());

    [Fact]
    public void A_manual_rule_says_what_to_do_by_hand() => Snapshot.Verify(Run("explain", "scl1090").ToString());

    [Fact]
    public void A_rule_that_nobody_knows_is_an_error() =>
        Assert.Equal(new RunResult(1, string.Empty, "error: There is no rule 'SCL1'.\n  try: One of: SCL1003, SCL1090.\n"), Run("explain", "SCL1"));
}
