using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Applying;

/// <summary>
/// Real processes that are killed at random instants: the kill comes some steps after the beginning, from outside, while threads write. Whatever it hits, the tree is old or
/// new in full after resuming or rolling back; ledger, snapshots, trail and tree agree; the lock is free.
/// </summary>
public sealed class RandomKillTests
{
    private const int Files = 24;

    [Theory]
    [InlineData(1, 12)]
    public void A_sample_of_kills_is_survived(int seed, int count) => Kill(seed, count);

    [Fact]
    [Trait("Category", "Slow")]
    public void A_thousand_kills_are_survived() => Kill(seed: 20_000, count: 1_000);

    private static void Kill(int seed, int count)
    {
        using var untouched = TestTree.Of(Files, bytes: 200);
        var old = untouched.State();
        var interrupted = 0;
        for (var i = 0; i < count; i++)
        {
            var random = new Random(seed + i);
            var verb = random.Next(3) switch { 0 => "rollback", 1 => "session", _ => "apply" };
            using var tree = untouched.Copy();
            if (random.Next(2) == 0)
            {
                tree.Migrate.Ensure();
                new LedgerPlace(LedgerKind.Sqlite).Choose(tree.Migrate);
            }

            if (verb == "rollback")
            {
                tree.Apply();
            }

            using (var host = CrashHostProcess.Start(verb, tree.Root, "tell"))
            {
                host.ReadLines(random.Next(0, verb == "rollback" ? 3 * Files : 7 * Files));
                host.Kill();
                host.End();
            }

            try
            {
                Assert.False(tree.Store().IsRunning);
                interrupted += tree.Store().Status().Pending is null ? 0 : 1;
                AssertWayOut(tree, verb, old);
                AssertAllAgree(tree);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed + i}: {verb} killed.", e);
            }
        }

        // On a busy machine the kill comes late: a few are no measure, a thousand are.
        var least = count < 100 ? 1 : count / 4;
        Assert.True(interrupted >= least, $"Only {interrupted} of {count} kills came while files were written.");
    }

    private static void AssertWayOut(TestTree tree, string verb, TreeState old)
    {
        if (verb != "session")
        {
            Survival.AssertBothWaysOut(tree, verb, old, old.Migrated());
            return;
        }

        tree.State().ShouldBeOneOrOther(old, old.Migrated());
        var isBegun = SampleSession.Resume(tree.Root, new NoObserver());
        var state = tree.State();
        Assert.True(isBegun ? state.Same(old.Migrated()) : state.Same(old) || state.Same(old.Migrated()));
    }

    private static void AssertAllAgree(TestTree tree)
    {
        var store = tree.Store();
        Assert.Null(store.Status().Pending);
        Assert.Null(store.Audit.Verify().Broken);
        if (!LedgerPlace.Exists(tree.Migrate))
        {
            return;
        }

        using var ledger = MigrationLedger.Open(tree.Migrate);
        var snapshots = new SnapshotStore(tree.Migrate.Snapshots, new NoObserver());
        var applied = ledger.List().Where(m => m.State == MigrationState.Applied).Select(m => ledger.GetFiles(m.Id)!).ToList();
        Assert.All(applied.SelectMany(m => m.Files), f => Assert.True(snapshots.IsIntact(f.OldHash), f.Path));
        Assert.All(MigratedFiles.Latest(applied).Values, latest => Assert.Equal(latest.File.NewHash, SamplePlan.Hash(File.ReadAllBytes(tree.Path(latest.File.Path)))));
        Assert.Null(ledger.Damage());
    }
}
