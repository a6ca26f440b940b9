using Tooling.Engine.Ledger;
using Tooling.Engine.Sessions;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Sessions;

/// <summary>What nobody needs any more is removed, and nothing else.</summary>
public sealed class CleanupTests
{
    [Fact]
    public async Task What_an_applied_migration_needs_stays()
    {
        using var tree = new SessionTree { Check = projects => projects.Where(p => p == "P1.csproj").Select(SessionTree.In) };
        await tree.RunAsync(tree.Begin());
        tree.Clock.Now += TimeSpan.FromDays(1);

        var result = Run(tree, inactive: true, confirm: true);

        Assert.StartsWith("0002", Assert.Single(result.Migrations), StringComparison.Ordinal);
        Assert.Single(result.Sessions);
        Assert.Equal((2, 0), (tree.Store.List().Length, tree.Sessions.All().Length));

        foreach (var migration in tree.Store.List().Reverse())
        {
            tree.Store.Rollback(migration.Id, dryRun: false, CancellationToken.None);
        }

        tree.Tree.State().ShouldBe(tree.Old);
        var rest = Run(tree, inactive: true, confirm: true, olderThan: 0);
        Assert.Equal(2, rest.Migrations.Length);
        Assert.True(rest.Snapshots > 0);
        Assert.Empty(Directory.EnumerateFiles(tree.Tree.Migrate.Snapshots, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Without_a_confirmation_nothing_is_removed()
    {
        using var tree = new SessionTree { Check = projects => projects.Select(SessionTree.In) };
        await tree.RunAsync(tree.Begin());

        var result = Run(tree, inactive: true, confirm: false, olderThan: 0);

        Assert.Equal((3, 1, false), (result.Migrations.Length, result.Sessions.Length, result.Removed));
        Assert.Equal((3, 1), (tree.Store.List().Length, tree.Sessions.All().Length));
        Assert.True(result.Snapshots > 0);
        Assert.Equal(result.Snapshots, Run(tree, inactive: true, confirm: true, olderThan: 0).Snapshots);
    }

    [Fact]
    public async Task What_is_not_asked_for_or_too_young_stays()
    {
        using var tree = new SessionTree { Check = projects => projects.Select(SessionTree.In) };
        await tree.RunAsync(tree.Begin());

        Assert.Empty(Run(tree, inactive: false, confirm: true, olderThan: 0).Migrations);
        Assert.Empty(Run(tree, inactive: true, confirm: true, olderThan: 1).Migrations);
        Assert.All(tree.Store.List(), m => Assert.Equal(MigrationState.RolledBack, m.State));
    }

    [Fact]
    public void A_session_that_is_open_stays()
    {
        using var tree = new SessionTree();
        tree.Begin(SessionMode.Manual);

        Assert.Empty(Run(tree, inactive: true, confirm: true, olderThan: 0).Sessions);
        Assert.NotNull(tree.Sessions.Open(SessionPolicy.Default));
    }

    [Fact]
    public void A_run_that_was_interrupted_comes_first()
    {
        using var tree = new SessionTree();
        Interrupted.AfterSwaps(tree.Tree, files: 1);

        Assert.Throws<UserErrorException>(() => Run(tree, inactive: true, confirm: true));
    }

    private static CleanupResult Run(SessionTree tree, bool inactive, bool confirm, int olderThan = 1) =>
        new Cleanup(tree.Store, tree.Sessions, tree.Clock).Run(new CleanupRequest(tree.Tree.Root, inactive, Failed: true, TimeSpan.FromDays(olderThan), confirm));
}
