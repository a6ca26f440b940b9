using System.Globalization;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Real processes that are really killed: each file is old or new in full, and both ways out lead to a whole tree.</summary>
public sealed class CrashTests
{
    [Fact]
    public void Apply_survives_a_kill_at_every_step()
    {
        using var original = TestTree.Small();
        var steps = KillAtEveryStep(original, "apply");

        // Lock, check, 6 objects twice, snapshot, journal, 3 temporaries, staged, 3 files, folders, record, event, end.
        Assert.Equal(2 + 12 + 2 + 3 + 1 + 3 + 4, steps);
    }

    [Fact]
    public void Rollback_survives_a_kill_at_every_step()
    {
        using var original = TestTree.Small();
        var old = original.State();
        original.Apply();
        var steps = KillAtEveryStep(original, "rollback", old);

        // Lock, check, journal, 3 temporaries, staged, 3 files, folders, record, event, end.
        Assert.Equal(3 + 3 + 1 + 3 + 4, steps);
    }

    [Theory]
    [InlineData("resume")]
    [InlineData("rollback")]
    public void Recovery_survives_a_kill_at_every_step(string verb)
    {
        using var tree = TestTree.Small();
        var old = tree.State();
        Interrupted.AfterSwaps(tree, files: 1);
        var pending = tree.Store().Status().Pending!;
        Assert.Equal((1, 2), (pending.Done.Length, pending.Remaining.Length));

        for (var step = 1; ; step++)
        {
            using var copy = tree.Copy();
            if (!CrashHostProcess.Run(verb, copy.Root, "kill", Text(step)).WasKilled)
            {
                // Lock, check, a temporary for each file to write, staged, those files, folders, record, event, end.
                var files = verb == "resume" ? 2 : 1;
                Assert.Equal(2 + files + 1 + files + 4, step - 1);
                return;
            }

            copy.State().ShouldBeOneOrOther(old, old.Migrated());
            if (copy.Store().Status().Pending is not null)
            {
                _ = verb == "resume" ? (object)copy.Store().Resume(CancellationToken.None) : copy.Rollback();
            }

            Survival.AssertEverythingIsIn(copy, verb == "resume" ? old.Migrated() : old);
        }
    }

    private static int KillAtEveryStep(TestTree original, string verb, TreeState? known = null)
    {
        var old = known ?? original.State();
        var migrated = old.Migrated();
        for (var step = 1; ; step++)
        {
            using var tree = original.Copy();
            var result = CrashHostProcess.Run(verb, tree.Root, "kill", Text(step));
            if (!result.WasKilled)
            {
                Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
                return step - 1;
            }

            Survival.AssertBothWaysOut(tree, verb, old, migrated);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
