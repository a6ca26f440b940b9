using Tooling.Engine.Applying;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Two real processes at once.</summary>
public sealed class ConcurrentRunTests
{
    [Fact]
    public void The_second_run_is_refused_and_names_the_first()
    {
        using var tree = TestTree.Awkward();
        var old = tree.State();
        using var first = CrashHostProcess.Start("apply", tree.Root, "hold", nameof(Step.JournalWritten));
        first.ReadLines(1);

        var second = CrashHostProcess.Run("apply", tree.Root);
        Assert.Equal(1, second.ExitCode);
        Assert.Contains($"process {first.Id}, started", second.Error, StringComparison.Ordinal);
        Assert.True(tree.Store().Status().Pending!.IsRunning);
        tree.State().ShouldBe(old);

        first.Continue();
        Assert.Equal(0, first.End().ExitCode);
        tree.State().ShouldBe(old.Migrated());
    }

    [Fact]
    public void The_lock_of_a_dead_process_is_no_obstacle()
    {
        using var tree = TestTree.Awkward();
        using (var dead = CrashHostProcess.Start("apply", tree.Root, "hold", nameof(Step.Locked)))
        {
            dead.ReadLines(1);
            Assert.Throws<UserErrorException>(() => tree.Apply());
            dead.Kill();
            dead.End();
        }

        Assert.Equal(ApplyOutcome.Applied, tree.Apply().Outcome);
    }
}
