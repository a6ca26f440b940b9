using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Sessions;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Sessions;

/// <summary>Units that are applied one by one, in a session that remembers each.</summary>
public sealed class SessionRunTests
{
    [Fact]
    public async Task What_fails_its_checks_is_taken_back_alone()
    {
        using var tree = new SessionTree { Check = projects => projects.Contains("P1.csproj") ? [SessionTree.In("P1.csproj")] : [] };

        var run = await tree.RunAsync(tree.Begin());

        Assert.Equal(["P0.csproj P1.csproj P2.csproj", "P0.csproj P2.csproj"], tree.Checks);

        Assert.Equal([true, false, true], run.Units.Select(u => u.IsApplied));
        Assert.Equal([UnitState.Applied, UnitState.TakenBack, UnitState.Applied], run.Session.Units.Select(u => u.State));
        Assert.Equal([MigrationState.Applied, MigrationState.RolledBack, MigrationState.Applied], tree.Store.List().Select(m => m.State));
        Assert.Equal(SessionState.Finished, run.Session.State);
        Assert.StartsWith("It does not pass its checks, so it was taken back. ", run.Session.Units[1].Failure, StringComparison.Ordinal);
        Assert.Contains($"See its edits with 'dotnet migrate plan --project {Path.GetFileNameWithoutExtension(tree.Plan.Units[1].Projects[0])}'.", run.Session.Units[1].Failure, StringComparison.Ordinal);
        AssertMigratedBut(tree, 1);
    }

    [Fact]
    public async Task A_unit_that_can_not_be_written_does_not_keep_the_others()
    {
        using var tree = new SessionTree();
        var changed = tree.Plan.Units[1].Files[0];
        tree.Tree.Write(changed, "// somebody else\n");

        var run = await tree.RunAsync(tree.Begin());

        Assert.Equal([UnitState.Applied, UnitState.NotWritten, UnitState.Applied], run.Session.Units.Select(u => u.State));
        Assert.Contains(changed, run.Units[1].Failure, StringComparison.Ordinal);
        Assert.Equal("// somebody else\n", tree.Tree.Read(changed));
    }

    [Fact]
    public async Task Where_all_is_one_unit_it_is_an_error_that_it_can_not_be_written()
    {
        using var tree = new SessionTree();
        tree.Tree.Write(tree.Plan.Files[0].Path, "// somebody else\n");

        await Assert.ThrowsAsync<UserErrorException>(() => tree.RunAsync(tree.Begin(SessionMode.Full)));

        Assert.Equal(SessionState.Finished, tree.Sessions.All()[0].State);
        Assert.Empty(tree.Store.List());
    }

    [Fact]
    public async Task When_it_is_cancelled_what_is_not_checked_is_taken_back_and_the_session_can_go_on()
    {
        using var tree = new SessionTree();
        using var stop = new CancellationTokenSource();
        tree.Check = projects =>
        {
            if (projects.Length == 2)
            {
                stop.Cancel();
            }

            return projects.Contains("P1.csproj") ? [SessionTree.In("P1.csproj")] : [];
        };

        await Assert.ThrowsAsync<OperationCanceledException>(() => tree.RunAsync(tree.Begin(), stop.Token));

        // What failed is settled; what was written with it was not checked yet.
        Assert.All(tree.Store.List(), m => Assert.Equal(MigrationState.RolledBack, m.State));
        tree.Tree.State().ShouldBe(tree.Old);
        var open = tree.Sessions.Open(SessionPolicy.Default)!;
        Assert.Equal([UnitState.Pending, UnitState.TakenBack, UnitState.Pending], open.Units.Select(u => u.State));

        tree.Check = _ => [];
        var resumed = await tree.RunAsync(open);

        Assert.Equal(2, resumed.Units.Length);
        Assert.Equal(SessionState.Finished, resumed.Session.State);
        AssertMigratedBut(tree, 1);
    }

    [Fact]
    public async Task Only_what_a_person_approved_is_written_and_they_can_change_their_mind()
    {
        using var tree = new SessionTree();
        var session = tree.Begin(SessionMode.Manual);
        session = tree.Sessions.Decide(session, new Dictionary<string, UnitDecision> { ["P0.csproj"] = UnitDecision.Approved, ["P1.csproj"] = UnitDecision.Skipped });

        var first = await tree.RunAsync(session);

        Assert.Equal([UnitState.Applied, UnitState.Pending, UnitState.Pending], first.Session.Units.Select(u => u.State));
        Assert.Equal(SessionState.Open, first.Session.State);

        session = tree.Sessions.Decide(first.Session, new Dictionary<string, UnitDecision> { ["P0.csproj"] = UnitDecision.Skipped, ["P1.csproj"] = UnitDecision.Approved, ["P2.csproj"] = UnitDecision.Skipped });
        var second = await tree.RunAsync(session);

        Assert.Equal(SessionState.Finished, second.Session.State);
        Assert.Equal((UnitDecision.Approved, UnitState.Applied), (second.Session.Units[0].Decision, second.Session.Units[0].State));
        AssertMigratedBut(tree, 2);
    }

    [Fact]
    public async Task Two_that_continue_one_session_do_not_mix()
    {
        using var tree = new SessionTree();
        var session = tree.Begin(SessionMode.Manual);
        tree.Sessions.Decide(session, new Dictionary<string, UnitDecision> { ["P0.csproj"] = UnitDecision.Skipped });

        Assert.Throws<UserErrorException>(() => tree.Sessions.Decide(session, new Dictionary<string, UnitDecision>()));
        await Assert.ThrowsAsync<UserErrorException>(() => tree.RunAsync(session));
    }

    [Fact]
    public async Task While_it_runs_nobody_else_changes_the_tree()
    {
        using var tree = new SessionTree();
        var errors = new List<string>();
        tree.Check = _ =>
        {
            var error = Assert.Throws<UserErrorException>(() => new MigrationStore(tree.Tree.Root, TimeProvider.System).Rollback(null, dryRun: false, CancellationToken.None));
            errors.Add(error.Message);
            return [];
        };

        await tree.RunAsync(tree.Begin());

        Assert.Single(errors);
        Assert.All(errors, e => Assert.StartsWith("Another run is changing this tree", e, StringComparison.Ordinal));
    }

    private static void AssertMigratedBut(SessionTree tree, int unit)
    {
        bool IsIn(string path) => tree.Plan.Units[unit].Files.Contains(path);
        tree.Tree.State().Without(IsIn).ShouldBe(tree.Old.Migrated().Without(IsIn));
        tree.Tree.State().Without(path => !IsIn(path)).ShouldBe(tree.Old.Without(path => !IsIn(path)));
    }
}
