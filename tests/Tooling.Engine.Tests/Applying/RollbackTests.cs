using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Applying;

public sealed class RollbackTests
{
    [Fact]
    public void Restores_the_latest_migration_byte_for_byte_with_modes()
    {
        using var tree = TestTree.Awkward();
        var old = tree.State();
        var id = tree.Apply().MigrationId;

        var result = tree.Rollback();

        Assert.Equal((id, 6, 0), (result.MigrationId, result.Restored.Length, result.AlreadyOld.Length));
        tree.State().ShouldBe(old);
        Assert.Equal(MigrationState.RolledBack, Assert.Single(tree.Store().List()).State);
    }

    [Fact]
    public void Walks_back_one_migration_at_a_time()
    {
        using var tree = TestTree.Awkward();
        var old = tree.State();
        var (first, second) = (tree.Apply().MigrationId, tree.Apply().MigrationId);

        Assert.Equal(second, tree.Rollback().MigrationId);
        tree.State().ShouldBe(old.Migrated());
        Assert.Equal(first, tree.Rollback().MigrationId);
        tree.State().ShouldBe(old);
        Assert.Contains("nothing to roll back", Assert.Throws<UserErrorException>(() => tree.Rollback()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_what_would_be_restored_and_writes_nothing()
    {
        using var tree = TestTree.Awkward();
        tree.Apply();
        var before = tree.State();

        var result = tree.Store().Rollback(null, dryRun: true, CancellationToken.None);

        Assert.True(result.DryRun);
        Assert.Equal(6, result.Restored.Length);
        tree.State().ShouldBe(before);
        Assert.NotNull(tree.Store().Status().Latest);
    }

    [Fact]
    public void Refuses_files_changed_or_removed_since_and_touches_nothing()
    {
        using var tree = TestTree.Awkward();
        tree.Apply();
        tree.Write("App.cs", "edited");
        File.Delete(tree.Path("src/Twin.cs"));
        var before = tree.State();

        var error = Assert.Throws<UserErrorException>(() => tree.Rollback());

        Assert.Contains("App.cs (changed)", error.Message, StringComparison.Ordinal);
        Assert.Contains("src/Twin.cs (removed)", error.Message, StringComparison.Ordinal);
        tree.State().ShouldBe(before);
        Assert.Equal(["App.cs", "src/Twin.cs"], tree.Store().Status().Drifted.ToArray());
    }

    [Fact]
    public void A_file_that_is_old_already_counts_as_restored()
    {
        using var tree = TestTree.Awkward();
        var old = tree.State();
        var content = File.ReadAllBytes(tree.Path("App.cs"));
        tree.Apply();
        tree.Write("App.cs", content);

        Assert.Equal(["App.cs"], tree.Rollback().AlreadyOld.ToArray());
        tree.State().ShouldBe(old);
    }

    [Fact]
    public void Refuses_what_is_rolled_back_already_or_never_was()
    {
        using var tree = TestTree.Awkward();
        var id = tree.Apply().MigrationId!;
        tree.Rollback(id);

        Assert.Contains("is rolled back already", Assert.Throws<UserErrorException>(() => tree.Rollback(id)).Message, StringComparison.Ordinal);
        Assert.Contains("no migration '0009", Assert.Throws<UserErrorException>(() => tree.Rollback("0009-ffffffff")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_created_where_nothing_was_applied()
    {
        using var tree = TestTree.Awkward();

        Assert.Throws<UserErrorException>(() => tree.Rollback());

        Assert.False(tree.Migrate.Exists);
    }

    [Fact]
    public void Refuses_to_jump_over_a_later_migration_of_the_same_files()
    {
        using var tree = TestTree.Awkward();
        var first = tree.Apply(tree.Plan("App.cs", "tool.sh")).MigrationId;
        var second = tree.Apply(tree.Plan("App.cs", "src/Twin.cs")).MigrationId;
        var before = tree.State();

        var error = Assert.Throws<UserErrorException>(() => tree.Rollback(first));

        Assert.Contains(second!, error.Message, StringComparison.Ordinal);
        tree.State().ShouldBe(before);
        tree.Rollback(second);
        tree.Rollback(first);
    }

    [Fact]
    public void Jumps_over_a_later_migration_of_other_files()
    {
        using var tree = TestTree.Awkward();
        var first = tree.Apply(tree.Plan("App.cs")).MigrationId;
        tree.Apply(tree.Plan("tool.sh"));

        Assert.Equal(["App.cs"], tree.Rollback(first).Restored.ToArray());
        Assert.EndsWith("// migrated\r\n", tree.Read("tool.sh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_missing_or_damaged_snapshot_is_named_before_anything_is_touched(bool missing)
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();
        tree.Apply(plan);
        var before = tree.State();
        var path = Path.Combine(tree.Migrate.Snapshots, plan.Files[^1].OldHash[..2], plan.Files[^1].OldHash);
        if (missing)
        {
            File.Delete(path);
        }
        else
        {
            File.AppendAllText(path, "x");
        }

        var error = Assert.Throws<UserErrorException>(() => tree.Rollback());

        Assert.Contains($"tool.sh: {path}", error.Message, StringComparison.Ordinal);
        tree.State().ShouldBe(before);
    }

    [Fact]
    public void A_file_that_became_read_only_is_refused()
    {
        using var tree = TestTree.Awkward();
        tree.Apply();
        File.SetAttributes(tree.Path("App.cs"), FileAttributes.ReadOnly);
        var before = tree.State();

        Assert.Contains("App.cs is read-only", Assert.Throws<UserErrorException>(() => tree.Rollback()).Message, StringComparison.Ordinal);
        tree.State().ShouldBe(before);
        File.SetAttributes(tree.Path("App.cs"), FileAttributes.Normal);
    }
}
