using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Applying;

/// <summary>A real disk that is really full.</summary>
public sealed class FullDiskTests
{
    private const int Files = 40;

    [SmallDiskFact]
    public void Is_refused_before_anything_is_written_where_it_can_be_foreseen()
    {
        using var disk = Prepare(mebibytes: 1);
        var before = TreeState.Of(disk.Root);

        var store = new MigrationStore(disk.Root, TimeProvider.System);
        var error = Assert.Throws<UserErrorException>(() => store.Apply(SamplePlan.For(disk.Root), "1", null, CancellationToken.None));

        Assert.Matches("has 0[.][0-9] MiB left, and [0-9.]+ MiB are needed. Nothing was written", error.Message);
        TreeState.Of(disk.Root).ShouldBe(before);
        Assert.False(Directory.Exists(new MigrateFolder(disk.Root).Snapshots));
    }

    [SmallDiskFact]
    public void Leaves_everything_old_when_not_even_the_ledger_can_be_opened()
    {
        using var disk = Prepare();
        new MigrateFolder(disk.Root).Ensure();
        new LedgerPlace(LedgerKind.Sqlite).Choose(new MigrateFolder(disk.Root));
        var before = TreeState.Of(disk.Root);

        var error = Apply(disk, Step.Locked);

        Assert.Contains("disk is full", error.Message, StringComparison.Ordinal);
        AssertUntouched(disk, before);
    }

    [SmallDiskFact]
    public void Leaves_everything_old_when_it_fills_up_while_snapshots_are_stored()
    {
        using var disk = Prepare();
        var before = TreeState.Of(disk.Root);

        var error = Apply(disk, Step.Checked);

        Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
        AssertUntouched(disk, before);
    }

    [SmallDiskFact]
    public void Leaves_everything_old_when_it_fills_up_while_files_are_written()
    {
        using var disk = Prepare();
        var before = TreeState.Of(disk.Root);

        var error = Apply(disk, Step.JournalWritten);

        Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
        AssertUntouched(disk, before);
    }

    [SmallDiskFact]
    public void Leaves_everything_old_when_it_fills_up_before_the_ledger_is_written()
    {
        using var disk = Prepare();
        var before = TreeState.Of(disk.Root);

        var error = Apply(disk, Step.FoldersFlushed);

        Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
        disk.Free();
        new MigrationStore(disk.Root, TimeProvider.System).Resume(CancellationToken.None);
        var now = TreeState.Of(disk.Root);
        Assert.True(now.Same(before) || now.Same(before.Migrated()));
    }

    [SmallDiskFact]
    public void Leaves_a_migration_applied_when_it_fills_up_while_it_is_rolled_back()
    {
        using var disk = Prepare();
        var before = TreeState.Of(disk.Root);
        new MigrationStore(disk.Root, TimeProvider.System).Apply(SamplePlan.For(disk.Root), "1", null, CancellationToken.None);

        var store = new MigrationStore(disk.Root, TimeProvider.System, new When(Step.JournalWritten, disk.Fill));
        Assert.Throws<UserErrorException>(() => store.Rollback(null, dryRun: false, CancellationToken.None));

        TreeState.Of(disk.Root).ShouldBe(before.Migrated());
        disk.Free();
        new MigrationStore(disk.Root, TimeProvider.System).Rollback(null, dryRun: false, CancellationToken.None);
        TreeState.Of(disk.Root).ShouldBe(before);
    }

    private static SmallDisk Prepare(int mebibytes = 8)
    {
        var disk = new SmallDisk(mebibytes);
        for (var i = 0; i < Files; i++)
        {
            File.WriteAllText(Path.Combine(disk.Root, $"File{i:00}.cs"), $"// {i}\n".PadRight(10_000, 'x'));
        }

        return disk;
    }

    private static UserErrorException Apply(SmallDisk disk, Step full)
    {
        var store = new MigrationStore(disk.Root, TimeProvider.System, new When(full, disk.Fill));
        return Assert.Throws<UserErrorException>(() => store.Apply(SamplePlan.For(disk.Root), "1", null, CancellationToken.None));
    }

    private static void AssertUntouched(SmallDisk disk, TreeState before)
    {
        TreeState.Of(disk.Root).ShouldBe(before);
        disk.Free();
        var store = new MigrationStore(disk.Root, TimeProvider.System);
        Assert.Null(store.Status().Pending);
        store.Apply(SamplePlan.For(disk.Root), "1", null, CancellationToken.None);
        TreeState.Of(disk.Root).ShouldBe(before.Migrated());
    }
}
