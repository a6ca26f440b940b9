using Microsoft.Data.Sqlite;
using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Ledger;

/// <summary>A ledger that goes away, or can't be had, while files are written.</summary>
public sealed class LostLedgerTests
{
    [Fact]
    public void A_database_that_is_removed_before_it_is_written_leaves_everything_as_it_was()
    {
        using var tree = On(LedgerKind.Sqlite);
        var first = tree.Apply().MigrationId!;
        var old = tree.State();
        var backup = File.ReadAllBytes(tree.Migrate.Ledger);
        var store = tree.Store(new When(Step.FoldersFlushed, () => File.Delete(tree.Migrate.Ledger)));

        var error = Assert.Throws<UserErrorException>(() => store.Apply(tree.Plan(), TestTree.ToolVersion, null, CancellationToken.None));

        Assert.Contains("ledger", error.Message, StringComparison.Ordinal);
        tree.State().ShouldBe(old);
        File.WriteAllBytes(tree.Migrate.Ledger, backup);
        Assert.Null(tree.Store().Status().Pending);
        Assert.Equal(first, Assert.Single(tree.Store().List()).Id);
        tree.Apply();
        tree.State().ShouldBe(old.Migrated());
    }

    [Fact]
    public void A_plain_ledger_that_is_removed_before_it_is_written_is_written_whole()
    {
        using var tree = On(LedgerKind.Files);
        var first = tree.Apply().MigrationId!;
        var store = tree.Store(new When(Step.FoldersFlushed, () => File.Delete(tree.Migrate.LedgerLines)));

        var second = store.Apply(tree.Plan(), TestTree.ToolVersion, null, CancellationToken.None).MigrationId!;

        Assert.Equal([first, second], tree.Store().List().Select(m => m.Id));
        tree.Rollback(second);
        tree.Rollback(first);
    }

    [Fact]
    public void A_ledger_that_is_removed_before_a_rollback_is_recorded_can_be_put_back_and_finished()
    {
        using var tree = On(LedgerKind.Sqlite);
        var old = tree.State();
        tree.Apply();
        var backup = File.ReadAllBytes(tree.Migrate.Ledger);
        var store = tree.Store(new When(Step.FoldersFlushed, () => File.Delete(tree.Migrate.Ledger)));

        var error = Assert.Throws<UserErrorException>(() => store.Rollback(null, dryRun: false, CancellationToken.None));

        Assert.Contains("ledger", error.Message, StringComparison.Ordinal);
        File.WriteAllBytes(tree.Migrate.Ledger, backup);
        Assert.NotNull(tree.Store().Status().Pending);
        tree.Rollback();
        tree.State().ShouldBe(old);
        Assert.Equal(MigrationState.RolledBack, Assert.Single(tree.Store().List()).State);
    }

    [Fact]
    public void A_ledger_that_another_program_has_locked_leaves_everything_as_it_was()
    {
        using var tree = On(LedgerKind.Sqlite);
        tree.Apply();
        var old = tree.State();
        using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = tree.Migrate.Ledger, Pooling = false }.ToString());
        var store = tree.Store(new When(Step.FoldersFlushed, () =>
        {
            other.Open();
            Execute(other, "BEGIN EXCLUSIVE");
        }));

        var error = Assert.Throws<UserErrorException>(() => store.Apply(tree.Plan(), TestTree.ToolVersion, null, CancellationToken.None));

        Assert.Contains("locked", error.Message, StringComparison.Ordinal);
        Assert.Contains(tree.Migrate.Ledger, error.Message, StringComparison.Ordinal);
        tree.State().ShouldBe(old);
        Execute(other, "ROLLBACK");
        tree.Apply();
        tree.State().ShouldBe(old.Migrated());
    }

    private static TestTree On(LedgerKind kind)
    {
        var tree = TestTree.Small();
        tree.Migrate.Ensure();
        new LedgerPlace(kind).Choose(tree.Migrate);
        return tree;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
