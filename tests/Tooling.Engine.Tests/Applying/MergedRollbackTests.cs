using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Applying;

/// <summary>A migration is taken back from files that were edited since, and the edits stay.</summary>
public sealed class MergedRollbackTests
{
    private const string Old = "using System;\n\nclass App;\n\n// the end\n";

    [Fact]
    public void Edits_that_were_made_since_stay_and_all_else_is_as_before()
    {
        using var tree = TestTree.Awkward();
        tree.Write("Long.cs", Old);
        var old = tree.State();
        var id = tree.Apply().MigrationId!;
        tree.Write("Long.cs", tree.Read("Long.cs").Replace("using System;", "using System.IO;", StringComparison.Ordinal));

        var result = Rollback(tree, id);

        Assert.Equal("Long.cs", Assert.Single(result.Merged));
        Assert.Equal(id, result.Undoes);
        Assert.Equal(Old.Replace("using System;", "using System.IO;", StringComparison.Ordinal), tree.Read("Long.cs"));
        tree.State().Without(IsLong).ShouldBe(old.Without(IsLong));
    }

    [Fact]
    public void It_can_be_taken_back_in_its_turn()
    {
        using var tree = TestTree.Awkward();
        tree.Write("Long.cs", Old);
        var id = tree.Apply().MigrationId!;
        tree.Write("Long.cs", "// mine\n" + tree.Read("Long.cs"));
        var edited = tree.State();
        Rollback(tree, id);

        tree.Rollback();

        tree.State().ShouldBe(edited);
    }

    [Fact]
    public void A_conflict_is_named_and_nothing_is_written()
    {
        using var tree = TestTree.Awkward();
        tree.Write("Long.cs", Old);
        var id = tree.Apply().MigrationId!;
        tree.Write("Long.cs", tree.Read("Long.cs").Replace("// migrated", "// mine", StringComparison.Ordinal));
        File.Delete(tree.Path("src/Twin.cs"));
        var before = tree.State();
        var objects = Objects(tree);

        var error = Assert.Throws<UserErrorException>(() => Rollback(tree, id));

        Assert.Contains("Long.cs at line 6 of the migrated file", error.Message, StringComparison.Ordinal);
        Assert.Contains("src/Twin.cs was removed", error.Message, StringComparison.Ordinal);
        tree.State().ShouldBe(before);
        Assert.Equal(objects, Objects(tree));
        Assert.Single(tree.Store().List());
    }

    [Fact]
    public void Where_nothing_was_edited_it_is_the_rollback_itself()
    {
        using var tree = TestTree.Awkward();
        var old = tree.State();
        var id = tree.Apply().MigrationId!;

        Assert.Null(Rollback(tree, id).Undoes);

        tree.State().ShouldBe(old);
        Assert.Equal(MigrationState.RolledBack, Assert.Single(tree.Store().List()).State);
    }

    [Fact]
    public void A_dry_run_shows_the_merged_content_and_keeps_nothing()
    {
        using var tree = TestTree.Awkward();
        tree.Write("Long.cs", Old);
        var id = tree.Apply().MigrationId!;
        tree.Write("Long.cs", "// mine\n" + tree.Read("Long.cs"));
        var (before, objects) = (tree.State(), Objects(tree));

        var result = Rollback(tree, id, dryRun: true);

        Assert.Equal("// mine\n" + Old, System.Text.Encoding.UTF8.GetString(result.Changes.Single(c => c.Path == "Long.cs").After.AsSpan()));
        tree.State().ShouldBe(before);
        Assert.Equal(objects, Objects(tree));
    }

    private static RestoreResult Rollback(TestTree tree, string id, bool dryRun = false) =>
        tree.Store().RollbackPart(new PartialRollback(id, [], [], [], Merge: true, TestTree.ToolVersion), dryRun, CancellationToken.None);

    private static string[] Objects(TestTree tree) => [.. Directory.EnumerateFiles(tree.Migrate.Snapshots, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static bool IsLong(string path) => path == "Long.cs";
}
