using System.IO.Compression;

namespace Tooling.Build.Tests;

/// <summary>One project, and what people set on it.</summary>
public sealed class GateBuildTests : IClassFixture<BuildFeed>, IDisposable
{
    private readonly BuildFeed _feed;
    private readonly TestTree _tree;

    public GateBuildTests(BuildFeed feed)
    {
        _feed = feed;
        _tree = new TestTree(feed);
        _tree.WriteProject("App/App.csproj", _tree.Package + TestTree.Library);
        _tree.Write("App/Code.cs", TestTree.CodeOf("Code"));
    }

    public void Dispose() => _tree.Dispose();

    private string Build(bool succeeds, params string[] arguments)
    {
        var (exitCode, output) = _tree.Build("App/App.csproj", arguments);
        Assert.True(exitCode == 0 == succeeds, output);
        return output;
    }

    [Fact]
    public void The_build_and_the_command_decide_the_same()
    {
        // No baseline: everything is new. A build that failed fails again, although nothing changed.
        Assert.Contains("Code.cs(8,17,8,26): error MIG1001: SCL1001 Add options through Command.Options: the baseline does not tolerate this.", Build(succeeds: false, "-p:MigrationGate=new"), StringComparison.Ordinal);
        Assert.Contains("error MIG1001", Build(succeeds: false, "-p:MigrationGate=new"), StringComparison.Ordinal);
        Assert.Equal(2, _tree.Gate("App/App.csproj").ExitCode);

        // With a baseline nobody has to ask for the gate.
        _tree.WriteBaseline(_tree.Report().Findings);
        Build(succeeds: true);
        Assert.Equal(0, _tree.Gate("App/App.csproj").ExitCode);

        // A file that got another name holds nothing new, a copy does.
        File.Move(_tree.PathOf("App/Code.cs"), _tree.PathOf("App/Renamed.cs"));
        Build(succeeds: true);
        Assert.Equal(0, _tree.Gate("App/App.csproj").ExitCode);
        _tree.Write("App/Copy.cs", _tree.Read("App/Renamed.cs").Replace("class Code", "class Copied", StringComparison.Ordinal));
        Assert.Contains("error MIG1001", Build(succeeds: false), StringComparison.Ordinal);
        Assert.Equal(2, _tree.Gate("App/App.csproj").ExitCode);

        // Suppressed in the code, by both.
        _tree.Write("App/Copy.cs", "#pragma warning disable SCL1001, SCL1004, SCL2001\n" + _tree.Read("App/Copy.cs"));
        Build(succeeds: true);
        Assert.Equal(0, _tree.Gate("App/App.csproj").ExitCode);
        Assert.Equal(3, _tree.Report().SuppressedCount);
    }

    [Fact]
    public void A_bridge_past_its_last_day_fails_the_build_and_the_command()
    {
        Build(succeeds: false, "-p:MigrationGate=new");
        _tree.WriteBaseline(_tree.Report().Findings);
        _tree.Write("App/Bridge/SystemCommandLine/Handlers.cs", BridgeUntil("2999-12-31"));
        Build(succeeds: true);
        Assert.Equal(0, _tree.Gate("App/App.csproj").ExitCode);

        _tree.Write("App/Bridge/SystemCommandLine/Handlers.cs", BridgeUntil("2020-01-31"));
        Assert.Contains("error MIG1007", Build(succeeds: false), StringComparison.Ordinal);
        Assert.Equal(2, _tree.Gate("App/App.csproj").ExitCode);

        static string BridgeUntil(string day) => $"// A bridge of dotnet migrate: what is left of a legacy API.\n// Its last day: {day}\ninternal static class Handlers {{ }}\n";
    }

