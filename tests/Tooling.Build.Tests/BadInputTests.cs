using System.Text;
using Microsoft.Build.Utilities;
using Tooling.Reporting;

namespace Tooling.Build.Tests;

/// <summary>What is damaged is said with a code and a place. Nothing but the gate breaks a build.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Finding = """{"ruleId":"SCL1001","level":"warning","message":{"text":"Add options through Command.Options"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"file://FILE"},"region":{"startLine":3,"startColumn":5,"endLine":3,"endColumn":9}}}],"properties":{"customProperties":{"fingerprint":"0123456789abcdef","kind":"rewrite","packId":"SystemCommandLine","safety":"safe"}}}""";

    private readonly string _root = Directory.CreateTempSubdirectory("bad-input-").FullName;
    private readonly FakeBuildEngine _engine = new();

    public BadInputTests()
    {
        File.WriteAllText(PathOf("App.csproj"), "<Project />");
        File.WriteAllText(PathOf("Program.cs"), "// Code.\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string PathOf(string name) => Path.Combine(_root, name);

    private void WriteState(string name, string content)
    {
        Directory.CreateDirectory(PathOf(".migrate"));
        File.WriteAllText(PathOf($".migrate/{name}"), content);
    }

    private void WriteLog(string results) => File.WriteAllText(PathOf("log.sarif"), "{\"version\":\"2.1.0\",\"runs\":[{\"results\":[" + results + "]}]}");

    private bool Discover(string log = "log.sarif") => new DiscoverLegacyTools { BuildEngine = _engine, Root = _root, ProjectFile = PathOf("App.csproj"), TargetFramework = "net10.0", ErrorLog = log, Findings = PathOf("findings.json") }.Execute();

    private bool Enforce(string mode = "new", string today = "2026-11-21") => new EnforceMigrationGate { BuildEngine = _engine, Root = _root, ProjectFile = PathOf("App.csproj"), TargetFramework = "net10.0", Findings = PathOf("findings.json"), Mode = mode, Today = today }.Execute();

    private void Found() => WriteLog(Finding.Replace("FILE", PathOf("Program.cs"), StringComparison.Ordinal));

    [Fact]
    public void A_finding_fails_the_gate_at_its_place()
    {
        Found();
        Assert.True(Discover());

        Assert.False(Enforce());
        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("MIG1001", PathOf("Program.cs"), 3, 5), (error.Code, error.File, error.LineNumber, error.ColumnNumber));
    }

    [Fact]
    public void A_warning_gate_fails_nothing()
    {
        Found();
        Discover();

        Assert.True(Enforce("warn"));
        Assert.Equal("MIG1001", Assert.Single(_engine.Warnings).Code);
    }

    [Theory]
    [InlineData("{ this is no log", "MIG1030")]
    [InlineData("[]", "MIG1030")]
    [InlineData("""{"version":"2.1.0","runs":[{"results":[{"ruleId":7}]}]}""", "MIG1030")]
    public void A_damaged_error_log_is_a_warning_and_the_gate_can_not_see(string log, string code)
    {
        File.WriteAllText(PathOf("log.sarif"), log);

        Assert.True(Discover());
        var warning = Assert.Single(_engine.Warnings);
        Assert.Equal((code, PathOf("log.sarif")), (warning.Code, warning.File));

        Assert.False(Enforce());
        Assert.Equal("MIG1006", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void The_log_of_another_tool_has_nothing_for_us()
    {
        WriteLog("""{"ruleId":"CA1000","message":{"text":"Something"},"locations":[]}""");

        Assert.True(Discover());
        Assert.True(Enforce());
        Assert.Empty(_engine.Warnings);
    }

    [Fact]
    public void An_error_log_that_is_not_there_is_a_warning()
    {
        Assert.True(Discover("missing.sarif"));
        Assert.Equal("MIG1030", Assert.Single(_engine.Warnings).Code);
    }

    [Theory]
    [InlineData("{\n  \"schemaVersion\": 1,\n  oops", 3)]
    [InlineData("{\n  \"schemaVersion\": 99,\n  \"scope\": \".\",\n  \"findings\": [],\n  \"history\": []\n}\n", 2)]
    public void A_baseline_that_can_not_be_read_fails_the_gate_at_its_line(string baseline, int line)
    {
        Found();
        Discover();
        WriteState("baseline.json", baseline);

        Assert.False(Enforce());
        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("MIG1030", PathOf(".migrate/baseline.json"), line), (error.Code, error.File, error.LineNumber));
    }

    [Fact]
    public void A_baseline_that_can_not_be_read_is_a_warning_to_a_gate_that_warns()
    {
        Found();
        Discover();
        WriteState("baseline.json", "oops");

        Assert.True(Enforce("warn"));
        Assert.Equal("MIG1030", Assert.Single(_engine.Warnings).Code);
    }

    [Fact]
    public void Each_mistake_in_the_configuration_is_named_at_its_place()
    {
        Found();
        Discover();
        WriteState("config.yaml", "gate:\n  mode: maybe\n  maximumFindings: many\n");

        Assert.False(Enforce(mode: ""));
        Assert.Equal([("MIG1030", 2), ("MIG1030", 3)], _engine.Errors.Select(error => (error.Code, error.LineNumber)));
        Assert.All(_engine.Errors, error => Assert.Equal(PathOf(".migrate/config.yaml"), error.File));
    }

    [Fact]
    public void A_mode_that_there_is_not_is_refused()
    {
        Found();
        Discover();

        Assert.False(Enforce("strict"));
        Assert.Contains("MigrationGate is 'strict'.", Assert.Single(_engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_can_not_be_written_is_a_warning()
    {
        Found();
        Discover();
        File.WriteAllText(PathOf("file"), "no folder");

        Assert.True(new WriteMigrationReport { BuildEngine = _engine, Root = _root, ProjectFile = PathOf("App.csproj"), Findings = PathOf("findings.json"), Today = "2026-11-21", Files = [new TaskItem(PathOf("file/report.sarif"))] }.Execute());
        Assert.Equal("MIG1031", Assert.Single(_engine.Warnings).Code);
    }

    [Fact]
    public void Where_the_state_can_not_be_written_the_project_is_judged_alone()
    {
        Found();
        Discover();
        WriteState("cache", "a file, where a folder should be");

        Assert.False(Enforce());
        Assert.Equal("MIG1031", Assert.Single(_engine.Warnings).Code);
        Assert.Equal("MIG1001", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void Thousands_of_waivers_are_no_burden_and_one_that_ran_out_is_named_at_its_line()
    {
        Found();
        Discover();
        var yaml = new StringBuilder("gate:\n  waivers:\n");
        for (var i = 0; i < 3_000; i++)
        {
            yaml.Append(System.Globalization.CultureInfo.InvariantCulture, $"    - {{ path: \"Other{i}/**\", owner: me, reason: later, until: 2027-01-01 }}\n");
        }

        yaml.Append("    - { path: Program.cs, owner: me, reason: later, until: 2026-11-20 }\n");
        WriteState("config.yaml", yaml.ToString());

        Assert.False(Enforce());
        Assert.Contains(_engine.Errors, error => error is { Code: "MIG1005", LineNumber: 3_003 } && error.File == PathOf(".migrate/config.yaml"));

        _engine.Errors.Clear();
        Assert.True(Enforce(today: "2026-11-20"), string.Join('\n', _engine.Errors.Select(error => error.Message)));
    }

    [Fact]
    public void What_was_left_by_another_version_counts_for_nothing()
    {
        Found();
        Discover();
        Directory.CreateDirectory(PathOf(".migrate/cache/build/gate"));
        File.WriteAllText(PathOf(".migrate/cache/build/gate/0000000000000000-net10.0.json"), """{"schemaVersion":99}""");

        Assert.False(Enforce());
        Assert.Single(_engine.Errors);
        Assert.False(File.Exists(PathOf(".migrate/cache/build/gate/0000000000000000-net10.0.json")));
    }

    [Fact]
    public void The_first_form_of_the_error_log_is_read_too()
    {
        File.WriteAllText(PathOf("log.sarif"), """
            {"version":"1.0.0","runs":[{"tool":{"name":"csc"},"results":[{"ruleId":"SCL1001","level":"warning","message":"Add options through Command.Options","suppressionStates":["suppressedInSource"],
            "locations":[{"resultFile":{"uri":"file://FILE","region":{"startLine":3,"startColumn":5,"endLine":3,"endColumn":9}}}],
            "properties":{"customProperties":{"fingerprint":"0123456789abcdef","kind":"rewrite","packId":"SystemCommandLine","safety":"safe"}}}],
            "rules":{"SCL1001":{"id":"SCL1001","helpUri":"https://example.com/SCL1001"}}}]}
            """.Replace("FILE", PathOf("Program.cs"), StringComparison.Ordinal));

        Assert.True(Discover());
        var report = Reporting.Writers.Reading.JsonReportReader.Read(File.ReadAllBytes(PathOf("findings.json")), "findings.json");
        Assert.Equal(("Program.cs", SuppressionPlace.Code, "https://example.com/SCL1001"), (report.Findings.Single().Path, report.Findings.Single().SuppressedIn, report.Rules.Single().HelpUri));
    }
}
