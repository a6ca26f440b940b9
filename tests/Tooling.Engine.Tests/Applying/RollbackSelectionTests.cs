using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Rollback of a project, of a tool's unit, and of all that came after a migration.</summary>
public sealed class RollbackSelectionTests
{
    [Theory]
    [InlineData("P1.csproj")]
    [InlineData("p1")]
    public void A_project_is_restored_with_its_unit_and_nothing_else(string project)
    {
        using var tree = TestTree.Awkward();
        var old = tree.State();
        var plan = SampleUnits.For(tree.Root, filesInUnit: 2);
        var id = tree.Apply(plan).MigrationId!;

        var result = Restore(tree, null, projects: project);

        Assert.Equal(id, result.Undoes);
        Assert.Equal(plan.Units[1].Files.ToArray(), result.Restored.ToArray());
        bool IsIn(string path) => plan.Units[1].Files.Contains(path);
        tree.State().Without(p => !IsIn(p)).ShouldBe(old.Without(p => !IsIn(p)));
        tree.State().Without(IsIn).ShouldBe(old.Migrated().Without(IsIn));
    }

    [Fact]
    public void Where_the_project_is_all_of_a_migration_that_is_taken_back()
    {
        using var tree = TestTree.Awkward();
        var plan = SampleUnits.For(tree.Root, filesInUnit: 2);
        var ids = plan.Units.Select(unit => tree.Apply(plan.Only(unit)).MigrationId!).ToArray();

        var result = Restore(tree, null, projects: "P0");

        Assert.Equal((ids[0], null), (result.MigrationId, result.Undoes));
        Assert.Equal([MigrationState.RolledBack, MigrationState.Applied, MigrationState.Applied], tree.Store().List().Select(m => m.State));
    }

    [Fact]
    public void A_tool_is_restored_with_the_unit_of_its_file()
    {
        using var tree = TestTree.Awkward();
        var plan = SampleUnits.For(tree.Root, filesInUnit: 2);
        tree.Apply(plan);

        var result = tree.Store().RollbackPart(new PartialRollback(null, [], [], [plan.Units[2].Files[1]], Merge: false, TestTree.ToolVersion), dryRun: false, CancellationToken.None);

        Assert.Equal(plan.Units[2].Files.ToArray(), result.Restored.ToArray());
    }

    [Fact]
    public void A_project_that_was_not_migrated_is_named()
    {
        using var tree = TestTree.Awkward();
        tree.Apply(SampleUnits.For(tree.Root, filesInUnit: 2));

        var error = Assert.Throws<UserErrorException>(() => Restore(tree, null, projects: "Other"));

        Assert.Contains("'Other'", error.Message, StringComparison.Ordinal);
        Assert.Contains("P0.csproj, P1.csproj, P2.csproj", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_came_after_a_migration_is_taken_back()
    {
        using var tree = TestTree.Awkward();
        var first = tree.Apply().MigrationId!;
        var after = tree.State();
        var (second, third) = (tree.Apply().MigrationId!, tree.Apply(tree.Plan("App.cs")).MigrationId!);

        var dry = tree.Store().RollbackTo(first, dryRun: true, CancellationToken.None);
        Assert.Equal([third, second], dry.Migrations.ToArray());
        Assert.Equal(6, dry.Changes.Length);

        var result = tree.Store().RollbackTo("0001", dryRun: false, CancellationToken.None);

        Assert.Equal([third, second], result.Migrations.ToArray());
        tree.State().ShouldBe(after);
        Assert.Equal([MigrationState.Applied, MigrationState.RolledBack, MigrationState.RolledBack], tree.Store().List().Select(m => m.State));
        Assert.Contains("later", Assert.Throws<UserErrorException>(() => tree.Store().RollbackTo(first, dryRun: false, CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_one_of_them_can_not_be_taken_back_none_is()
    {
        using var tree = TestTree.Awkward();
        var first = tree.Apply().MigrationId!;
        var second = tree.Apply(tree.Plan("App.cs", "tool.sh")).MigrationId!;
        tree.Write("App.cs", "edited in between");
        tree.Apply(tree.Plan("App.cs"));
        File.WriteAllText(Snapshot(tree, second, "tool.sh"), "damaged");
        var before = tree.State();

        var error = Assert.Throws<UserErrorException>(() => tree.Store().RollbackTo(first, dryRun: false, CancellationToken.None));

        Assert.Contains($"App.cs was changed since migration {second}", error.Message, StringComparison.Ordinal);
        Assert.Contains("tool.sh: the original", error.Message, StringComparison.Ordinal);
        tree.State().ShouldBe(before);
        Assert.All(tree.Store().List(), m => Assert.Equal(MigrationState.Applied, m.State));
    }

    private static string Snapshot(TestTree tree, string id, string path)
    {
        using var ledger = MigrationLedger.Open(tree.Migrate);
        var hash = ledger.GetFiles(id)!.Files.Single(f => f.Path == path).OldHash;
        return Path.Combine(tree.Migrate.Snapshots, hash[..2], hash);
    }

    private static RestoreResult Restore(TestTree tree, string? id, string projects) =>
        tree.Store().RollbackPart(new PartialRollback(id, [], [projects], [], Merge: false, TestTree.ToolVersion), dryRun: false, CancellationToken.None);
}
