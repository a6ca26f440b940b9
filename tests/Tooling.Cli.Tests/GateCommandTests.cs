using System.Text.Json.Nodes;
using Tooling.Reporting;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed class GateCommandTests : CliTest
{
    private static readonly Finding Fresh = Samples.Rewrite with { Path = "src/App/Fresh.cs", Fingerprint = "00000000000000ff" };

    public GateCommandTests() => Engine.Scan = Samples.Scan with { Root = Root };

    private RunResult Gate(params string[] arguments) => Run(["gate", Root, .. arguments]);

    private void CreateBaseline() => Assert.Equal(0, Run("baseline", "create", Root).Code);

    private void Add(params Finding[] findings) => Engine.Scan = Engine.Scan with { Findings = [.. Engine.Scan.Findings, .. findings] };

    private void Configure(string yaml) => WriteFile(".migrate/config.yaml", yaml);

    private string Hide(string text) => text.Replace(Root, "ROOT", StringComparison.Ordinal);

    [Fact]
    public void What_the_baseline_tolerates_passes()
    {
        CreateBaseline();

        Snapshot.Verify(Hide(Gate().ToString()));
    }

    [Fact]
    public void A_new_finding_fails_and_is_named()
    {
        CreateBaseline();
        Add(Fresh);

        Snapshot.Verify(Hide(Gate().ToString()));
    }

    [Fact]
    public void A_saved_report_is_judged_in_place_of_the_code()
    {
        CreateBaseline();
        var file = Path.Combine(Root, "report.json");
        Assert.Equal(2, Run("scan", Root, "--format", "json", "--output", file).Code);
        Add(Fresh);

        Assert.Equal(0, Gate("--report", file).Code);
        Assert.Equal(2, Gate().Code);
        Assert.Equal(1, Gate("--report", file + "x").Code);
    }

    [Fact]
    public void Without_a_baseline_nothing_is_tolerated_and_the_next_step_is_to_make_one()
    {
        var run = Gate();

        Assert.Equal(2, run.Code);
        Assert.EndsWith($"Next: dotnet migrate baseline create {Root}", run.LastLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("off", 0)]
    [InlineData("warn", 0)]
    [InlineData("new", 2)]
    [InlineData("all", 2)]
    public void The_mode_of_the_command_line_wins(string mode, int code)
    {
        Configure("gate:\n  mode: new\n");

        Assert.Equal(code, Gate("--mode", mode).Code);
    }

    [Fact]
    public void The_policy_is_that_of_the_configuration()
    {
        CreateBaseline();
        Configure("gate:\n  maximumFindings: 1\n  finished: [SystemCommandLine]\n");

        var run = Gate();

        Assert.Equal(2, run.Code);
        Assert.Contains("2 findings, and at most 1 are allowed.", run.Out, StringComparison.Ordinal);
        Assert.Contains("The migration SystemCommandLine is declared finished, and there are 2 findings of it.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_holds_until_its_day_is_over()
    {
        CreateBaseline();
        Add(Fresh);
        Configure("gate:\n  waivers:\n    - path: src/App/Fresh.cs\n      owner: Ada\n      reason: Next release.\n      until: 2026-03-04\n");

        Assert.Equal(0, Gate().Code);
        Clock.Now = Clock.Now.AddDays(1);
        var run = Gate();

        Assert.Equal(2, run.Code);
        Assert.Contains(".migrate/config.yaml:3: The waiver of Ada ran out on 2026-03-04 with 1 finding under it: Next release.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_seen_has_an_exit_code_of_its_own()
    {
        CreateBaseline();
        Configure("gate:\n  minimumResolution: 0.99\n");
        Engine.Scan = Engine.Scan with { ResolutionRate = 0.98 };

        var run = Gate();

        Assert.Equal(4, run.Code);
        Assert.EndsWith("Next: dotnet restore", run.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_the_configuration_is_said_with_its_place()
    {
        Configure("gate:\n  modes: new\n  maximumFindings: x\n");

        Assert.Equal(
            """
            error: `modes` is not a key of this `gate` section.
              at .migrate/config.yaml:2:3
              try: Did you mean `mode`? Known here: `mode`, `maximumFindings`, `minimumResolution`, `finished`, `bridgesUntil`, `waivers`.
            error: `maximumFindings` can't be `x`.
              at .migrate/config.yaml:3:20
              try: Write a whole number, such as `100`.

            """,
            Gate().Error);
        Assert.Equal(1, Gate().Code);
    }

    [Theory]
    [InlineData("gate:\n  finished: [SystemComandLine]\n", "error: There is no pack 'SystemComandLine'.\n  at .migrate/config.yaml\n  try: One of: SystemCommandLine.\n")]
    [InlineData("gate:\n  waivers:\n    - { rule: SCL1004, owner: A, reason: R, until: 2027-01-01 }\n", "error: There is no rule 'SCL1004'.\n  at .migrate/config.yaml:3\n  try: One of: SCL1003, SCL1090.\n")]
    public void A_pack_or_rule_that_there_is_not_is_a_mistake(string yaml, string error)
    {
        Configure(yaml);

        Assert.Equal(error, Gate().Error);
    }

    [Fact]
    public void A_damaged_baseline_fails_with_its_place_and_is_left_as_it_is()
    {
        var file = WriteFile(".migrate/baseline.json", "{\n  oops");

        var run = Gate();

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"error: This is not JSON.\n  at {file}:2\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("{\n  oops", File.ReadAllText(file));
    }

    [Fact]
    public void What_is_gone_asks_to_be_tightened()
    {
        CreateBaseline();
        Engine.Scan = Engine.Scan with { Findings = [Samples.Rewrite] };

        var run = Gate();

        Assert.Equal(0, run.Code);
        Assert.Contains("note: 1 of the baseline is gone from the code", run.Out, StringComparison.Ordinal);
        Assert.EndsWith($"Next: dotnet migrate baseline update {Root}", run.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_looked_for_is_not_gone()
    {
        CreateBaseline();
        Engine.Scan = Engine.Scan with { Findings = [Samples.Rewrite] };

        var run = Run("gate", Path.Combine(Root, "src"));

        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("gone from the code", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_decision_and_the_last_line_goes_to_standard_error()
    {
        CreateBaseline();
        Add(Fresh);

        var run = Gate("--format", "json");

        var report = JsonNode.Parse(run.Out)!;
        Assert.Equal("failed", (string?)report["gate"]!["outcome"]);
        Assert.Equal("00000000000000ff", (string?)report["findings"]![(int)report["gate"]!["violations"]![0]!["findings"]![0]!]!["fingerprint"]);
        Assert.StartsWith("Changed nothing; the gate failed: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "::error title=dotnet migrate gate::1 new finding")]
    [InlineData("markdown", "## Migration gate: failed")]
    [InlineData("html", "<!doctype html>")]
    [InlineData("sarif", "\"baselineState\": \"new\"")]
    public void Every_form_says_what_the_gate_says(string format, string expected)
    {
        CreateBaseline();
        Add(Fresh);

        Assert.Contains(expected, Gate("--format", format).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_report_is_written_in_another_form()
    {
        var (first, second) = (Path.Combine(Root, "1.json"), Path.Combine(Root, "2.json"));
        Run("scan", Root, "--format", "json", "--output", first);
        Add(Fresh);
        Run("scan", Root, "--format", "json", "--output", second);

        var merged = JsonNode.Parse(Run("report", first, second, "--format", "json").Out)!;

        Assert.Equal(3, (int)merged["counts"]!["total"]!);
        Assert.StartsWith("## dotnet migrate: 2 findings", Run("report", first, "--format", "markdown").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_is_not_there_or_damaged_is_an_error_with_its_place()
    {
        var file = WriteFile("report.json", "[]");

        Assert.Equal($"error: This is not a report of dotnet migrate: $ is not an object.\n  at {file}\n  try: Write it anew: dotnet migrate scan --format json --output FILE.\n", Run("report", file).Error);
        Assert.Equal(1, Run("report", file + "x").Code);
    }

    [Fact]
    public void A_plan_shows_its_changes_in_the_report()
    {
        var page = Run("plan", Root, "--format", "html").Out;

        Assert.Contains("<del>root.AddOption(name);</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>root.Options.Add(name);</ins>", page, StringComparison.Ordinal);
    }
}