    [Fact]
    public void Warnings_as_errors_do_not_fail_what_the_gate_tolerates_unless_that_is_wanted()
    {
        Build(succeeds: true, "-p:TreatWarningsAsErrors=true");

        Assert.Contains("error SCL1001", Build(succeeds: false, "-t:Rebuild", "-p:TreatWarningsAsErrors=true", "-p:MigrationWarningsAsErrors=true"), StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_packs_and_NoWarn_are_respected()
    {
        var quiet = Build(succeeds: true, "-p:MigrationReport=report.sarif", "-p:NoWarn=SCL1001");
        Assert.DoesNotContain("SCL1001:", quiet, StringComparison.Ordinal);
        Assert.Equal(["SCL1004", "SCL2001"], _tree.Report().Findings.Select(finding => finding.RuleId).Order(StringComparer.Ordinal));
        Assert.Contains("\"SCL1004\"", _tree.Read("App/report.sarif"), StringComparison.Ordinal);

        var off = Build(succeeds: true, "-t:Rebuild", "-p:MigrationGate=all", "-p:MigrationDisabledPacks=ModelContextProtocol%3BSystemCommandLine");
        Assert.DoesNotContain("warning", off.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(_tree.Report().Findings);

        _tree.Write("App/.editorconfig", "[*.cs]\ndotnet_diagnostic.SCL1004.severity = error\n");
        Assert.Contains("error SCL1004", Build(succeeds: false, "-t:Rebuild"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_log_of_the_user_is_theirs_and_is_read()
    {
        Build(succeeds: false, "-p:MigrationGate=all", "-p:ErrorLog=mine.json");

        Assert.Contains("\"$schema\"", _tree.Read("App/mine.json"), StringComparison.Ordinal);
        Assert.False(File.Exists(_tree.PathOf("App/obj/Debug/net10.0/migration/compiler.sarif")));
        Assert.Equal(3, _tree.Report().Findings.Length);
    }

    [Fact]
    public void Nobody_who_uses_the_project_gets_the_package()
    {
        var (exitCode, output) = Command.Run(_tree.Root, "pack", "App/App.csproj", "-nodeReuse:false", "-p:MigrationGate=warn", "-o", _tree.PathOf("out"));

        Assert.True(exitCode == 0, output);
        using var archive = ZipFile.OpenRead(Directory.GetFiles(_tree.PathOf("out")).Single());
        using var reader = new StreamReader(archive.Entries.Single(entry => entry.Name.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        Assert.DoesNotContain("Tooling.Build", reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tasks_can_be_used_alone()
    {
        _tree.WriteProject("App/App.csproj", _tree.Package + TestTree.Library + """
              </ItemGroup>
              <Target Name="Ours" AfterTargets="CoreCompile">
                <DiscoverLegacyTools ProjectFile="$(MSBuildProjectFullPath)" Root="$(MSBuildProjectDirectory)" ErrorLog="ours.sarif" Findings="$(MSBuildProjectDirectory)/ours.json" />
                <WriteMigrationReport ProjectFile="$(MSBuildProjectFullPath)" Root="$(MSBuildProjectDirectory)" Findings="$(MSBuildProjectDirectory)/ours.json" Today="2026-11-21" Files="ours.md" />
                <EnforceMigrationGate ProjectFile="$(MSBuildProjectFullPath)" Root="$(MSBuildProjectDirectory)" Findings="$(MSBuildProjectDirectory)/ours.json" Today="2026-11-21" Mode="all" ContinueOnError="WarnAndContinue" />
              </Target>
              <ItemGroup>
            """, "<MigrationEnabled>false</MigrationEnabled><ErrorLog>ours.sarif,version=2.1</ErrorLog>");

        Assert.Contains("warning MIG1002", Build(succeeds: true), StringComparison.Ordinal);
        Assert.Contains("SCL1001", _tree.Read("App/ours.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_carries_no_assembly_of_the_host()
    {
        using var archive = ZipFile.OpenRead(_feed.Package);
        var files = archive.Entries.Select(entry => entry.FullName).ToList();

        Assert.DoesNotContain(files, file => file.Contains("Microsoft.Build", StringComparison.Ordinal) || file.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal) || file.Contains("Microsoft.NET", StringComparison.Ordinal));
        Assert.Equal(
            ["Tooling.Build.dll", "Tooling.Configuration.dll", "Tooling.Reporting.Writers.dll", "Tooling.Reporting.dll", "Tooling.Rules.dll", "YamlDotNet.dll"],
            files.Where(file => file.StartsWith("tasks/net/", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));
        Assert.Contains("analyzers/dotnet/cs/Tooling.CodeFixes.dll", files);
    }
}
