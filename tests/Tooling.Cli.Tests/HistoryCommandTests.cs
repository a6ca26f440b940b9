using System.Text.Json.Nodes;
using Tooling.Engine.History;
using Tooling.Engine.Ledger;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;
using Tooling.Reporting;

namespace Tooling.Cli.Tests;

/// <summary><c>history</c>, and what <c>list</c> knows of migrations.</summary>
public sealed class HistoryCommandTests : CliTest
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private static readonly MigrationReport Report = new(
        new MigrationRecord("0001-0f0f", 1, "0f0f", "SystemCommandLine@1.0.0", "1.2.3", Start, Start.AddSeconds(1.5), Start.AddDays(1), MigrationState.RolledBack, 1),
        new MigrationConfiguration("S0001", SessionMode.Incremental, ValidationLevel.Basic, [], ["SCL1003"], [], []),
        new MigrationStatistics(1, 1, 3, 2, 0),
        ["src/App/App.csproj"],
        [new MigratedFile("src/App/Program.cs", "00", "11", null)]);

    [Fact]
    public void Each_migration_has_its_paragraph()
    {
        Engine.Reports = [Report];

        var run = Run("history", "--migration", "0001");

        Assert.Equal(
            "0001-0f0f  rolled-back 2026-03-05 05:06:07Z\n"
                + "    2026-03-04 05:06:07Z, 1.5 s, SystemCommandLine@1.0.0, version 1.2.3\n"
                + "    session S0001, mode incremental, validation basic, only SCL1003\n"
                + "    1 file, 1 unit; 3 rewritten, 2 manual, 0 unresolved\n"
                + "    src/App/App.csproj\n"
                + "    src/App/Program.cs\n\n"
                + "Changed nothing; 1 migration. Next: dotnet migrate status\n",
            run.Out);
        Assert.Equal(new HistoryRequest(".", "0001", null, 20), Engine.LastHistory);
    }

    [Fact]
    public void Programs_read_JSON()
    {
        Engine.Reports = [Report];
        var migration = JsonNode.Parse(Run("history", "--format", "json", "--file", "src\\App\\Program.cs").Out)!["migrations"]![0]!;

        Assert.Equal(("rolled-back", 1.5, "incremental", 3), ((string?)migration["state"], (double)migration["seconds"]!, (string?)migration["configuration"]!["mode"], (int)migration["statistics"]!["rewritten"]!));
        Assert.Equal("src/App/Program.cs", Engine.LastHistory!.File);
    }

    [Fact]
    public void Nothing_is_said_where_nothing_was_migrated() =>
        Assert.Equal("Changed nothing; nothing was migrated here yet. Next: dotnet migrate scan\n", Run("history").Out);

    [Fact]
    public void Tools_are_listed_by_what_became_of_their_migration()
    {
        var first = Samples.Scan.Tools[0];
        Engine.MigrationOf = tool => tool == first ? new ToolMigration("0001-0f0f", IsActive: true, Start, "P@1", "1.2.3") : new ToolMigration("0002-aaaa", IsActive: false, Start, "P@1", "1.2.3");

        Assert.Contains("    migrated by 0001-0f0f  2026-03-04 05:06Z, P@1, version 1.2.3\n", Run("list", "--active").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("0002-aaaa", Run("list", "--active").Out, StringComparison.Ordinal);
        Assert.Contains("    taken back: 0002-aaaa", Run("list", "--inactive").Out, StringComparison.Ordinal);
        Assert.Equal(Samples.Scan.Tools.Length, JsonNode.Parse(Run("list", "--metadata", "--format", "json").Out)!["tools"]!.AsArray().Count(tool => tool!["migration"] is not null));
        Assert.DoesNotContain("0001-0f0f", Run("list").Out, StringComparison.Ordinal);
    }
}
