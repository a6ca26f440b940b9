using Tooling.Engine.Applying;
using Tooling.Engine.Processes;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Ledger;

/// <summary>How far the migrations of a tree are.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Small();
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, TestTree.ToolVersion);

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_tree_that_was_never_migrated_has_none() => Assert.Empty(_engine.Progress(_tree.Root));

    [Fact]
    public void It_rises_with_migrations_and_falls_where_one_is_taken_back()
    {
        var first = _tree.Apply(_tree.Plan("App.cs")).MigrationId!;
        var second = _tree.Apply(_tree.Plan("tool.sh", "src/Latin1.cs")).MigrationId!;
        _tree.Rollback();

        Assert.Equal([(first, 1, 1), (second, 2, 3), (second, -2, 1)], Steps());
    }

    [Fact]
    public void A_part_that_is_taken_back_counts_and_so_does_taking_that_back()
    {
        var id = _tree.Apply().MigrationId!;
        _tree.Store().RollbackPart(new PartialRollback(null, ["App.cs"], [], [], Merge: false, "1"), dryRun: false, CancellationToken.None);
        var part = Steps()[^1].Id;
        _tree.Rollback();

        Assert.Equal([(id, 3, 3), (part, -1, 2), (part, 1, 3)], Steps());
    }

    [Fact]
    public void A_place_that_is_rewritten_again_counts_once()
    {
        var plan = _tree.Plan("App.cs");
        var first = _tree.Apply(plan).MigrationId!;
        _tree.Apply(_tree.Plan("App.cs") with { Findings = plan.Findings });

        Assert.Equal([(first, 1, 1)], Steps());
    }

    private (string Id, int Change, int Rewritten)[] Steps() => [.. _engine.Progress(_tree.Root).Select(s => (s.MigrationId, s.Change, s.Rewritten))];
}
