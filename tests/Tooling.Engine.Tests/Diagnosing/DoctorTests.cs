using Tooling.Engine.Diagnosing;
using Tooling.Engine.Processes;
using Tooling.Engine.Tests.Applying;
using Tooling.Engine.Tests.Sessions;

namespace Tooling.Engine.Tests.Diagnosing;

/// <summary>What stands in the way of a migration is found, each thing for itself.</summary>
public sealed class DoctorTests
{
    [Fact]
    public async Task A_tree_that_was_never_migrated_is_healthy_and_stays_untouched()
    {
        using var tree = TestTree.Small();

        var report = await LookAsync(tree);

        Assert.True(report.IsHealthy, string.Join('\n', report.Diagnoses));
        Assert.False(tree.Migrate.Exists);
        Assert.StartsWith(".NET SDK ", report.Diagnoses.Single(d => d.Name == "sdk").Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_one_that_was_migrated()
    {
        using var tree = TestTree.Small();
        tree.Apply();

        var report = await LookAsync(tree);

        Assert.True(report.IsHealthy, string.Join('\n', report.Diagnoses));
        Assert.Equal("files: 1 migrations, 1 applied", Of(report, "ledger").Detail);
        Assert.Equal("3 originals, all intact", Of(report, "snapshots").Detail);
    }

    [Fact]
    public async Task An_interrupted_run_and_what_is_damaged_are_found()
    {
        using var tree = TestTree.Small();
        tree.Apply();
        File.Delete(Directory.EnumerateFiles(tree.Migrate.Snapshots, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First());
        File.Delete(Directory.EnumerateFiles(tree.Migrate.Snapshots, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last());
        Directory.CreateDirectory(tree.Migrate.Journal);
        tree.Write(".migrate/journal/pending.json", "{");
        tree.Write(".migrate/sessions/S0001-0f0f0f0f/session.json", "{");

        var report = await LookAsync(tree);

        Assert.Equal(Health.Bad, Of(report, "journal").Health);
        Assert.Equal(Health.Bad, Of(report, "sessions").Health);
        Assert.Equal(Health.Good, Of(report, "ledger").Health);
        Assert.All(report.Diagnoses.Where(d => d.Health == Health.Bad), d => Assert.NotNull(d.Hint));
    }

    [Fact]
    public async Task A_ledger_that_is_none_is_found()
    {
        using var tree = TestTree.Small();
        tree.Apply();
        tree.Write(".migrate/ledger.jsonl", "no database, but long enough to have been one");

        Assert.Equal(Health.Bad, Of(await LookAsync(tree), "ledger").Health);
    }

    [Fact]
    public async Task A_session_that_is_not_finished_is_worth_knowing()
    {
        using var tree = new SessionTree();
        var session = tree.Begin();

        var found = Of(await LookAsync(tree.Tree), "sessions");

        Assert.Equal((Health.Notice, $"{session.Id} is not finished"), (found.Health, found.Detail));
    }

    private static Diagnosis Of(DoctorReport report, string name) => report.Diagnoses.Single(d => d.Name == name);

    private static Task<DoctorReport> LookAsync(TestTree tree) => new Doctor(tree.Root, new ProcessRunner(), new FixedTime(), "1.2.3").RunAsync(CancellationToken.None);
}
