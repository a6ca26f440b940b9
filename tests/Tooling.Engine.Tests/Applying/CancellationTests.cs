using Tooling.Engine.Applying;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Ctrl+C, and failures while the process lives: the tree is old or new, and nothing is left over.</summary>
public sealed class CancellationTests
{
    public static TheoryData<string, int> Instants => new()
    {
        { nameof(Step.Locked), 1 },
        { nameof(Step.Checked), 1 },
        { nameof(Step.ObjectStored), 3 },
        { nameof(Step.SnapshotStored), 1 },
        { nameof(Step.JournalWritten), 1 },
        { nameof(Step.TemporaryWritten), 2 },
        { nameof(Step.Staged), 1 },
        { nameof(Step.Swapped), 1 },
        { nameof(Step.Swapped), 4 },
    };

    [Theory]
    [MemberData(nameof(Instants))]
    public void A_cancelled_apply_leaves_everything_as_it_was(string step, int n)
    {
        using var tree = TestTree.Awkward();
        using var cancel = new CancellationTokenSource();
        var before = tree.State();
        var store = tree.Store(new When(Enum.Parse<Step>(step), cancel.Cancel, n));

        Assert.Throws<OperationCanceledException>(() => store.Apply(tree.Plan(), TestTree.ToolVersion, null, cancel.Token));

        AssertUntouched(tree, before);
    }

    [Theory]
    [MemberData(nameof(Instants))]
    public void A_failed_apply_leaves_everything_as_it_was(string step, int n)
    {
        using var tree = TestTree.Awkward();
        var before = tree.State();
        var store = tree.Store(new When(Enum.Parse<Step>(step), () => throw new IOException("The disk is gone."), n));

        var error = Assert.Throws<UserErrorException>(() => store.Apply(tree.Plan(), TestTree.ToolVersion, null, CancellationToken.None));

        Assert.Contains("The disk is gone. Nothing was changed", error.Message, StringComparison.Ordinal);
        AssertUntouched(tree, before);
    }

    [Fact]
    public void A_file_that_somebody_saves_meanwhile_keeps_what_they_saved()
    {
        using var tree = TestTree.Awkward();
        var expected = tree.State();
        var plan = tree.Plan();
        var store = tree.Store(new When(Step.Swapped, () => tree.Write("tool.sh", "saved meanwhile"), n: 2));

        var error = Assert.Throws<UserErrorException>(() => store.Apply(plan, TestTree.ToolVersion, null, CancellationToken.None));

        Assert.Contains("tool.sh was changed by somebody else", error.Message, StringComparison.Ordinal);
        Assert.Equal("saved meanwhile", tree.Read("tool.sh"));
        tree.State().Without(p => p == "tool.sh").ShouldBe(expected.Without(p => p == "tool.sh"));
        Assert.Null(tree.Store().Status().Pending);
    }

    [Fact]
    public void A_replaced_file_that_somebody_saves_before_a_cancellation_stays_and_is_named()
    {
        using var tree = TestTree.Awkward();
        using var cancel = new CancellationTokenSource();
        var before = tree.State();
        var store = tree.Store(new When(Step.Swapped, () => { tree.Write("App.cs", "saved meanwhile"); cancel.Cancel(); }, n: 3));

        var error = Assert.Throws<UserErrorException>(() => store.Apply(tree.Plan(), TestTree.ToolVersion, null, cancel.Token));

        Assert.Contains("App.cs (changed)", error.Message, StringComparison.Ordinal);
        Assert.Equal("saved meanwhile", tree.Read("App.cs"));
        tree.State().Without(p => p == "App.cs").ShouldBe(before.Without(p => p == "App.cs"));
        Assert.Equal(["App.cs"], tree.Store().Status().Pending!.Changed.ToArray());
    }

    [Theory]
    [InlineData(nameof(Step.Checked), 1)]
    [InlineData(nameof(Step.JournalWritten), 1)]
    [InlineData(nameof(Step.TemporaryWritten), 2)]
    public void A_rollback_cancelled_before_it_replaces_files_leaves_the_migration_applied(string step, int n)
    {
        using var tree = TestTree.Awkward();
        using var cancel = new CancellationTokenSource();
        tree.Apply();
        var before = tree.State();
        var store = tree.Store(new When(Enum.Parse<Step>(step), cancel.Cancel, n));

        Assert.Throws<OperationCanceledException>(() => store.Rollback(null, dryRun: false, cancel.Token));

        tree.State().ShouldBe(before);
        Assert.Null(tree.Store().Status().Pending);
        Assert.NotNull(tree.Store().Status().Latest);
    }

    [Fact]
    public void A_rollback_cancelled_later_is_finished()
    {
        using var tree = TestTree.Awkward();
        using var cancel = new CancellationTokenSource();
        var before = tree.State();
        tree.Apply();

        tree.Store(new When(Step.Swapped, cancel.Cancel, n: 2)).Rollback(null, dryRun: false, cancel.Token);

        tree.State().ShouldBe(before);
    }

    private static void AssertUntouched(TestTree tree, TreeState before)
    {
        tree.State().ShouldBe(before);
        Assert.Null(tree.Store().Status().Pending);
        Assert.Empty(tree.Store().List());
        Assert.False(Directory.Exists(tree.Migrate.Snapshots)
            && Directory.EnumerateFiles(tree.Migrate.Snapshots, "*", SearchOption.AllDirectories).Any());
        tree.Apply();
        tree.State().ShouldBe(before.Migrated());
    }
}
