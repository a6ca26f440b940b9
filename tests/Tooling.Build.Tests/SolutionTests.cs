using System.Text.RegularExpressions;
using Tooling.Reporting;
using Tooling.Reporting.Gating;

namespace Tooling.Build.Tests;

/// <summary>What a build of a solution says, writes and leaves alone.</summary>
public sealed class SolutionTests(SolutionBuild build) : IClassFixture<SolutionBuild>
{
    private static readonly string[] Tasks = [nameof(DiscoverLegacyTools), nameof(ValidateMigration), nameof(WriteMigrationReport), nameof(EnforceMigrationGate)];

    private static string[] TasksOf(string output) => [.. Tasks.Where(task => Regex.IsMatch(output, $"Task \"{task}\"", RegexOptions.CultureInvariant))];

    [Fact]
    public void The_build_succeeds_and_warns()
    {
        Assert.True(build.First.ExitCode == 0, build.First.Output);
        Assert.Contains("Plain.cs(8,17): warning SCL1001: ", build.First.Output, StringComparison.Ordinal);
        Assert.Contains("Plain.cs(8,17): warning MIG1001: ", build.First.Output.Replace("(8,17,8,26)", "(8,17)", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_does_no_work_of_ours()
    {
        Assert.Equal(["DiscoverLegacyTools", "EnforceMigrationGate", "WriteMigrationReport"], TasksOf(build.First.Output).Order(StringComparer.Ordinal));
        Assert.True(build.Second.ExitCode == 0, build.Second.Output);
        Assert.Empty(TasksOf(build.Second.Output));
        Assert.Matches("Skipping target \"CoreCompile\"", build.Second.Output);
    }

    [Fact]
    public void One_report_has_each_finding_once()
    {
        var report = build.Tree.Report();

        Assert.Equal(["Multi/Multi.csproj", "Single/Single.csproj"], report.Projects.ToArray());
        var linked = report.Findings.Where(finding => finding.Path == "Shared/Linked.cs").ToList();
        Assert.Equal(3, linked.Count);
        Assert.All(linked, finding => Assert.Equal(["net10.0", "netstandard2.0"], finding.TargetFrameworks.ToArray()));
    }

    [Fact]
    public void The_build_and_the_command_line_find_the_same()
    {
        var scan = build.Tree.Scan("All.slnx");

        // What the compiler's configuration switches off, the compiler says nothing of.
        Assert.Equal(TestTree.Fingerprints(scan.Findings.Where(finding => finding.SuppressedIn != SuppressionPlace.Configuration)), TestTree.Fingerprints(build.Tree.Report().Findings));
        Assert.Equal(scan.ResolutionRate, build.Tree.Report().ResolutionRate);
    }

    [Fact]
    public void The_compiler_warns_of_what_is_not_suppressed()
    {
        var warned = Regex.Matches(build.First.Output, @"([^/\s]+)\((\d+),(\d+)\): warning (SCL\d{4}):", RegexOptions.CultureInvariant).Select(match => $"{match.Groups[1].Value}({match.Groups[2].Value},{match.Groups[3].Value}) {match.Groups[4].Value}");
        var reported = build.Tree.Report().Findings.Where(finding => finding.SuppressedIn is null).Select(finding => $"{Path.GetFileName(finding.Path)}({finding.Range.StartLine},{finding.Range.StartColumn}) {finding.RuleId}");

        Assert.Equal(reported.Order(StringComparer.Ordinal), warned.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Suppressions_in_the_code_are_honoured_and_counted()
    {
        var report = build.Tree.Report();

        Assert.Equal(
            ["Single/Attributed.cs SCL1001", "Single/Suppressed.cs SCL1004"],
            report.Findings.Where(finding => finding.SuppressedIn == SuppressionPlace.Code).Select(finding => $"{finding.Path} {finding.RuleId}"));
        Assert.Equal(2, report.SuppressedCount);
        Assert.DoesNotContain(report.Gate!.Violations.SelectMany(violation => violation.Findings), finding => finding.SuppressedIn is not null);
    }

    [Fact]
    public void The_command_line_counts_the_same_suppressions_and_those_of_editorconfig()
    {
        var scan = build.Tree.Scan("All.slnx");

        Assert.Equal(
            ["Single/Attributed.cs SCL1001 Code", "Single/Quiet/Quiet.cs SCL1004 Configuration", "Single/Suppressed.cs SCL1004 Code"],
            scan.Findings.Where(finding => finding.SuppressedIn is not null).Select(finding => $"{finding.Path} {finding.RuleId} {finding.SuppressedIn}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_legacy_package_is_named_where_its_version_is_said() =>
        Assert.Matches(@"Directory\.Packages\.props\(7,6\): warning MIG1010: System\.CommandLine 2\.0\.0-beta4\.22272\.1 is legacy: the pack SystemCommandLine moves it to 2\.0\.15\.", build.First.Output);

    [Fact]
    public void Other_languages_are_left_alone_and_that_is_said()
    {
        Assert.Contains("Functional.fsproj: Tooling.Build looks at C# only", build.First.Output, StringComparison.Ordinal);
        Assert.Contains("Visual.vbproj: Tooling.Build looks at C# only", build.First.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("looks at C# only", build.Second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_legacy_references_gets_no_error_log() =>
        Assert.False(Directory.Exists(build.Tree.PathOf("Modern/obj/Debug/net10.0/migration")));

    [Fact]
    public void A_design_time_build_is_silent()
    {
        var run = Command.Run(build.Tree.PathOf("Single"), "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:MigrationGate=all", "-nologo", "-v:detailed", "-nodeReuse:false");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Empty(TasksOf(run.Output));
        Assert.DoesNotContain("MIG1", run.Output.Replace("MIG1010;MIG1012;MIG1020", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
