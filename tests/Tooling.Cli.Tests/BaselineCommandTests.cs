using System.Text.Json.Nodes;
using Tooling.Reporting;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed class BaselineCommandTests : CliTest
{
    private static readonly Finding Fresh = Samples.Rewrite with { Path = "src/App/Fresh.cs", Fingerprint = "00000000000000ff" };

    public BaselineCommandTests()
    {
        Engine.Scan = Samples.Scan with { Root = Root };
        Git("init", "--quiet");
        Git("config", "user.name", "Ada");
        Git("config", "user.email", "ada@example.org");
    }

    private string BaselinePath => Path.Combine(Root, ".migrate", "baseline.json");

    private RunResult Baseline(string command, params string[] arguments) => Run(["baseline", command, Root, .. arguments]);

    private string Hide(RunResult run) => run.ToString().Replace(Root, "ROOT", StringComparison.Ordinal);

    private int Tolerated => JsonNode.Parse(File.ReadAllText(BaselinePath))!["findings"]!.AsArray().Count;

    [Fact]
    public void What_is_there_today_is_tolerated_from_now_on()
    {
        var run = Baseline("create");

        Snapshot.Verify(Hide(run));
        Snapshot.Verify(File.ReadAllText(BaselinePath), name: "file", extension: "json");
    }

    [Fact]
    public void Git_commits_the_baseline_and_the_configuration_and_nothing_else_of_the_folder()
    {
        Baseline("create");
        WriteFile(".migrate/config.yaml", "");
        WriteFile(".migrate/cache/scan.json", "");

        var files = Execute("git", "status", "--porcelain", "--untracked-files=all", "--", ".migrate").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["?? .migrate/.gitignore", "?? .migrate/baseline.json", "?? .migrate/config.yaml"], files);
    }

    [Fact]
    public void It_is_said_where_git_ignores_the_baseline()
    {
        WriteFile(".gitignore", ".migrate/\n");

        Assert.StartsWith("warning: git ignores .migrate/baseline.json", Baseline("create").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_is_not_made_twice()
    {
        Baseline("create");
        var before = File.ReadAllText(BaselinePath);

        var run = Baseline("create");

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"error: There is a baseline already.\n  at {BaselinePath}\n  try: Tighten it with 'dotnet migrate baseline update'.", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(BaselinePath));
    }

    [Fact]
    public void Too_little_seen_makes_no_baseline()
    {
        Engine.Scan = Engine.Scan with { ResolutionRate = 0.1 };

        Assert.Equal(4, Baseline("create").Code);
        Assert.False(File.Exists(BaselinePath));
    }

    [Fact]
    public void An_update_removes_what_is_gone()
    {
        Baseline("create");
        Engine.Scan = Engine.Scan with { Findings = [Samples.Rewrite] };

        Snapshot.Verify(Hide(Baseline("update")));
        Assert.Equal(1, Tolerated);
    }

    [Fact]
    public void An_update_without_a_change_writes_nothing()
    {
        Baseline("create");
        var written = File.GetLastWriteTimeUtc(BaselinePath);

        Assert.Equal($"Changed nothing; 2 findings tolerated. Next: dotnet migrate gate {Root}", Baseline("update").LastLine);
        Assert.Equal(written, File.GetLastWriteTimeUtc(BaselinePath));
    }

    [Fact]
    public void An_update_refuses_what_is_new()
    {
        Baseline("create");
        Engine.Scan = Engine.Scan with { Findings = [.. Engine.Scan.Findings, Fresh] };

        var run = Baseline("update");

        Snapshot.Verify(Hide(run));
        Assert.Equal(2, Tolerated);
    }

    [Fact]
    public void Growth_is_allowed_with_a_reason_and_remembered()
    {
        Baseline("create");
        Engine.Scan = Engine.Scan with { Findings = [.. Engine.Scan.Findings, Fresh] };
        Clock.Now = Clock.Now.AddDays(1);

        Assert.Equal(0, Baseline("update", "--allow-growth", "--reason", "Merged the old branch").Code);
        Assert.Equal(3, Tolerated);
        Snapshot.Verify(Hide(Baseline("show")));
    }

    [Theory]
    [InlineData("--allow-growth")]
    [InlineData("--reason", "Because")]
    [InlineData("--allow-growth", "--reason", " ")]
    public void Growth_without_a_reason_is_bad_usage(params string[] arguments)
    {
        var run = Baseline("update", arguments);

        Assert.Equal(1, run.Code);
        Assert.StartsWith("error: --allow-growth and --reason go together", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_of_a_part_would_forget_the_rest()
    {
        Baseline("create");

        var run = Run("baseline", "update", Path.Combine(Root, "src"));

        Assert.Equal(1, run.Code);
        Assert.StartsWith("error: The baseline is of '.', and 'src' was scanned", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Tolerated);
    }

    [Fact]
    public void Too_little_seen_tightens_nothing()
    {
        Baseline("create");
        Engine.Scan = Engine.Scan with { Findings = [], ResolutionRate = 0.5 };

        Assert.Equal(4, Baseline("update").Code);
        Assert.Equal(2, Tolerated);
    }

    [Fact]
    public void What_could_not_be_read_is_kept()
    {
        Baseline("create");
        Engine.Scan = Engine.Scan with { Findings = [Fresh with { Path = "src/Other/Other.cs" }], Problems = [new ReportProblem("src/App/App.csproj", "It could not be read.", "Restore it.")] };

        var run = Baseline("update");

        Assert.Contains("kept src/App/Program.cs SCL1003: its project could not be read\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, Tolerated);
    }

    [Theory]
    [InlineData("update")]
    [InlineData("show")]
    public void Where_there_is_none_the_next_step_is_to_make_one(string command)
    {
        var run = Baseline(command);

        Assert.Equal(1, run.Code);
        Assert.Contains("dotnet migrate baseline create", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_shown_as_it_is_written()
    {
        Baseline("create");

        Assert.Equal(File.ReadAllText(BaselinePath), Baseline("show", "--format", "json").Out);
    }
}
