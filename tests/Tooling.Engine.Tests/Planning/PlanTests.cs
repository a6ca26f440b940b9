using System.Collections.Immutable;
using Tooling.Engine.Planning;
using Tooling.Reporting;

namespace Tooling.Engine.Tests.Planning;

/// <summary>Parts of plans.</summary>
public sealed class PlanTests
{
    [Fact]
    public void A_step_is_about_its_own_files_where_the_same_code_is_there_twice()
    {
        var first = new PlanUnit(["A.csproj"], ["A.csproj", "A1.cs"]) { Step = PlanUnit.FirstStep, Findings = ["f1"] };
        var tool = new PlanUnit(["A.csproj"], ["A1.cs", "A2.cs"]) { Step = "tool", Findings = ["f2"] };
        var twin = new PlanUnit(["B.csproj"], ["B1.cs"]) { Step = "twin", Findings = ["f2"] };
        var whole = new PlanUnit(["C.csproj"], ["C1.cs"]);
        var plan = new Plan
        {
            Id = "p",
            Root = "/tree",
            Packs = [],
            Files = [],
            Proofs = [],
            Units = [first, tool, twin, whole],
            Findings = [Of("f1", "A1.cs"), Of("f2", "A1.cs"), Of("f2", "A2.cs"), Of("left", "A2.cs"), Of("f2", "B1.cs"), Of("f2", "C1.cs"), Of("f1", "C1.cs")],
        };

        Assert.Equal("f1 A1.cs", FindingsOf(first));
        Assert.Equal("f2 A1.cs, f2 A2.cs, left A2.cs", FindingsOf(tool));
        Assert.Equal("f2 B1.cs", FindingsOf(twin));
        Assert.Equal("f2 C1.cs, f1 C1.cs", FindingsOf(whole));
        Assert.Equal("f2 B1.cs, f2 C1.cs, f1 C1.cs", FindingsOf(twin, whole));
        Assert.Equal(plan.Findings.Length, plan.Units.Sum(unit => plan.Only(unit).Findings.Length));

        string FindingsOf(params ImmutableArray<PlanUnit> units) => string.Join(", ", plan.Only(units).Findings.Select(f => $"{f.Fingerprint} {f.Path}"));
    }

    private static Finding Of(string fingerprint, string path) => new()
    {
        RuleId = "SCL1001",
        PackId = "SystemCommandLine",
        Safety = Safety.Safe,
        Kind = FindingKind.Rewrite,
        Message = "legacy",
        Path = path,
        Range = new SourceRange(1, 1, 1, 2),
        Fingerprint = fingerprint,
    };
}
