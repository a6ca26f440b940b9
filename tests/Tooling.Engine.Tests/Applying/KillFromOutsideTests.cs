namespace Tooling.Engine.Tests.Applying;

/// <summary>A large run that is killed while it is busy, wherever it is.</summary>
public sealed class KillFromOutsideTests
{
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

        Survival.AssertBothWaysOut(tree, verb, old, old.Migrated());
    }
}
