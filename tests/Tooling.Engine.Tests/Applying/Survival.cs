namespace Tooling.Engine.Tests.Applying;

/// <summary>What must be true of a tree after a run on it was killed.</summary>
internal static class Survival
{
    /// <summary>Every file is old or new in full, and resuming and rolling back each lead to a whole tree.</summary>
    public static void AssertBothWaysOut(TestTree killed, string verb, TreeState old, TreeState migrated)
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

    /// <summary>The tree is as expected, with nothing left over and nothing left to do.</summary>
    public static void AssertEverythingIsIn(TestTree tree, TreeState expected)
    {
        tree.State().ShouldBe(expected);
        Assert.Null(tree.Store().Status().Pending);
        Assert.Empty(tree.Store().Status().Drifted);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(tree.Migrate.Journal), f => f.EndsWith("pending.json", StringComparison.Ordinal));
    }
}
