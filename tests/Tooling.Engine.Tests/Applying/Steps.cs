using Tooling.Engine.Applying;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Does something when a step is reached for the n-th time.</summary>
internal sealed class When(Step wanted, Action action, int n = 1) : IStepObserver
{
    private int _reached;

    public void Reached(Step step)
    {
        if (step == wanted && Interlocked.Increment(ref _reached) == n)
        {
            action();
        }
    }
}

/// <summary>Trees whose migration was killed.</summary>
internal static class Interrupted
{
    /// <summary>A tree whose migration was killed after the n-th file was replaced.</summary>
    public static TestTree AfterSwaps(TestTree tree, int files)
    {
        // Steps: lock, check, two for each object that is not there yet, snapshot, journal, temporaries, staged, swaps.
        var plan = tree.Plan();
        var objects = plan.Files.SelectMany(f => new[] { f.OldHash, f.NewHash }).Distinct(StringComparer.Ordinal)
            .Count(h => !File.Exists(Path.Combine(tree.Migrate.Snapshots, h[..2], h)));
        var step = 2 + (2 * objects) + 2 + plan.Files.Length + 1 + files;
        var result = CrashHostProcess.Run("apply", tree.Root, "kill", $"{step}");
        Assert.True(result.WasKilled, result.Error);
        return tree;
    }
}
