using System.Text.Json.Nodes;
using Tooling.Engine.Applying;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;

namespace Tooling.Cli.Tests;

/// <summary><c>apply --mode incremental</c>, and <c>--validation</c>.</summary>
public sealed class IncrementalTests : CliTest
{
    private static readonly PlanUnit First = new(["a/A.csproj"], ["a/A.cs", "a/A.csproj"]);

    private static readonly UnitResult Kept = new(First, new TransactionResult(ApplyOutcome.Applied, "m-1", First.Files), Validation: null, Failure: null);

    private static readonly UnitResult TakenBack = new(
        new PlanUnit(["b/B.csproj"], ["b/B.cs"]),
        new TransactionResult(ApplyOutcome.Applied, "m-2", ["b/B.cs"]),
        new ValidationResult("/nowhere", ["m-2"], [new ValidationCheck("compiler", CheckOutcome.Failed, [new ValidationProblem("b/B.cs(1,1)", "CS1002: ; expected", IsFailure: true)])]),
        "It does not pass its checks, so it was taken back.");

    [Fact]
    public void Each_unit_says_what_became_of_it()
    {
        Engine.Plan = _ => Samples.Plan(Root) with { Findings = [], Proofs = [] };
        Engine.Units = [Kept, TakenBack];

        var run = Run("apply", "--mode", "incremental");

        Assert.Equal(3, run.Code);
        Assert.Equal(
            """
            applied a/A.csproj: 2 files, migration m-1

            taken back b/B.csproj: 1 file
                It does not pass its checks, so it was taken back.
            failed compiler
                b/B.cs(1,1): CS1002: ; expected

            Changed 2 files; 1 of 2 units not applied. Next: dotnet migrate plan

            """,
            run.Out);
        Assert.Equal(ValidationLevel.Basic, Engine.LastSession!.Level);
    }

    [Fact]
    public void When_all_units_are_applied_it_is_done()
    {
        Engine.Plan = _ => Samples.Plan(Root) with { Findings = [], Proofs = [] };
        Engine.Units = [Kept];

        var run = Run("apply", "--mode", "incremental", "--validation", "skip");

        Assert.Equal((0, "Changed 2 files; nothing remains. Next: dotnet build"), (run.Code, run.LastLine));
        Assert.Equal(ValidationLevel.Skip, Engine.LastSession!.Level);
    }

    [Fact]
    public void A_whole_plan_can_be_checked_too()
    {
        Engine.Units = [Kept];

        Run("apply", "--validation", "basic");

        Assert.Equal((SessionMode.Full, ValidationLevel.Basic), (Engine.LastSession!.Mode, Engine.LastSession.Level));
    }

    [Fact]
    public void Programs_read_JSON()
    {
        Engine.Units = [Kept, TakenBack];

        var units = JsonNode.Parse(Run("apply", "--mode", "incremental", "--format", "json").Out)!["units"]!;

        Assert.True((bool)units[0]!["applied"]!);
        Assert.Equal("m-1", (string?)units[0]!["migration"]);
        Assert.False((bool)units[1]!["applied"]!);
        Assert.Equal("failed", (string?)units[1]!["checks"]![0]!["outcome"]);
    }

    [Fact]
    public void A_resumed_run_was_planned_before() =>
        Assert.Contains("--resume goes with neither", Run("apply", "--resume", "--mode", "incremental").Error, StringComparison.Ordinal);
}
