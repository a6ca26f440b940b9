using Tooling.Engine.Applying;

namespace Tooling.Engine.Tests.Applying;

/// <summary>Plans that are tried in a copy.</summary>
public sealed class RehearsalTests
{
    [Fact]
    public void A_plan_is_written_and_taken_back_in_a_copy_and_the_tree_stays_as_it_is()
    {
        using var tree = TestTree.Awkward();
        var before = tree.State();
        var plan = tree.Plan();

        var rehearsal = Rehearsal.Run(plan, TimeProvider.System, CancellationToken.None);

        Assert.Equal(plan.Files.Length, rehearsal.Files);
        Assert.True(rehearsal.Bytes > 0 && rehearsal.Writing > TimeSpan.Zero && rehearsal.TakingBack > TimeSpan.Zero);
        tree.State().ShouldBe(before);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(tree.Migrate.Cache, "rehearsal")));
        Assert.False(tree.Migrate.HoldsMigrations);
    }

    [Fact]
    public void A_file_that_changed_since_the_plan_is_named()
    {
        using var tree = TestTree.Small();
        var plan = tree.Plan();
        tree.Write("App.cs", "class Other { }");

        var error = Assert.Throws<UserErrorException>(() => Rehearsal.Run(plan, TimeProvider.System, CancellationToken.None));

        Assert.Contains("App.cs", error.Message + error.Location, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(tree.Migrate.Cache, "rehearsal")));
    }
}
