using System.Collections.Immutable;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting;

namespace Tooling.Engine.Tests.Planning.Ordering;

/// <summary>The order of units, on plans that are made up.</summary>
public sealed class MigrationOrderTests
{
    private const string First = PlanUnit.FirstStep;

    private static readonly Plan Steps = PlanOf(
        Step("A.csproj", 1, First, "A.csproj", "A1.cs", "A2.cs", "A/Bridge/SystemCommandLine/Part.cs"),
        Step("A.csproj", 2, "one", "A1.cs"),
        Step("A.csproj", 3, "two", "A2.cs"),
        Step("A.csproj", 4, "three", "A1.cs", "A3.cs"),
        Step("A.csproj", 5, "rest", "A4.cs", "A/Bridge/SystemCommandLine/Part.cs"),
        Step("B.csproj", 1, First, "B.csproj"),
        new PlanUnit(["C.csproj"], ["C.cs"]));

    [Fact]
    public void Steps_wait_for_what_they_need_and_for_nothing_else()
    {
        var order = MigrationOrder.Of(Steps);

        Assert.Equal(
            [
                ["A.csproj: package and bridge", "B.csproj: package and bridge", "C.csproj"],
                ["A.csproj: one", "A.csproj: two"],
                ["A.csproj: three"],
                ["A.csproj: rest"],
            ],
            order.Stages.Select(stage => stage.Select(u => u.Unit.Name)));
        Assert.Equal(
            [
                ("package and bridge", "one", EdgeReason.SharedFile, "A1.cs"),
                ("three", "rest", EdgeReason.Bridge, "A/Bridge/SystemCommandLine/Part.cs"),
                ("two", "rest", EdgeReason.Bridge, "A/Bridge/SystemCommandLine/Part.cs"),
                ("one", "three", EdgeReason.SharedFile, "A1.cs"),
                ("package and bridge", "two", EdgeReason.SharedFile, "A2.cs"),
            ],
            order.Edges.Select(e => (e.Before["A.csproj: ".Length..], e.After["A.csproj: ".Length..], e.Reason, e.Through)));
        Assert.Equal([(First, 4)], order.Bottlenecks.Where(b => b.Waiting > 2).Select(b => (b.Unit.Step, b.Waiting)));
        Assert.Contains("'A.csproj: package and bridge' is waited for by 4 others: do it first.", order.Suggestions);
    }

    [Fact]
    public void A_plan_in_the_order_of_stages_says_the_same_again()
    {
        var shuffled = Steps with { Units = [.. Steps.Units.OrderBy(u => u.Name, StringComparer.Ordinal)] };

        var sorted = MigrationOrder.Sort(Steps);

        Assert.Equal<UnitEdge>(MigrationOrder.Of(Steps).Edges, MigrationOrder.Of(sorted).Edges);
        Assert.Equal<UnitEdge>(MigrationOrder.Of(Steps).Edges, MigrationOrder.Of(shuffled).Edges);
        Assert.Equal<PlanUnit>(sorted.Units, MigrationOrder.Sort(sorted).Units);
        Assert.Equal(MigrationOrder.Of(Steps).Units.Select(u => u.Unit), sorted.Units);
    }

    [Fact]
    public void The_critical_path_is_heaviest_by_the_weight_that_is_given()
    {
        var byNumber = MigrationOrder.Of(Steps, u => u.Step == "two" ? 100 : 1);
        Assert.Equal([First, "two", "rest"], byNumber.CriticalPath.Select(u => u.Unit.Step));
        Assert.Equal(106, byNumber.Weight);

        var alone = MigrationOrder.Of(Steps, u => u.Projects[0] == "C.csproj" ? 1000 : 1);
        Assert.Equal(["C.csproj"], alone.CriticalPath.Select(u => u.Unit.Name));
        Assert.Throws<ArgumentOutOfRangeException>(() => MigrationOrder.Of(Steps, _ => double.NaN));
    }

    [Fact]
    public void A_unit_weighs_as_many_findings_as_it_has_unless_told_otherwise()
    {
        var plan = PlanOf(new PlanUnit(["A.csproj"], ["A.cs"]), new PlanUnit(["B.csproj"], ["B.cs"])) with { Findings = [Finding("B.cs", 1), Finding("B.cs", 2), Finding("other.cs", 3)] };

        Assert.Equal([0, 2], MigrationOrder.Of(plan).Units.Select(u => u.Weight));
        Assert.Equal(["B.csproj"], MigrationOrder.Of(plan).CriticalPath.Select(u => u.Unit.Name));
    }

