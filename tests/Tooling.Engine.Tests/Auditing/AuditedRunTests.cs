using System.Globalization;
using Tooling.Engine.Auditing;
using Tooling.Engine.Sessions;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Auditing;

/// <summary>What runs leave in the trail, also those that are killed.</summary>
public sealed class AuditedRunTests
{
    [Fact]
    public void A_migration_and_its_rollback_are_recorded_with_the_hashes_of_each_file()
    {
        using var tree = TestTree.Small();
        var applied = tree.Apply();
        tree.Rollback();

        var events = tree.Store().Audit.Events();
        Assert.Equal([AuditActions.Apply, AuditActions.Rollback], events.Select(e => e.Entry.Action));
        Assert.All(events, e => Assert.Equal((applied.MigrationId, "Sample@1.0.0", 3), (e.Entry.Subject, e.Entry.Packs, e.Entry.Files.Length)));
        Assert.Equal(events[0].Entry.Files.Select(f => (f.Path, f.Before, (string?)f.After)), events[1].Entry.Files.Select(f => (f.Path, (string?)f.After, f.Before)));
        Assert.Null(tree.Store().Audit.Verify().Broken);
    }

    [Fact]
    public void A_part_that_is_restored_is_recorded_as_that()
    {
        using var tree = TestTree.Small();
        tree.Apply();
        tree.Store().RollbackPart(new Engine.Applying.PartialRollback(null, ["App.cs"], [], [], Merge: false, "1"), dryRun: false, CancellationToken.None);

        var last = tree.Store().Audit.Events()[^1].Entry;
        Assert.Equal((AuditActions.Restore, "App.cs"), (last.Action, Assert.Single(last.Files).Path));
    }

    [Fact]
    public void A_run_that_was_killed_at_any_step_is_recorded_once_when_it_is_finished()
    {
        using var original = TestTree.Small();
        for (var step = 1; ; step++)
        {
            using var tree = original.Copy();
            var killed = CrashHostProcess.Run("apply", tree.Root, "kill", step.ToString(CultureInfo.InvariantCulture)).WasKilled;
            tree.Store().Resume(CancellationToken.None);
            var trail = tree.Store().Audit;

            Assert.Null(trail.Verify().Broken);
            Assert.Equal(tree.Store().List().Select(m => m.Id), trail.Events().Select(e => e.Entry.Subject));
            if (!killed)
            {
                Assert.Single(trail.Events());
                return;
            }
        }
    }

    [Fact]
    public async Task Sessions_decisions_and_cleanups_are_recorded()
    {
        using var tree = TestTree.Small();
        var engine = new MigrationEngine(new Engine.Processes.ProcessRunner(), TimeProvider.System, "1");
        var plan = tree.Plan();
        var open = engine.BeginSession(plan, new SessionRequest(SessionMode.Manual, Engine.Validation.ValidationLevel.Skip, new ScanRequest { Path = tree.Root }, SessionPolicy.Default));
        open = engine.Decide(open, new Dictionary<string, UnitDecision> { [plan.Units[0].Name] = UnitDecision.Skipped });
        await engine.RunSessionAsync(open, null, CancellationToken.None);
        engine.Cleanup(new CleanupRequest(tree.Root, Inactive: false, Failed: false, TimeSpan.Zero, Confirm: true));

        var report = engine.Audit(tree.Root);
        Assert.Equal([AuditActions.BeginSession, AuditActions.Decide, AuditActions.EndSession, AuditActions.Cleanup], report.Events.Select(e => e.Entry.Action));
        Assert.Equal($"{plan.Units[0].Name} skipped", report.Events[1].Entry.Detail);
        Assert.Null(report.Verification.Broken);
    }
}
