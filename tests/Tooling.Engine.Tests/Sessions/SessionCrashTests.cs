using System.Globalization;
using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Ledger;
using Tooling.Engine.Processes;
using Tooling.Engine.Sessions;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Sessions;

/// <summary>Sessions in real processes that are really killed, at every step: what was begun is finished by resuming, each unit once.</summary>
public sealed class SessionCrashTests
{
    [Fact]
    public void A_session_survives_a_kill_at_every_step()
    {
        using var original = Two();
        var old = original.State();
        for (var step = 1; ; step++)
        {
            using var tree = original.Copy();
            var result = CrashHostProcess.Run("session", tree.Root, "kill", Text(step));
            if (!result.WasKilled)
            {
                Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
                Assert.True(step > 2 * 12, "each unit has its steps");
                AssertFinished(tree, old);
                return;
            }

            tree.State().ShouldBeOneOrOther(old, old.Migrated());
            if (SampleSession.Resume(tree.Root, new NoObserver()))
            {
                AssertFinished(tree, old);
            }
            else
            {
                // Before the session was kept nothing was written, and after it was finished everything is.
                var isBegun = Sessions(tree).All().Length > 0;
                tree.State().ShouldBe(isBegun ? old.Migrated() : old);
            }
        }
    }

    /// <summary>The kill comes between writing a stage and checking it, while what failed is taken back, and while halves are checked apart.</summary>
    [Theory]
    [InlineData(SampleSession.Broken, 13)]
    [InlineData(SampleSession.Unexplained, 17)]
    public void A_stage_of_which_a_unit_fails_survives_some_kills(string failing, int stride) => KillInStage(failing, stride);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(SampleSession.Broken)]
    [InlineData(SampleSession.Unexplained)]
    public void A_stage_of_which_a_unit_fails_survives_a_kill_at_every_step(string failing) => KillInStage(failing, stride: 1);

    [Fact]
    public void A_kill_between_the_writing_of_a_stage_and_its_check_is_made_good_by_the_check()
    {
        using var tree = Two();
        tree.Write($"c/{SampleSession.Broken}", "class Broken;\n");
        using (var host = CrashHostProcess.Start("session", tree.Root, "hold", nameof(Step.StageWritten)))
        {
            host.ReadLines(1);
            Assert.Equal(3, tree.Store().List().Count(m => m.State == MigrationState.Applied));
            Assert.All(Assert.Single(Sessions(tree).All()).Units, u => Assert.Equal(UnitState.Pending, u.State));
            host.Kill();
            host.End();
        }

        Assert.True(SampleSession.Resume(tree.Root, new NoObserver()));

        Assert.Equal([UnitState.Applied, UnitState.Applied, UnitState.TakenBack], Assert.Single(Sessions(tree).All()).Units.Select(u => u.State));
        Assert.Equal([MigrationState.Applied, MigrationState.Applied, MigrationState.RolledBack], tree.Store().List().Select(m => m.State));
    }

    [Fact]
    public void Resuming_survives_kills_as_well()
    {
        using var original = Two();
        var old = original.State();
        using (var host = CrashHostProcess.Start("session", original.Root, "tell"))
        {
            // Past the session, into the first unit.
            host.ReadLines(8);
            host.Kill();
            host.End();
        }

        for (var step = 1; CrashHostProcess.Run("resume-session", original.Root, "kill", Text(step)).WasKilled; step += 3)
        {
            original.State().ShouldBeOneOrOther(old, old.Migrated());
        }

        AssertFinished(original, old);
    }

    [Fact]
    public void A_lock_does_not_outlive_its_owner()
    {
        using var tree = Two();
        using (var host = CrashHostProcess.Start("session", tree.Root, "hold", nameof(Step.Swapped)))
        {
            host.ReadLines(1);
            Assert.True(tree.Store().IsRunning);
            Assert.Throws<UserErrorException>(() => tree.Store().Resume(CancellationToken.None));
            host.Kill();
            host.End();
        }

        Assert.False(tree.Store().IsRunning);
        Assert.True(SampleSession.Resume(tree.Root, new NoObserver()));
    }

    [Fact]
    public async Task A_unit_that_was_interrupted_and_rolled_back_does_not_come_back_by_resuming()
    {
        using var tree = Two();
        var old = tree.State();
        using (var host = CrashHostProcess.Start("session", tree.Root, "hold", nameof(Step.Swapped)))
        {
            host.ReadLines(1);
            host.Kill();
            host.End();
        }

        await new MigrationEngine(new ProcessRunner(), TimeProvider.System, TestTree.ToolVersion).RollbackAsync(new RollbackRequest(tree.Root, MigrationId: null, DryRun: false), null, CancellationToken.None);

        tree.State().ShouldBe(old);
        Assert.Equal([UnitState.TakenBack, UnitState.Pending], Assert.Single(Sessions(tree).All()).Units.Select(u => u.State));
        Assert.True(SampleSession.Resume(tree.Root, new NoObserver()));
        Assert.Equal([UnitState.TakenBack, UnitState.Applied], Assert.Single(Sessions(tree).All()).Units.Select(u => u.State));
        tree.State().Without(path => path == "b/Other.cs").ShouldBe(old.Without(path => path == "b/Other.cs"));
    }

    private static void KillInStage(string failing, int stride)
    {
        using var original = Two();
        original.Write($"c/{failing}", "class Broken;\n");
        var old = original.State();
        var step = 20;
        for (var isKilled = true; isKilled; step += stride)
        {
            using var tree = original.Copy();
            isKilled = CrashHostProcess.Run("session", tree.Root, "kill", Text(step)).WasKilled;
            tree.State().ShouldBeOneOrOther(old, old.Migrated());
            if (SampleSession.Resume(tree.Root, new NoObserver()) || Sessions(tree).All().Length > 0)
            {
                tree.State().Without(path => path.EndsWith(failing, StringComparison.Ordinal)).ShouldBe(old.Migrated().Without(path => path.EndsWith(failing, StringComparison.Ordinal)));
                Assert.Equal(original.Read($"c/{failing}"), tree.Read($"c/{failing}"));
                Assert.Equal([UnitState.Applied, UnitState.Applied, UnitState.TakenBack], Assert.Single(Sessions(tree).All()).Units.Select(u => u.State));
                Assert.Equal(2, tree.Store().List().Count(m => m.State == MigrationState.Applied));
                Assert.Null(tree.Store().Audit.Verify().Broken);
            }
        }

        Assert.True(step > 50, "a stage has its steps");
    }

    private static TestTree Two()
    {
        var tree = TestTree.Empty();
        tree.Write("a/App.cs", "class App;\r\n");
        tree.Write("b/Other.cs", "class Other;\n");
        return tree;
    }

    private static void AssertFinished(TestTree tree, TreeState old)
    {
        Survival.AssertEverythingIsIn(tree, old.Migrated());
        var session = Assert.Single(Sessions(tree).All());
        Assert.Equal(SessionState.Finished, session.State);
        Assert.Equal(session.Units.Select(u => (UnitState.Applied, u.MigrationId)), tree.Store().List().Where(m => m.State == MigrationState.Applied).Select(m => (UnitState.Applied, (string?)m.Id)));
        Assert.False(tree.Store().IsRunning);
    }

    private static SessionStore Sessions(TestTree tree) => new(tree.Root, tree.Store(), TimeProvider.System, new NoObserver());

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
