using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Tests.Applying;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Tests.Validation;

/// <summary>Units that are applied one by one.</summary>
public sealed class UnitRunTests
{
    private static readonly ValidationCheck Failure = new("compiler", CheckOutcome.Failed, [new ValidationProblem(null, "broken", IsFailure: true)]);

    [Fact]
    public async Task What_fails_its_checks_is_taken_back_alone()
    {
        using var tree = TestTree.Awkward();
        var before = TreeState.Of(tree.Root);
        var plan = PlanOf(tree);
        var store = new MigrationStore(tree.Root, TimeProvider.System);
        Task<ValidationResult> FailSecond(string id, CancellationToken stop) => Task.FromResult(new ValidationResult(tree.Root, [id], id.StartsWith("0002", StringComparison.Ordinal) ? [Failure] : []));

        var units = await new UnitRun(store, FailSecond, TestTree.ToolVersion).RunAsync(plan, null, CancellationToken.None);

        Assert.Equal([true, false, true], units.Select(u => u.IsApplied));
        Assert.Equal([MigrationState.Applied, MigrationState.RolledBack, MigrationState.Applied], store.List().Select(m => m.State));
        var after = TreeState.Of(tree.Root);
        after.Without(IsTakenBack).ShouldBe(before.Migrated().Without(IsTakenBack));
        after.Without(path => !IsTakenBack(path)).ShouldBe(before.Without(path => !IsTakenBack(path)));
        bool IsTakenBack(string path) => units[1].Unit.Files.Contains(path);
    }

    [Fact]
    public async Task A_unit_that_can_not_be_written_does_not_keep_the_others()
    {
        using var tree = TestTree.Awkward();
        var plan = PlanOf(tree);
        var changed = plan.Units[1].Files[0];
        tree.Write(changed, "// somebody else\n");

        var units = await new UnitRun(new MigrationStore(tree.Root, TimeProvider.System), validate: null, TestTree.ToolVersion).RunAsync(plan, null, CancellationToken.None);

        Assert.Equal([true, false, true], units.Select(u => u.IsApplied));
        Assert.Contains(changed, units[1].Failure, StringComparison.Ordinal);
        Assert.Equal("// somebody else\n", await File.ReadAllTextAsync(tree.Path(changed)));
    }

    [Fact]
    public async Task When_it_is_cancelled_the_unit_at_hand_is_taken_back()
    {
        using var tree = TestTree.Awkward();
        var plan = PlanOf(tree);
        using var stop = new CancellationTokenSource();
        var store = new MigrationStore(tree.Root, TimeProvider.System);
        async Task<ValidationResult> CancelSecond(string id, CancellationToken token)
        {
            if (id.StartsWith("0002", StringComparison.Ordinal))
            {
                await stop.CancelAsync();
            }

            token.ThrowIfCancellationRequested();
            return new ValidationResult(tree.Root, [id], []);
        }

        await Assert.ThrowsAsync<OperationCanceledException>(() => new UnitRun(store, CancelSecond, TestTree.ToolVersion).RunAsync(plan, null, stop.Token));

        Assert.Equal([MigrationState.Applied, MigrationState.RolledBack], store.List().Select(m => m.State));
    }

    private static Plan PlanOf(TestTree tree)
    {
        var plan = SamplePlan.For(tree.Root);
        return plan with { Units = [.. plan.Files.Select(f => f.Path).Chunk(2).Select((files, i) => new PlanUnit([$"P{i}.csproj"], [.. files]))] };
    }
}