    [Fact]
    public void Who_takes_another_project_as_a_package_comes_later_and_those_that_take_each_other_are_named()
    {
        var plan = PlanOf(new PlanUnit(["A.csproj"], ["A.cs"]), new PlanUnit(["B.csproj"], ["B.cs"]), new PlanUnit(["C.csproj"], ["C.cs"]));

        var one = MigrationOrder.Of(plan with { Relations = UnitRelations.None with { Packages = [new PackageUse("A.csproj", "C.csproj", "Company.C")] } });
        Assert.Equal(["B.csproj C.csproj", "A.csproj"], one.Stages.Select(s => string.Join(' ', s.Select(u => u.Unit.Name))));
        Assert.Equal<UnitEdge>([new UnitEdge("C.csproj", "A.csproj", EdgeReason.Package, "Company.C")], one.Edges);
        Assert.False(one.Edges[0].IsNeeded);
        Assert.StartsWith("A.csproj takes the package Company.C, which has the name of C.csproj", Assert.Single(one.Suggestions), StringComparison.Ordinal);

        var both = MigrationOrder.Of(plan with { Relations = UnitRelations.None with { Packages = [new PackageUse("A.csproj", "C.csproj", "C"), new PackageUse("C.csproj", "A.csproj", "A")] } });
        Assert.Equal(["A.csproj C.csproj"], both.Cycles.Select(c => string.Join(' ', c)));
        Assert.Single(both.Stages);
        Assert.Contains("A.csproj and C.csproj take each other as packages, so that none can be first: publish one of them without the package of the other.", both.Suggestions);
    }

    [Fact]
    public void What_alone_holds_a_unit_together_is_said_and_what_does_not_is_not()
    {
        var unit = new PlanUnit(["A.csproj", "B.csproj", "C.csproj"], ["Directory.Packages.props", "A.cs"]);
        var shared = new UnitCoupling(CouplingReason.File, "Directory.Packages.props", ["A.csproj", "B.csproj", "C.csproj"]);
        var tests = new UnitCoupling(CouplingReason.Reference, "Tests.csproj", ["A.csproj", "B.csproj"]);

        Assert.Equal<string>(
            ["Only Directory.Packages.props holds 3 projects in one unit, which would be 2 without it: where each says for itself what it says for all, they can be migrated one at a time."],
            SuggestionsOf(unit, shared, tests));
        Assert.Equal<string>(
            ["Only the references of Tests.csproj hold 3 projects in one unit, which would be 2 without them: where it is divided, they can be migrated one at a time."],
            SuggestionsOf(unit, shared with { Projects = ["B.csproj", "C.csproj"], Through = "Shared.cs" }, tests).Skip(1));
        Assert.Empty(SuggestionsOf(unit, shared, shared with { Through = "Directory.Build.props" }));
    }

    [Fact]
    public void A_project_that_couples_many_is_named_with_their_number()
    {
        var unit = new PlanUnit(["A.csproj", "B.csproj", "C.csproj", "Hub.csproj"], ["Hub.cs"]);
        UnitCoupling To(string user) => new(CouplingReason.Reference, user, [user, "Hub.csproj"]);

        Assert.Equal<string>(
            ["Hub.csproj couples 3 projects that build on it: put what it has of the legacy library into a project that fewer of them need."],
            SuggestionsOf(unit, To("A.csproj"), To("B.csproj"), To("C.csproj")));
        Assert.Empty(SuggestionsOf(unit, To("A.csproj"), To("B.csproj"), To("C.csproj"), new UnitCoupling(CouplingReason.File, "Directory.Packages.props", ["A.csproj", "B.csproj", "C.csproj"])));
    }

    [Fact]
    public void A_bridge_is_suggested_where_a_large_unit_compiles_and_its_pack_has_one()
    {
        var plan = PlanOf(new PlanUnit(["A.csproj"], ["A.cs"])) with
        {
            Findings = [.. Enumerable.Range(1, 40).Select(i => Finding("A.cs", i) with { PackId = "SystemCommandLine" })],
            Proofs = [new Proof("A.csproj", "net10.0", ProofOutcome.Compiles, null)],
        };

        Assert.Equal<string>(["'A.csproj' is 40 findings in one unit: the bridge of SystemCommandLine may divide it by tools ('plan --steps', 'apply --mode incremental')."], MigrationOrder.Of(plan).Suggestions);
        Assert.Empty(MigrationOrder.Of(plan with { Proofs = [] }).Suggestions);
        Assert.Empty(MigrationOrder.Of(plan with { Findings = [.. plan.Findings.Take(20)] }).Suggestions);
        Assert.Empty(MigrationOrder.Of(plan with { Findings = [.. plan.Findings.Select(f => f with { PackId = "ModelContextProtocol" })] }).Suggestions);
    }

    private static ImmutableArray<string> SuggestionsOf(PlanUnit unit, params ImmutableArray<UnitCoupling> couplings) =>
        MigrationOrder.Of(PlanOf(unit) with { Relations = UnitRelations.None with { Couplings = couplings } }).Suggestions;

    private static PlanUnit Step(string project, int number, string step, params ImmutableArray<string> files) => new([project], files) { Step = step, Number = number };

    private static Finding Finding(string path, int line) => new()
    {
        RuleId = "SMP1001", PackId = "Sample", Safety = Safety.Safe, Kind = FindingKind.Rewrite, Message = "Old.", Path = path, Range = new SourceRange(line, 1, line, 2), Fingerprint = $"{path}{line}",
    };

    private static Plan PlanOf(params ImmutableArray<PlanUnit> units) => new() { Id = "0f", Root = "/nowhere", Packs = [], Files = [], Findings = [], Proofs = [], Units = units };
}
