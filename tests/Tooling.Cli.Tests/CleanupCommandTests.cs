using System.Text.Json.Nodes;
using Tooling.Engine.Sessions;

namespace Tooling.Cli.Tests;

/// <summary><c>cleanup</c>.</summary>
public sealed class CleanupCommandTests : CliTest
{
    public CleanupCommandTests() => Engine.CleanedUp = new CleanupResult(["m-1"], ["S0001-0f0f"], 3, 2048, Removed: false);

    [Fact]
    public void Without_a_confirmation_it_is_only_said_what_would_be_removed()
    {
        var run = Run("cleanup", "--inactive", "--older-than", "30");

        Assert.Equal(
            "would remove migration m-1\nwould remove session S0001-0f0f\nwould remove 3 snapshots: 2.0 KiB\n"
                + "Changed nothing; 1 migration, 1 session and 3 snapshots would be removed. Next: dotnet migrate cleanup --inactive --older-than 30 --confirm\n",
            run.Out);
        Assert.Equal(new CleanupRequest(".", Inactive: true, Failed: false, TimeSpan.FromDays(30), Confirm: false), Engine.LastCleanup);
    }

    [Fact]
    public void What_is_confirmed_is_removed() =>
        Assert.Equal("Removed 1 migration, 1 session and 3 snapshots; nothing remains. Next: dotnet migrate status", Run("cleanup", "--confirm").LastLine);

    [Fact]
    public void Programs_read_JSON()
    {
        var result = JsonNode.Parse(Run("cleanup", "--failed", "--format", "json").Out)!;

        Assert.Equal((false, "m-1", 3, 2048), ((bool)result["removed"]!, (string?)result["migrations"]![0], (int)result["snapshots"]!, (int)result["bytes"]!));
    }

    [Fact]
    public void Nothing_is_older_than_the_future_or_than_a_calendar()
    {
        Assert.Contains("from 0", Run("cleanup", "--older-than", "-1").Error, StringComparison.Ordinal);
        Assert.Contains("to 36500", Run("cleanup", "--older-than", "2147483647").Error, StringComparison.Ordinal);
    }
}
