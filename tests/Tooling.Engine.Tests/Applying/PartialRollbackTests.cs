using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Some files of a migration get their old content again.</summary>
public sealed class PartialRollbackTests
{
    [Fact]
    public void Only_the_files_that_were_named_are_restored()
    {
        using var tree = TestTree.Awkward();
        var old = tree.State();
        var id = tree.Apply().MigrationId!;

        var result = Rollback(tree, id, "src/deep", "tool.sh");

        Assert.Equal(["src/deep/Empty.cs", "src/deep/Twin.cs", "tool.sh"], result);
        tree.State().Without(p => !IsNamed(p)).ShouldBe(old.Without(p => !IsNamed(p)));
        tree.State().Without(IsNamed).ShouldBe(old.Migrated().Without(IsNamed));
        Assert.Equal([null, id], tree.Store().List().Select(m => m.Undoes));
    }

    [Fact]
    public void A_rollback_of_the_rollback_migrates_them_again()
    {
        using var tree = TestTree.Awkward();
        var old = tree.State();
        var id = tree.Apply().MigrationId!;
        Rollback(tree, id, "App.cs");

        // What was restored alone comes first.
        Assert.Contains("later", Assert.Throws<UserErrorException>(() => tree.Store().Rollback(id, dryRun: false, CancellationToken.None)).Message, StringComparison.Ordinal);
        tree.Rollback();
        tree.State().ShouldBe(old.Migrated());

        tree.Rollback();
        tree.State().ShouldBe(old);
        Assert.All(tree.Store().List(), m => Assert.Equal(MigrationState.RolledBack, m.State));
    }

    [Fact]
    public void A_file_that_was_edited_since_is_refused_and_nothing_is_written()
    {
        using var tree = TestTree.Awkward();
        var id = tree.Apply().MigrationId!;
        tree.Write("src/Twin.cs", "edited");
        var before = tree.State();

        var error = Assert.Throws<UserErrorException>(() => Rollback(tree, id, "src"));

        Assert.Contains($"since migration {id}", error.Message, StringComparison.Ordinal);
        Assert.Contains("src/Twin.cs (changed)", error.Message, StringComparison.Ordinal);
        tree.State().ShouldBe(before);
        Assert.Single(tree.Store().List());
    }

    [Fact]
    public void A_file_that_a_later_migration_changed_is_refused()
    {
        using var tree = TestTree.Awkward();
        var (first, second) = (tree.Apply().MigrationId!, tree.Apply().MigrationId!);

        var error = Assert.Throws<UserErrorException>(() => Rollback(tree, first, "App.cs"));

        Assert.Equal($"Run 'dotnet migrate rollback {second}' first.", error.Hint);
    }

    [Fact]
    public void A_file_that_the_migration_did_not_change_is_an_error()
    {
        using var tree = TestTree.Awkward();
        var id = tree.Apply().MigrationId!;

        Assert.Contains("did not change 'Ap'", Assert.Throws<UserErrorException>(() => Rollback(tree, id, "Ap")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_migration_is_found_by_the_beginning_of_its_id()
    {
        using var tree = TestTree.Awkward();
        tree.Apply();
        tree.Apply();

        Assert.Contains("Several", Assert.Throws<UserErrorException>(() => Rollback(tree, "000", "App.cs")).Message, StringComparison.Ordinal);
        Assert.Equal(["App.cs"], Rollback(tree, "0002", "App.cs"));
    }

    private static IEnumerable<string> Rollback(TestTree tree, string id, params string[] paths) =>
        tree.Store().RollbackPart(new PartialRollback(id, [.. paths], [], [], Merge: false, TestTree.ToolVersion), dryRun: false, CancellationToken.None).Restored;

    private static bool IsNamed(string path) => path.StartsWith("src/deep/", StringComparison.Ordinal) || path == "tool.sh";
}
