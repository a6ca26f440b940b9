using System.Text.Json.Nodes;
using Tooling.Engine.Assessment;
using Tooling.Rules.Capabilities;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed class AssessTests : CliTest
{
    public AssessTests() => Engine.Assessment = new AssessmentResult(Samples.Scan,
    [
        new ToolAssessment(
            Samples.Scan.Tools[0],
            [
                new ReachedCapability(Capability.FileRead, ["Program.Greet", "NoteStore.Load", "File.ReadAllText"], "src/App/NoteStore.cs", 12),
                new ReachedCapability(Capability.Unknown, ["Program.Greet", "Library.Go"], "src/App/Program.cs", 21),
            ],
            SecurityLevel.Safe),
        new ToolAssessment(Samples.Scan.Tools[1], Capabilities: null, Declared: null),
    ],
    Samples.Migration);

    [Fact]
    public void Tools_are_shown_with_what_they_reach() => Snapshot.Verify(Run("assess").ToString());

    [Fact]
    public void The_arithmetic_is_shown() => Snapshot.Verify(Run("assess", "--explain").ToString());

    [Fact]
    public void A_tree_without_legacy_code_has_nothing_to_migrate()
    {
        var none = Samples.Migration with { Total = new Estimator(AssessmentModel.Default).OfTree(new FactSet([])), Units = [], Breaking = [] };
        Engine.Assessment = Engine.Assessment! with { Migration = none };

        Assert.Contains("Nothing to migrate.", Run("assess").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_arithmetic()
    {
        var migration = JsonNode.Parse(Run("assess", "--format", "json").Out)!["migration"]!;

        var units = migration["units"]!.AsArray();
        Assert.Equal((double)migration["hours"]!, (double)migration["total"]!["effort"]!["hours"]! + units.Sum(unit => (double)unit!["effort"]!["hours"]!), 3);
        Assert.Equal((double)migration["hours"]!, migration["hoursByPhase"]!.AsObject().Sum(phase => (double)phase.Value!), 3);
        var complexity = units[0]!["complexity"]!;
        Assert.Equal((double)complexity["value"]!, complexity["terms"]!.AsArray().Sum(term => (double)term!["points"]!), 3);
        Assert.Equal(2, (int)migration["history"]!["takenBack"]!);
        Assert.NotNull(migration["correctedHours"]);
        Assert.Equal("SCL1090", (string?)migration["breakingChanges"]![0]!["rule"]);
    }

    [Fact]
    public void Json_has_the_calls()
    {
        var run = Run("assess", "--format", "json");

        var tools = JsonNode.Parse(run.Out)!["tools"]!.AsArray();
        Assert.Equal(("app", "production", "safe"), ((string?)tools[0]!["commandPath"], (string?)tools[0]!["neededLevel"], (string?)tools[0]!["declaredLevel"]));
        Assert.Equal(["fileRead", "unknown"], tools[0]!["capabilities"]!.AsArray().Select(c => (string?)c!["capability"]));
        Assert.Equal(["Program.Greet", "NoteStore.Load", "File.ReadAllText"], tools[0]!["capabilities"]![0]!["calls"]!.AsArray().Select(c => (string?)c));
        Assert.Null(tools[1]!["capabilities"]);
        Assert.Equal("Changed nothing; 1 of 2 tools reach more than declared. Next: dotnet migrate plan\n", run.Error);
    }

    [Fact]
    public void What_could_not_be_read_is_said()
    {
        Engine.Assessment = Engine.Assessment! with { Scan = Samples.Scan with { Problems = [Samples.Problem] } };

        Assert.Contains("problem: src/Old/Old.csproj: The project could not be loaded.\n    try: Run dotnet restore.\n", Run("assess").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_that_was_seen_is_said()
    {
        Engine.Assessment = Engine.Assessment! with { Scan = Samples.Scan with { ResolutionRate = 0.1 } };

        Assert.Equal(4, Run("assess").Code);
    }
}
