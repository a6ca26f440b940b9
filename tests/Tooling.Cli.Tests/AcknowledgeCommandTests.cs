using System.Text.Json.Nodes;

namespace Tooling.Cli.Tests;

/// <summary><c>acknowledge</c>.</summary>
public sealed class AcknowledgeCommandTests : CliTest
{
    [Fact]
    public void What_was_looked_at_is_said_with_the_next_command()
    {
        Engine.Ledger = Engine.Ledger with { Root = Root };

        var run = Run("acknowledge", Root, "--file", Path.Combine(Root, "src"), "--migration", "0001", "--reason", " Seen with Ada. ");

        Assert.Equal(0, run.Code);
        Assert.Equal($"acknowledged src/App/Program.cs: SCL2003 of 0001-aaaaaaaa\nAcknowledged 1 place; the rest is what 'validate' says. Next: dotnet migrate validate {Root} --strict\n", run.Out);
        Assert.Equal(("Seen with Ada.", "0001", "src"), (Engine.LastAcknowledged!.Reason, Assert.Single(Engine.LastAcknowledged.MigrationIds), Assert.Single(Engine.LastAcknowledged.Files)));
    }

    [Fact]
    public void Programs_read_it_as_JSON() =>
        Assert.Equal("SCL2003", (string?)JsonNode.Parse(Run("acknowledge", "--reason", "Seen.", "--format", "json").Out)!["acknowledged"]![0]!["ruleId"]);

    [Fact]
    public void Nothing_open_is_said() =>
        Assert.StartsWith("Changed nothing; no rewrite that was named asks for a look.", Run("acknowledge", "--rule", "SCL1003", "--reason", "Seen.").LastLine, StringComparison.Ordinal);

    [Fact]
    public void A_reason_is_needed_and_a_rule_has_to_be_known()
    {
        Assert.Contains("--reason", Run("acknowledge").Error, StringComparison.Ordinal);
        Assert.Contains("say what you saw", Run("acknowledge", "--reason", " ").Error, StringComparison.Ordinal);
        Assert.Contains("There is no rule 'XXX0001'", Run("acknowledge", "--rule", "XXX0001", "--reason", "Seen.").Error, StringComparison.Ordinal);
        Assert.Null(Engine.LastAcknowledged);
    }
}
