using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;
using Tooling.Engine.Tests.Applying;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Tests.Sessions;

/// <summary>The units of a stage are checked together, and none is taken back for another.</summary>
public sealed class StageRunTests
{
    [Fact]
    public async Task What_passes_is_checked_once()
    {
        using var tree = new SessionTree(filesInUnit: 1);

        var run = await tree.RunAsync(tree.Begin());

        Assert.Equal(["P0.csproj P1.csproj P2.csproj P3.csproj P4.csproj P5.csproj"], tree.Checks);
        Assert.All(run.Units, u => Assert.True(u.IsApplied));
        Assert.Equal(6, tree.Store.List().Length);
        tree.Tree.State().ShouldBe(tree.Old.Migrated());
    }

    [Fact]
    public async Task Several_that_fail_are_taken_back_together_and_each_is_told_its_own()
    {
        using var tree = new SessionTree(filesInUnit: 1)
        {
            Check = projects => [.. projects.Where(p => p is "P1.csproj" or "P4.csproj").Select(SessionTree.In), new ValidationProblem(null, "slow", IsFailure: false) { Projects = ["P2.csproj"] }],
        };

        var run = await tree.RunAsync(tree.Begin());

        Assert.Equal(2, tree.Checks.Count);
        Assert.Equal([true, false, true, true, false, true], run.Units.Select(u => u.IsApplied));
        Assert.Equal(["broken"], run.Units[4].Validation!.Checks.SelectMany(c => c.Problems).Select(p => p.Message));
        Assert.Equal(["slow"], run.Units[2].Validation!.Checks.SelectMany(c => c.Problems).Select(p => p.Message));
        Assert.All(run.Units, u => Assert.Equal([u.Applied!.MigrationId!], u.Validation!.Migrations.ToArray()));
        Assert.All(run.Units.Where(u => u.IsApplied), u => Assert.True(u.Validation!.IsValid && u.Validation.Checks[0].Problems.Length == (u.Unit.Name == "P2.csproj" ? 1 : 0)));
        AssertMigratedBut(tree, 1, 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task What_nobody_can_be_blamed_for_is_found_by_halves(int broken)
    {
        using var tree = new SessionTree(filesInUnit: 1) { Check = projects => projects.Contains($"P{broken}.csproj") ? [SessionTree.Somewhere] : [] };

        var run = await tree.RunAsync(tree.Begin());

        Assert.Equal(Enumerable.Range(0, 6).Select(i => i != broken), run.Units.Select(u => u.IsApplied));
        AssertMigratedBut(tree, broken);
        Assert.Equal(SessionState.Finished, run.Session.State);
    }

    [Fact]
    public async Task Where_units_fail_only_together_all_but_one_stay()
    {
        using var tree = new SessionTree(filesInUnit: 1);
        bool IsOnDisk(string project) => tree.Tree.Read(tree.Plan.Units.Single(u => u.Name == project).Files[0]).Contains("// migrated", StringComparison.Ordinal);
        tree.Check = _ => IsOnDisk("P1.csproj") && IsOnDisk("P4.csproj") ? [SessionTree.Somewhere] : [];

        var run = await tree.RunAsync(tree.Begin());

        Assert.Equal([true, true, true, true, false, true], run.Units.Select(u => u.IsApplied));
    }

    [Fact]
    public async Task A_problem_that_several_could_have_made_is_nobodys()
    {
        using var tree = new SessionTree(filesInUnit: 1)
        {
            Check = projects => projects.Contains("P2.csproj") ? [SessionTree.Somewhere with { Projects = ["P1.csproj", "P2.csproj"] }] : [],
        };

        var run = await tree.RunAsync(tree.Begin());

        Assert.Equal(["P2.csproj"], run.Units.Where(u => !u.IsApplied).Select(u => u.Unit.Name));
    }

    [Fact]
    public async Task A_check_that_can_not_be_made_takes_all_back_that_it_could_not_see()
    {
        using var tree = new SessionTree(filesInUnit: 1) { Check = projects => projects.Contains("P3.csproj") ? throw new UserErrorException("No SDK.", "Install one.") : [] };

        var run = await tree.RunAsync(tree.Begin());

        Assert.Equal("It can't be checked, so it was taken back. No SDK. See its edits with 'dotnet migrate plan --project P3'.", Assert.Single(run.Units, u => !u.IsApplied).Failure);
        AssertMigratedBut(tree, 3);
    }

    [Fact]
    public async Task What_fails_and_was_edited_meanwhile_is_left_as_it_is_and_said()
    {
        using var tree = new SessionTree(filesInUnit: 1);
        var file = tree.Plan.Units[1].Files[0];
        tree.Check = projects =>
        {
            tree.Tree.Write(file, "// somebody else\n");
            return projects.Contains("P1.csproj") ? [SessionTree.In("P1.csproj")] : [];
        };

        var run = await tree.RunAsync(tree.Begin());

        Assert.Contains("It could not be taken back", Assert.Single(run.Units, u => !u.IsApplied).Failure, StringComparison.Ordinal);
        Assert.Equal("// somebody else\n", tree.Tree.Read(file));
        Assert.Equal(UnitState.Applied, run.Session.Units[1].State);
        Assert.All(tree.Store.List(), m => Assert.Equal(MigrationState.Applied, m.State));
    }

    [Fact]
    public async Task Stages_are_checked_one_after_the_other_and_what_needs_a_failed_unit_is_not_tried()
    {
        using var tree = new SessionTree(filesInUnit: 1);
        var units = tree.Plan.Units.Select((unit, i) => i < 4 ? unit with { Projects = [i < 2 ? "A.csproj" : "B.csproj"], Step = i % 2 == 0 ? PlanUnit.FirstStep : "tool", Number = i % 2 + 1 } : unit);
        var plan = MigrationOrderOf(tree.Plan with { Units = [.. units], Files = [.. tree.Plan.Files.Select((f, i) => i < 4 ? f with { Unit = units.ElementAt(i).Name } : f)] });
        tree.Check = projects => projects.Contains("B.csproj") ? [SessionTree.In("B.csproj")] : [];

        var run = await tree.RunAsync(tree.Begin(plan: plan));

        Assert.Equal(["A.csproj B.csproj P4.csproj P5.csproj", "A.csproj P4.csproj P5.csproj", "A.csproj"], tree.Checks);
        Assert.Equal(
            [("A.csproj: package and bridge", true), ("B.csproj: package and bridge", false), ("P4.csproj", true), ("P5.csproj", true), ("A.csproj: tool", true), ("B.csproj: tool", false)],
            run.Units.Select(u => (u.Unit.Name, u.IsApplied)));
        Assert.Equal("It needs 'B.csproj: package and bridge', which is not applied.", run.Units[5].Failure);
    }

    private static Plan MigrationOrderOf(Plan plan) => Engine.Planning.Ordering.MigrationOrder.Sort(plan);

    private static void AssertMigratedBut(SessionTree tree, params int[] units)
    {
        bool IsIn(string path) => units.Any(unit => tree.Plan.Units[unit].Files.Contains(path));
        tree.Tree.State().Without(IsIn).ShouldBe(tree.Old.Migrated().Without(IsIn));
        tree.Tree.State().Without(path => !IsIn(path)).ShouldBe(tree.Old.Without(path => !IsIn(path)));
    }
}
