using System.Text.Json.Nodes;
using Tooling.Engine.Ledger;
using Tooling.Engine.Stores;

namespace Tooling.Cli.Tests;

/// <summary><c>store</c>, and what <c>apply</c> does about it.</summary>
public sealed class StoreCommandTests : CliTest
{
    public StoreCommandTests() => Engine.Ledger = Engine.Ledger with { Root = Root };

    [Fact]
    public void What_the_ledger_is_kept_in_is_shown_with_what_would_be_better()
    {
        Engine.Kept = Engine.Kept with { Recommendation = "move it" };

        Assert.Equal("files, 2.0 KiB: 1 project, 1 file\n    try: move it\nChanged nothing; 1 migration. Next: dotnet migrate status\n", Run("store", "show").Out);
        Assert.Equal("files", (string?)JsonNode.Parse(Run("store", "show", "--format", "json").Out)!["store"]);
    }

    [Fact]
    public void It_is_moved()
    {
        var run = Run("store", "move", "--to", "postgresql", "--tree", "shop");

        Assert.Equal("Moved 3 migrations from files to postgresql; the checksum cccccccccccccccc is the same on both sides. Next: dotnet migrate store show", run.LastLine);
        Assert.Equal(new LedgerPlace(LedgerKind.PostgreSql, "shop"), Engine.LastPlace);
        Assert.Equal("sqlite", (string?)JsonNode.Parse(Run("store", "move", "--to", "sqlite", "--format", "json").Out)!["to"]);
    }

    [Theory]
    [InlineData("postgresql", null)]
    [InlineData("postgresql", "my shop")]
    [InlineData("sqlite", "shop")]
    public void A_tree_has_a_name_on_a_server_alone(string to, string? tree) =>
        Assert.Contains("--tree goes with", Run(["store", "move", "--to", to, .. tree is null ? (string[])[] : ["--tree", tree]]).Error, StringComparison.Ordinal);

    [Fact]
    public void After_a_run_an_outgrown_file_is_moved_as_configured_and_that_is_said()
    {
        WriteFile(".migrate/config.yaml", "store:\n  move: never\n  maximumProjects: 7\n");
        Engine.Outgrown = new StoreMove(new LedgerPlace(LedgerKind.Files), new LedgerPlace(LedgerKind.Sqlite), 3, "cc");

        var run = Run("apply", Root, "--allow-dirty");

        Assert.Contains("The ledger was moved from files to sqlite", run.Error, StringComparison.Ordinal);
        Assert.Equal((false, 7, 200), (Engine.LastPolicy!.MayMove, Engine.LastPolicy.MaximumProjects, Engine.LastPolicy.MaximumMigrations));
    }
}
