using System.Globalization;
using Tooling.Engine.Applying;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Real processes that are really killed: each file is old or new in full, and both ways out lead to a whole tree.</summary>
public sealed class CrashTests
{
    [Fact]
    public void Apply_survives_a_kill_at_every_step()
    {
        using var original = TestTree.Small();
        var steps = KillAtEveryStep(original, "apply");

        // Lock, check, 6 objects twice, snapshot, journal, 3 temporaries, staged, 3 files, folders, record, end.
        Assert.Equal(2 + 12 + 2 + 3 + 1 + 3 + 3, steps);
    }

    [Fact]
    public void Rollback_survives_a_kill_at_every_step()
    {
        using var original = TestTree.Small();
        var old = original.State();
        original.Apply();
        var steps = KillAtEveryStep(original, "rollback", old);

        // Lock, check, journal, 3 temporaries, staged, 3 files, folders, record, end.
        Assert.Equal(3 + 3 + 1 + 3 + 3, steps);
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
                // Lock, check, a temporary for each file to write, staged, those files, folders, record, end.
                var files = verb == "resume" ? 2 : 1;
                Assert.Equal(2 + files + 1 + files + 3, step - 1);
                return;
            }

            copy.State().ShouldBeOneOrOther(old, old.Migrated());
            if (copy.Store().Status().Pending is not null)
            {
                _ = verb == "resume" ? (object)copy.Store().Resume(CancellationToken.None) : copy.Rollback();
            }

            AssertEverythingIsIn(copy, verb == "resume" ? old.Migrated() : old);
        }
    }

    [Theory]
    [InlineData("apply", 1)]
    [InlineData("apply", 2)]
    [InlineData("apply", 3)]
    [InlineData("apply", 4)]
    [InlineData("rollback", 7)]
    [InlineData("rollback", 8)]
    public void A_large_run_survives_a_kill_from_outside_at_any_time(string verb, int seed)
    {
        const int Files = 300;
        using var tree = TestTree.Of(Files);
        var old = tree.State();
        if (verb == "rollback")
        {
            tree.Apply();
        }

        // An apply reports two steps for each of 600 objects, and one for each temporary and each replaced file.
        var steps = verb == "apply" ? 6 * Files : 2 * Files;
        using (var host = CrashHostProcess.Start(verb, tree.Root, "tell"))
        {
            host.ReadLines(new Random(seed).Next(1, steps));
            host.Kill();
            host.End();
        }

        AssertBothWaysOut(tree, verb, old, old.Migrated());
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

            AssertBothWaysOut(tree, verb, old, migrated);
        }
    }

    private static void AssertBothWaysOut(TestTree killed, string verb, TreeState old, TreeState migrated)
    {
        killed.State().ShouldBeOneOrOther(old, migrated);
        using var other = killed.Copy();
        if (killed.Store().Status().Pending is null)
        {
            // Killed before the journal was written, or after it was deleted: the tree is whole as it is.
            var state = killed.State();
            Assert.True(state.Same(old) || state.Same(migrated));
            _ = state.Same(old) ? (object)killed.Apply() : killed.Rollback();
            AssertEverythingIsIn(killed, state.Same(old) ? migrated : old);
            return;
        }

        var error = Assert.Throws<UserErrorException>(() => killed.Apply(killed.Plan()));
        Assert.Contains("dotnet migrate rollback", error.Hint, StringComparison.Ordinal);

        killed.Store().Resume(CancellationToken.None);
        AssertEverythingIsIn(killed, verb == "apply" ? migrated : old);

        other.Rollback();
        AssertEverythingIsIn(other, old);
        other.Apply();
        AssertEverythingIsIn(other, migrated);
    }

    private static void AssertEverythingIsIn(TestTree tree, TreeState expected)
    {
        tree.State().ShouldBe(expected);
        Assert.Null(tree.Store().Status().Pending);
        Assert.Empty(tree.Store().Status().Drifted);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(tree.Migrate.Journal), f => f.EndsWith("pending.json", StringComparison.Ordinal));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
