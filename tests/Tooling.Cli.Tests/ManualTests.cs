using System.Text.Json.Nodes;
using Tooling.Engine.Planning;

namespace Tooling.Cli.Tests;

/// <summary><c>apply --mode manual</c>: asked line by line, or decided in a file.</summary>
public sealed class ManualTests : CliTest
{
    private const string Second = "src/Other/Other.csproj";

    public ManualTests()
    {
        Engine.Plan = _ => Samples.Plan(Root) with { Units = [.. Samples.Plan(Root).Units, new PlanUnit([Second, "src/Third/Third.csproj"], [])] };
        Engine.Applied = new(Tooling.Engine.Applying.ApplyOutcome.Applied, "m-1", ["src/App/Program.cs"]);
    }

    [Fact]
    public void A_unit_is_shown_with_its_diff_findings_and_risk()
    {
        Answers = ["q"];

        var run = Run("apply", "--mode", "manual");

        Assert.Contains("unit 1 of 2: src/App/App.csproj\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n-root.AddOption(name);\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("UseMiddleware has no successor.", run.Error, StringComparison.Ordinal);
        Assert.Contains("risk: high: it does not compile before a person has acted; 1 place is left to a person\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("Changed nothing; 2 of 2 units not applied (2 undecided). Next: dotnet migrate apply --resume\n", run.Out);
        Assert.Equal(3, run.Code);
    }

    [Fact]
    public void What_is_approved_is_written_and_what_is_skipped_is_not()
    {
        Answers = ["approve", "skip", "w"];

        var run = Run("apply", "--mode", "manual");

        Assert.Contains("applied src/App/App.csproj: 1 file, migration m-1\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("skipped src/Other/Other.csproj, src/Third/Third.csproj: 0 files\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("Changed 1 file; 1 of 2 units not applied (1 skipped). Next: dotnet migrate plan", run.LastLine);
        Assert.Equal((3, "Approved, Skipped"), (run.Code, DecisionsNow()));
    }

    [Fact]
    public void A_decision_can_be_changed_before_it_is_written()
    {
        Answers = ["a", "a", "e 1", "s", "b", "l", "o", "q"];

        var run = Run("apply", "--mode", "manual");

        // Back from the overview is the last unit.
        Assert.Equal("Skipped, Undecided", DecisionsNow());
        Assert.Contains("   1 skip        src/App/App.csproj: 1 file\n   2 later       src/Other/Other.csproj: 0 files\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_goes_away_finds_the_answers_again()
    {
        Answers = ["s"];
        Run("apply", "--mode", "manual");

        Answers = ["a", "w"];
        var run = Run("apply", "--resume");

        Assert.Contains("unit 2 of 2", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unit 1 of 2", run.Error, StringComparison.Ordinal);
        Assert.Equal("Skipped, Approved", DecisionsNow());
    }

    [Fact]
    public void What_is_no_answer_is_asked_again()
    {
        Answers = ["yes", "e 9", "w", string.Empty, "q"];

        var run = Run("apply", "--mode", "manual");

        Assert.Equal(3, run.Error.Split("That is none of the answers.\n").Length - 1);
        Assert.Equal(1, run.Error.Split("There is no such unit to decide on.\n").Length - 1);
    }

    [Theory]
    [InlineData("decisions.yaml")]
    [InlineData("decisions.json")]
    public void Decisions_that_were_saved_do_the_same_without_anybody(string name)
    {
        var file = Path.Combine(Root, name);
        Answers = ["a", "s", "q"];
        Run("apply", "--mode", "manual", "--save-decisions", file);
        Engine.Interrupted = null;

        Answers = [];
        var run = Run("apply", "--mode", "manual", "--decisions", file);

        Assert.Equal("Approved, Skipped", DecisionsNow());
        Assert.Empty(run.Error);
        Assert.Equal("Changed 1 file; 1 of 2 units not applied (1 skipped). Next: dotnet migrate plan", run.LastLine);
    }

    [Fact]
    public void A_unit_that_a_file_does_not_name_is_not_written()
    {
        var run = Run("apply", "--mode", "manual", "--decisions", WriteFile("d.yaml", "units:\n- unit: src/Third/Third.csproj\n  decision: approve\n"));

        Assert.Equal("Undecided, Approved", DecisionsNow());
        Assert.EndsWith("1 of 2 units not applied (1 undecided). Next: dotnet migrate apply --resume", run.LastLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "- unit: src/Ap/App.csproj\n  decision: approve\n", "There is no unit 'src/Ap/App.csproj'.")]
    [InlineData(3, "- unit: src/App/App.csproj\n  decision: yes\n", "`decision` can't be `yes`.")]
    [InlineData(2, "- unit: src/App/App.csproj\n  decision: approve\n  edits: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", "The edits of unit 'src/App/App.csproj' are others")]
    [InlineData(4, "- unit: src/Other/Other.csproj\n  decision: approve\n- unit: src/Third/Third.csproj\n  decision: skip\n", "has two different decisions")]
    public void What_a_file_can_not_mean_is_refused_before_anything_is_begun(int line, string units, string message)
    {
        var run = Run("apply", "--mode", "manual", "--decisions", WriteFile("d.yaml", "units:\n" + units));

        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"d.yaml:{line}"), run.Error, StringComparison.Ordinal);
        Assert.Null(Engine.Interrupted);
    }

    [Fact]
    public void Nobody_is_asked_in_CI()
    {
        Terminal = Terminal with { Prompts = false };

        var run = Run("apply", "--mode", "manual");

        Assert.Contains("--decisions FILE", run.Error, StringComparison.Ordinal);
        Assert.Null(Engine.LastRequest);
    }

    [Fact]
    public void Decisions_belong_to_the_manual_mode() =>
        Assert.Contains("go with --mode manual", Run("apply", "--decisions", "d.yaml").Error, StringComparison.Ordinal);

    [Fact]
    public void Programs_read_the_decisions_as_JSON()
    {
        Answers = ["a", "q"];

        var units = JsonNode.Parse(Run("apply", "--mode", "manual", "--format", "json").Out)!["units"]!;

        Assert.Equal(("approve", "pending", "later"), ((string?)units[0]!["decision"], (string?)units[0]!["state"], (string?)units[1]!["decision"]));
    }

    [Fact]
    public void A_tool_and_what_was_left_to_a_person_can_be_asked_for()
    {
        var run = Run("plan", "--tool", "app new", "--force");

        Assert.Equal("app new", Assert.Single(Engine.LastRequest!.ToolNames));
        Assert.True(Engine.LastRequest.Force);
        Assert.EndsWith("Next: dotnet migrate apply --tool \"app new\" --force", run.LastLine, StringComparison.Ordinal);
    }

    private string DecisionsNow() => string.Join(", ", Engine.Interrupted!.Session.Units.Select(unit => unit.Decision));
}
