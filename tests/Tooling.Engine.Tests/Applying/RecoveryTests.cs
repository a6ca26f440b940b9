using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Applying;

/// <summary>What happens between a kill and the recovery.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public void Nothing_else_begins_before_the_recovery()
    {
        using var tree = Interrupted.AfterSwaps(TestTree.Awkward(), files: 2);

        var error = Assert.Throws<UserErrorException>(() => tree.Apply(tree.Plan("App.cs")));

        Assert.Contains("was interrupted", error.Message, StringComparison.Ordinal);
        Assert.Contains("--resume", error.Hint, StringComparison.Ordinal);
        Assert.Contains("dotnet migrate rollback", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_migration_is_not_rolled_back_before_the_recovery()
    {
        using var tree = TestTree.Awkward();
        var first = tree.Apply().MigrationId;
        Interrupted.AfterSwaps(tree, files: 2);

        Assert.Contains("0002-", Assert.Throws<UserErrorException>(() => tree.Rollback(first)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_changed_in_the_meantime_is_kept_and_both_its_contents_are_named(bool resume)
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();
        Interrupted.AfterSwaps(tree, files: 2);
        tree.Write("App.cs", "mine");
        var before = tree.State();

        var error = Assert.Throws<UserErrorException>(() => _ = resume ? (object)tree.Store().Resume(CancellationToken.None) : tree.Rollback());

        Assert.Contains("App.cs (changed)", error.Message, StringComparison.Ordinal);
        Assert.Contains(plan.Files[0].OldHash, error.Message, StringComparison.Ordinal);
        Assert.Contains(plan.Files[0].NewHash, error.Message, StringComparison.Ordinal);
        tree.State().ShouldBe(before);
    }

    [Fact]
    public void What_was_interrupted_and_taken_back_is_listed_as_failed()
    {
        using var tree = Interrupted.AfterSwaps(TestTree.Awkward(), files: 2);

        var result = tree.Rollback();

        Assert.Equal((2, 4), (result.Restored.Length, result.AlreadyOld.Length));
        Assert.Equal(MigrationState.Failed, Assert.Single(tree.Store().List()).State);
        Assert.StartsWith("0002-", tree.Apply().MigrationId, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_interrupted_and_finished_is_listed_as_applied()
    {
        using var tree = Interrupted.AfterSwaps(TestTree.Awkward(), files: 2);

        Assert.Equal(ApplyOutcome.Applied, tree.Store().Resume(CancellationToken.None).Outcome);
        Assert.Equal(MigrationState.Applied, Assert.Single(tree.Store().List()).State);
        Assert.Equal(ApplyOutcome.NothingToDo, tree.Store().Resume(CancellationToken.None).Outcome);
    }

    [Fact]
    public void A_cancelled_resume_leaves_the_choice_open()
    {
        using var tree = Interrupted.AfterSwaps(TestTree.Awkward(), files: 2);
        using var cancel = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(
            () => tree.Store(new When(Step.TemporaryWritten, cancel.Cancel)).Resume(cancel.Token));

        Assert.Equal(4, tree.Store().Status().Pending!.Remaining.Length);
        tree.Store().Resume(CancellationToken.None);
        Assert.Empty(tree.Store().Status().Drifted);
    }

    [Fact]
    public void A_journal_that_cannot_be_read_is_named_and_kept()
    {
        using var tree = Interrupted.AfterSwaps(TestTree.Awkward(), files: 2);
        var journal = Path.Combine(tree.Migrate.Journal, "pending.json");
        foreach (var content in new[] { "{", "{}", "null", File.ReadAllText(journal).Replace("\"format\": 1", "\"format\": 2", StringComparison.Ordinal) })
        {
            File.WriteAllText(journal, content);

            Assert.Contains("pending.json", Assert.Throws<UserErrorException>(() => tree.Rollback()).Message, StringComparison.Ordinal);
            Assert.Equal(content, File.ReadAllText(journal));
        }
    }

    [Fact]
    public void A_journal_that_points_out_of_the_tree_is_refused()
    {
        using var tree = Interrupted.AfterSwaps(TestTree.Awkward(), files: 2);
        var journal = Path.Combine(tree.Migrate.Journal, "pending.json");
        File.WriteAllText(journal, File.ReadAllText(journal).Replace("\"App.cs\"", "\"../App.cs\"", StringComparison.Ordinal));

        Assert.Contains("'..'", Assert.Throws<UserErrorException>(() => tree.Rollback()).Message, StringComparison.Ordinal);
    }
}
