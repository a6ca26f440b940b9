namespace Tooling.Cli.Tests;

/// <summary><c>reload</c>.</summary>
public sealed class ReloadCommandTests : CliTest
{
    [Fact]
    public void A_tool_is_migrated_again()
    {
        var run = Run("reload", "app new", "--path", Root);

        Assert.Equal(ExitCodes.SomethingRemains, run.Code);
        Assert.Contains("changed src/App/Program.cs\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(("app new", Root), (Assert.Single(Engine.LastReload!.Tools), Engine.LastReload.Code.Path));
        Assert.Equal(Tooling.Engine.Validation.ValidationLevel.Basic, Engine.LastSession!.Level);
    }

    [Fact]
    public void A_dry_run_shows_the_edits()
    {
        var run = Run("reload", "app", "--path", Root, "--dry-run");

        Assert.StartsWith("--- a/src/App/Program.cs", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"Next: dotnet migrate reload app --path {Root}", run.LastLine, StringComparison.Ordinal);
        Assert.Null(Engine.LastSession);
    }

    [Fact]
    public void Where_the_rules_make_the_same_of_it_nothing_is_written()
    {
        Engine.Plan = _ => Samples.Plan(Root) with { Files = [], Units = [], Findings = [] };

        Assert.Contains("the rules of today make the same of it", Run("reload", "app", "--path", Root).LastLine, StringComparison.Ordinal);
        Assert.Null(Engine.LastSession);
    }

    [Fact]
    public void What_does_not_pass_its_checks_is_an_error()
    {
        var unit = Samples.Plan(Root).Units[0];
        Engine.Units = [new Tooling.Engine.Sessions.UnitResult(unit, Engine.Applied, Validation: null, "It was taken back.")];

        var run = Run("reload", "app", "--path", Root);

        Assert.Equal(ExitCodes.Failure, run.Code);
        Assert.Contains("It was taken back.", run.Error, StringComparison.Ordinal);
    }
}
