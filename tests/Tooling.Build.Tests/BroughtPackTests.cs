using Tooling.Engine;
using Tooling.Engine.Processes;

namespace Tooling.Build.Tests;

/// <summary>A pack that a package brings: the compiler, the build and the command line use it like those that come with the product.</summary>
public sealed class BroughtPackTests : IClassFixture<BuildFeed>, IDisposable
{
    private readonly TestTree _tree;

    public BroughtPackTests(BuildFeed feed)
    {
        _tree = new TestTree(feed);
        WidgetFeed.AddTo(_tree);
        _tree.WriteProject("App/App.csproj", _tree.Package + WidgetFeed.References, "<OutputType>Exe</OutputType>");
        _tree.Write("App/Program.cs", WidgetFeed.Code);
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task It_warns_reports_and_gates_in_a_build_finds_the_same_on_the_command_line_and_migrates()
    {
        var built = _tree.Build("App/App.csproj", "-p:MigrationGate=warn");

        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Contains("Program.cs(4,8): warning MIG0005: ACME1002: Set Size", built.Output, StringComparison.Ordinal);
        Assert.Contains("warning MIG1010: Acme.Widgets 1.0.0 is legacy: the pack Acme.Widgets moves it to 2.0.0.", built.Output, StringComparison.Ordinal);
        Assert.Contains("warning MIG1001: ACME1001 Call Draw: the baseline does not tolerate this.", built.Output, StringComparison.Ordinal);
        Assert.Equal(["App/Program.cs ACME1001", "App/Program.cs ACME1002"], _tree.Report().Findings.Select(finding => $"{finding.Path} {finding.RuleId}").Order(StringComparer.Ordinal));
        Assert.Equal(TestTree.Fingerprints(_tree.Scan("App/App.csproj").Findings), TestTree.Fingerprints(_tree.Report().Findings));

        // The rules are known to what reads no code, too.
        _tree.Write(".migrate/config.yaml", "gate:\n  waivers:\n    - { rule: ACME1001, owner: Ada, reason: Later., until: 2100-01-01 }\n    - { rule: ACME1002, owner: Ada, reason: Later., until: 2100-01-01 }\n");
        var gate = _tree.Gate("App/App.csproj");
        Assert.True(gate.ExitCode == 0, gate.Output);
        Assert.Equal(0, _tree.Build("App/App.csproj").ExitCode);

        // Files that the compiler is not given are converted as well; the build does not see them.
        _tree.Write("App/appsettings.json", "{ \"Widgets\": { \"PaintMode\": \"fast\" /* or slow */ } }");
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "0.0.0");
        var plan = await engine.PlanAsync(new ScanRequest { Path = _tree.PathOf("App/App.csproj") }, null, CancellationToken.None);
        await engine.ApplyAsync(plan.Plan, null, CancellationToken.None);

        Assert.Equal(WidgetFeed.Code.Replace("SetSize(3)", "Size = 3", StringComparison.Ordinal).Replace("Paint", "Draw", StringComparison.Ordinal), _tree.Read("App/Program.cs"));
        Assert.Equal("{ \"Widgets\": { \"DrawMode\": \"fast\" /* or slow */ } }", _tree.Read("App/appsettings.json"));
        var migrated = _tree.Build("App/App.csproj", "-p:MigrationGate=all");
        Assert.True(migrated.ExitCode == 0, migrated.Output);
        Assert.Empty(_tree.Report().Findings);
    }

    [Fact]
    public async Task A_mistake_in_it_is_told_at_its_line_and_stops_only_the_command_line()
    {
        _tree.Write("App/Other.pack.yaml", WidgetFeed.Pack.Replace("id: Acme.Widgets\n", "id: Acme.Other\n", StringComparison.Ordinal).Replace("ACME", "OTHER", StringComparison.Ordinal).Replace("safety: safe", "safety: certain", StringComparison.Ordinal));
        _tree.WriteProject("App/App.csproj", _tree.Package + WidgetFeed.References + """<AdditionalFiles Include="Other.pack.yaml" />""", "<OutputType>Exe</OutputType>");

        var built = _tree.Build("App/App.csproj");

        Assert.True(built.ExitCode == 0, built.Output);
        Assert.Matches(@"Other\.pack\.yaml\(13,\d+\): warning MIG0004: ", built.Output);
        Assert.Contains("warning MIG0005: ACME1001", built.Output, StringComparison.Ordinal);
        var error = await Assert.ThrowsAsync<UserErrorException>(() => new MigrationEngine(new ProcessRunner(), TimeProvider.System, "0.0.0").ScanAsync(new ScanRequest { Path = _tree.PathOf("App/App.csproj") }, null, CancellationToken.None));
        Assert.Equal("App/Other.pack.yaml:13", error.Location);
    }
}
