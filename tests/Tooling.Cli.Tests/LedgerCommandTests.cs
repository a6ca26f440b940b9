using System.Text.Json.Nodes;
using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

/// <summary><c>rollback</c> and <c>status</c>.</summary>
public sealed class LedgerCommandTests : CliTest
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(2));

    private static readonly MigrationRecord Applied = new(
        "m-1", Sequence: 1, PlanId: "0f0f", "SystemCommandLine@1.0.0", ToolVersion: "1.2.3", Start, Start, RolledBackAt: null, MigrationState.Applied, FileCount: 12);

    private static readonly PendingRun Interrupted = new("m-2", JournalKind.Apply, IsRunning: false, Done: ["a.cs"], Remaining: ["b.cs"], Changed: ["c.cs"]);

    [Fact]
    public void The_latest_migration_is_taken_back()
    {
        var run = Run("rollback");

        Assert.Equal("restored src/App/App.csproj\nrestored src/App/Program.cs\nRestored 2 files; nothing remains of migration m-2. Next: dotnet migrate status\n", run.Out);
        Assert.Equal((".", null, false, false), (Engine.LastRollback!.Path, Engine.LastRollback.MigrationId, Engine.LastRollback.DryRun, Engine.LastRollback.Merge));
    }

    [Fact]
    public void A_dry_run_says_what_would_be_restored()
    {
        Engine.RolledBack = Engine.RolledBack with { DryRun = true, Restored = ["a.cs"], Changes = [new RestoredContent("a.cs", [.. "new\n"u8], [.. "old\n"u8])] };

        var run = Run("rollback", "m-2", "--dry-run", "--path", "sub");

        Assert.StartsWith("--- a/a.cs\n+++ b/a.cs\n@@ -1 +1 @@\n-new\n+old\n\nwould restore a.cs\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("Changed nothing; migration m-2 would restore 1 file. Next: dotnet migrate rollback m-2 --path sub", run.LastLine);
        Assert.Equal(("sub", "m-2", true), (Engine.LastRollback!.Path, Engine.LastRollback.MigrationId, Engine.LastRollback.DryRun));
    }

    [Fact]
    public void The_root_of_a_tree_in_the_place_of_the_migration_is_its_path()
    {
        Engine.Ledger = Engine.Ledger with { Root = Root };

        Run("rollback", Root);

        Assert.Equal((Root, null), (Engine.LastRollback!.Path, Engine.LastRollback.MigrationId));
    }

    [Theory]
    [InlineData("src")]
    [InlineData("src/App/Program.cs")]
    [InlineData("./nowhere")]
    [InlineData("App.csproj")]
    public void Another_path_in_the_place_of_the_migration_is_asked_about(string path)
    {
        Engine.Ledger = Engine.Ledger with { Root = Root };
        var typed = path == "src" ? Path.Combine(Root, path) : path;

        var run = Run("rollback", typed);

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains($"'{typed}' is a path, and not the id of a migration.", run.Error, StringComparison.Ordinal);
        Assert.Contains($"dotnet migrate rollback --file {typed}", run.Error, StringComparison.Ordinal);
        Assert.Contains($"dotnet migrate rollback --path {typed}", run.Error, StringComparison.Ordinal);
        Assert.Null(Engine.LastRollback);
    }

    [Fact]
    public void Some_files_are_restored_alone()
    {
        Engine.RolledBack = Engine.RolledBack with { Undoes = "m-1" };

        var run = Run("rollback", "m-1", "--file", "src/App", "--file", "b.cs");

        Assert.Equal("Restored 2 files; migration m-2 is that. Next: dotnet migrate status", run.LastLine);
        Assert.Equal("src/App b.cs", string.Join(' ', Engine.LastRollback!.Files));
    }

    [Fact]
    public void A_project_or_a_tool_is_restored_and_edits_are_merged()
    {
        Engine.RolledBack = Engine.RolledBack with { Undoes = "m-1", Merged = ["src/App/Program.cs"] };

        var run = Run("rollback", "--project", "App", "--tool", "app new", "--merge");

        Assert.StartsWith("restored src/App/App.csproj\nmerged src/App/Program.cs\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(("App", "app new", true), (Assert.Single(Engine.LastRollback!.Projects), Assert.Single(Engine.LastRollback.Tools), Engine.LastRollback.Merge));
    }

    [Fact]
    public void All_later_migrations_are_taken_back()
    {
        Engine.RolledBack = Engine.RolledBack with { Migrations = ["m-3", "m-2"] };

        Assert.Equal("Restored 2 files; nothing remains of migrations m-3, m-2. Next: dotnet migrate status", Run("rollback", "--to", "m-1").LastLine);
        Assert.Equal("m-1", Engine.LastRollback!.To);
        Assert.Contains("--to goes with neither", Run("rollback", "m-2", "--to", "m-1").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_read_what_was_restored_as_JSON()
    {
        var restored = JsonNode.Parse(Run("rollback", "--format", "json").Out)!;

        Assert.Equal(("m-2", "src/App/App.csproj", false), ((string?)restored["migrations"]![0], (string?)restored["restored"]![0], (bool)restored["dryRun"]!));
    }

    [Fact]
    public void A_file_that_was_changed_since_is_named()
    {
        Engine.Failure = new UserErrorException("'a.cs' was changed since.", "Commit it, then roll back.", "a.cs");

        Assert.Equal(new RunResult(1, string.Empty, "error: 'a.cs' was changed since.\n  at a.cs\n  try: Commit it, then roll back.\n"), Run("rollback"));
    }

    [Fact]
    public void Migrations_are_listed()
    {
        Engine.Ledger = new MigrationStatus(Root, Pending: null, [Applied with { Id = "m-2", State = MigrationState.RolledBack }, Applied]);

        Snapshot.Verify(Run("status").ToString());
    }

    [Fact]
    public void An_interrupted_migration_has_to_be_finished()
    {
        Engine.Ledger = new MigrationStatus(Root, Interrupted, []);

        var run = Run("status", "sub");

        Assert.Equal(
            "interrupted: migration of m-2, 1 of 3 files done\n    c.cs was changed by somebody else, and stands in the way\n\n"
                + "Changed nothing; migration of m-2 is interrupted. Next: dotnet migrate apply sub --resume\n",
            run.Out);
        Assert.Equal(3, run.Code);
    }

    [Fact]
    public void A_run_that_is_under_way_is_waited_for()
    {
        Engine.Ledger = new MigrationStatus(Root, Interrupted with { Kind = JournalKind.Rollback, IsRunning = true }, [Applied]);

        Assert.Equal("Changed nothing; rollback of m-2 is under way. Next: dotnet migrate status", Run("status").LastLine);
    }

    [Fact]
    public void Json_has_the_run_that_was_interrupted()
    {
        Engine.Ledger = new MigrationStatus(Root, Interrupted, []);

        var pending = JsonNode.Parse(Run("status", "--format", "json").Out)!["pending"]!;

        Assert.Equal(("m-2", "migration", false, "b.cs"), ((string?)pending["migration"], (string?)pending["kind"], (bool)pending["running"]!, (string?)pending["remaining"]![0]));
    }

    [Fact]
    public void A_session_that_was_interrupted_is_shown_unit_by_unit()
    {
        Engine.Ledger = new MigrationStatus(Root, Pending: null, []) { Sessions = [Session(SessionState.Open), Session(SessionState.Superseded) with { Id = "S0001-0f0f" }] };

        var run = Run("status");

        Assert.Equal(
            "session S0002-0f0f (incremental, open): 1 of 3 units applied\n    applied     a.csproj: migration m-1\n    taken back  b.csproj: migration m-2\n                It fails.\n    approved    c.csproj\n\n"
                + "Changed nothing; session S0002-0f0f is interrupted. Next: dotnet migrate apply --resume\n",
            run.Out);
        Assert.Equal(3, run.Code);
        Assert.Contains("session S0001-0f0f (incremental, superseded)", Run("status", "--detailed").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_that_is_under_way_or_waits_for_a_person_is_told_apart()
    {
        Engine.Ledger = new MigrationStatus(Root, Pending: null, []) { Sessions = [Session(SessionState.Open)], IsRunning = true };
        Assert.Equal("Changed nothing; session S0002-0f0f is under way. Next: dotnet migrate status", Run("status").LastLine);

        Engine.Ledger = new MigrationStatus(Root, Pending: null, []) { Sessions = [Session(SessionState.Open) with { Mode = SessionMode.Manual }] };
        Assert.Equal("Changed nothing; session S0002-0f0f waits for decisions. Next: dotnet migrate apply --resume", Run("status").LastLine);
    }

    [Fact]
    public void The_checks_of_validate_can_be_asked_for_as_well()
    {
        Engine.Ledger = new MigrationStatus(Root, Pending: null, [Applied]);
        Engine.Validation = new ValidationResult(Root, ["m-1"], [new ValidationCheck("files", CheckOutcome.Failed, [new ValidationProblem("a.cs", "is gone", IsFailure: true)])]);

        var run = Run("status", "--validate");

        Assert.EndsWith("failed files\n    a.cs: is gone\n\nChanged nothing; 1 check failed. Next: dotnet migrate doctor\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
        Assert.False((bool)JsonNode.Parse(Run("status", "--validate", "--format", "json").Out)!["valid"]!);
        Assert.DoesNotContain("failed", Run("status").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_sessions()
    {
        Engine.Ledger = new MigrationStatus(Root, Pending: null, []) { Sessions = [Session(SessionState.Finished)] };

        var session = JsonNode.Parse(Run("status", "--format", "json").Out)!["sessions"]![0]!;

        Assert.Equal(("finished", "taken back", "It fails."), ((string?)session["state"], (string?)session["units"]![1]!["state"], (string?)session["units"]![1]!["failure"]));
    }

    private static Session Session(SessionState state) => new(
        1, "S0002-0f0f", 2, 1, SessionMode.Incremental, ValidationLevel.Basic, new ScanRequest { Path = "." }, "1.2.3", 1, Start, Start, state,
        [
            new SessionUnit(new PlanUnit(["a.csproj"], ["a.cs"]), "0f", UnitDecision.Approved) { State = UnitState.Applied, MigrationId = "m-1" },
            new SessionUnit(new PlanUnit(["b.csproj"], ["b.cs"]), "0e", UnitDecision.Approved) { State = UnitState.TakenBack, MigrationId = "m-2", Failure = "It fails." },
            new SessionUnit(new PlanUnit(["c.csproj"], ["c.cs"]), "0d", UnitDecision.Approved),
        ]);

    [Fact]
    public void A_tree_that_was_never_migrated_has_no_migrations() =>
        Assert.Equal(new RunResult(0, "Changed nothing; 0 migrations applied. Next: dotnet migrate scan\n", string.Empty), Run("status"));

    [Fact]
    public void Json_has_times_in_utc()
    {
        Engine.Ledger = new MigrationStatus(Root, Pending: null, [Applied]);

        var migration = JsonNode.Parse(Run("status", "--format", "json").Out)!["migrations"]![0]!;

        Assert.Equal(("m-1", "applied", "2026-03-04T03:06:07Z"), ((string?)migration["id"], (string?)migration["state"], (string?)migration["startedAt"]));
    }
}
