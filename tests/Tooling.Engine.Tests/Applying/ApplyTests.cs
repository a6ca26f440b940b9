using Tooling.Engine.Applying;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Applying;

public sealed class ApplyTests
{
    [Fact]
    public void Writes_every_file_byte_for_byte_and_keeps_its_mode()
    {
        using var tree = TestTree.Awkward();
        var old = tree.State();

        var result = tree.Apply();

        Assert.Equal(ApplyOutcome.Applied, result.Outcome);
        Assert.Equal(6, result.Files.Length);
        tree.State().ShouldBe(old.Migrated());
    }

    [Fact]
    public void Names_migrations_by_sequence_and_plan()
    {
        using var tree = TestTree.Awkward();
        var (first, second) = (tree.Plan(), tree.Apply());
        var third = tree.Plan();

        Assert.Equal($"0001-{first.Id[..8]}", second.MigrationId);
        Assert.Equal($"0002-{third.Id[..8]}", tree.Apply(third).MigrationId);
    }

    [Fact]
    public void Records_what_it_did()
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();

        var id = tree.Apply(plan).MigrationId!;

        using var ledger = MigrationLedger.Open(tree.Migrate);
        var recorded = ledger.Get(id)!;
        Assert.Equal((MigrationState.Applied, plan.Id, "Sample@1.0.0", TestTree.ToolVersion, 6), (
            recorded.Header.State, recorded.Header.PlanId, recorded.Header.Packs, recorded.Header.ToolVersion, recorded.Header.FileCount));
        Assert.Equal(plan.Files.Select(f => (f.Path, f.OldHash, f.NewHash)), recorded.Files.Select(f => (f.Path, f.OldHash, f.NewHash)));
        Assert.Equal(plan.Findings.Select(f => (f.Fingerprint, FindingOutcome.Rewritten)), recorded.Findings.Select(f => (f.Fingerprint, f.Outcome)));
    }

    [Fact]
    public void An_empty_plan_changes_nothing_and_is_not_recorded()
    {
        using var tree = TestTree.Awkward();

        var result = tree.Apply(tree.Plan([]));

        Assert.Equal(ApplyOutcome.NothingToDo, result.Outcome);
        Assert.False(tree.Migrate.Exists);
        Assert.Empty(tree.Store().List());
    }

    [Fact]
    public void Leaves_only_state_behind_that_git_ignores()
    {
        using var tree = TestTree.Awkward();
        tree.Apply();

        Assert.Equal("*\n!.gitignore\n!config.yaml\n!assessment.yaml\n!baseline.json\n", tree.Read(".migrate/.gitignore"));
        Assert.Equal(
            [".gitignore", "audit.end", "audit.jsonl", "claims.json", "journal", "ledger.jsonl", "lock", "lock.owner", "snapshots"],
            Directory.EnumerateFileSystemEntries(tree.Migrate.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(tree.Migrate.Journal));
    }

    [Fact]
    public void Keeps_each_content_once_under_its_hash()
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();
        tree.Apply(plan);

        var expected = plan.Files.SelectMany(f => new[] { f.OldHash, f.NewHash }).Distinct().Select(h => $"{h[..2]}/{h}");
        var objects = Directory.EnumerateFiles(tree.Migrate.Snapshots, "*", SearchOption.AllDirectories);
        Assert.Equal(expected.Order(), objects.Select(o => Path.GetRelativePath(tree.Migrate.Snapshots, o).Replace('\\', '/')).Order());
    }

    [Fact]
    public void Heals_a_damaged_snapshot_of_the_same_content()
    {
        using var tree = TestTree.Awkward();
        var plan = tree.Plan();
        var path = Path.Combine(tree.Migrate.Snapshots, plan.Files[0].OldHash[..2], plan.Files[0].OldHash);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "half");
        var old = tree.State();

        tree.Apply(plan);
        tree.Rollback();

        tree.State().ShouldBe(old);
    }

    [Fact]
    public void Tells_how_many_files_are_written()
    {
        using var tree = TestTree.Awkward();
        var told = new List<int>();

        tree.Store().Apply(tree.Plan(), TestTree.ToolVersion, new Progress(told), CancellationToken.None);

        Assert.Equal([1, 2, 3, 4, 5, 6], told);
    }

    [UnixFact]
    public void Snapshots_are_readable_for_their_owner_only()
    {
        using var tree = TestTree.Awkward();
        tree.Apply();

        var objects = Directory.EnumerateFiles(tree.Migrate.Snapshots, "*", SearchOption.AllDirectories);
        Assert.All(objects, o => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, UnixMode(o)));
    }

    [LinuxRootFact]
    public void A_file_of_somebody_else_stays_theirs()
    {
        using var tree = TestTree.Awkward();
        UnixFile.TakeOver(tree.Path("App.cs"), new FileFacts(1234, 5678, true));

        tree.Apply();
        Assert.Equal((1234u, 5678u), OwnerOf(tree.Path("App.cs")));
        tree.Rollback();
        Assert.Equal((1234u, 5678u), OwnerOf(tree.Path("App.cs")));
    }

    [UnixFact]
    public void A_link_within_the_tree_stays_a_link()
    {
        using var tree = TestTree.Empty();
        tree.Write("real/App.cs", "class App;\n");
        Directory.CreateSymbolicLink(tree.Path("linked"), "real");
        File.CreateSymbolicLink(tree.Path("Link.cs"), "linked/App.cs");

        tree.Apply(tree.Plan("Link.cs"));

        Assert.Equal("linked/App.cs", new FileInfo(tree.Path("Link.cs")).LinkTarget);
        Assert.Equal("class App;\n// migrated\r\n", tree.Read("real/App.cs"));
    }

    private static (uint User, uint Group) OwnerOf(string path)
    {
        var facts = UnixFile.Facts(path)!.Value;
        return (facts.User, facts.Group);
    }

    private static UnixFileMode UnixMode(string path) =>
        OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(path);

    private sealed class Progress(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
