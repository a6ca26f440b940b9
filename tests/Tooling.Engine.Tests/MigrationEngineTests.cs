using System.Collections.Immutable;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Tests.Applying;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests;

/// <summary>The whole flow on each of the small real solutions: the result builds for real, a second run finds nothing, and all of it can be taken back.</summary>
public sealed class MigrationEngineTests
{
    private readonly ProcessRunner _runner = new();
    private readonly MigrationEngine _engine;

    public MigrationEngineTests() => _engine = new MigrationEngine(_runner, TimeProvider.System, "1.2.3");

    [Theory]
    [InlineData("CentralPackages", "CentralPackages.slnx")]
    [InlineData("MultiTargeted", "MultiTargeted.slnx")]
    [InlineData("Conditional", "Conditional.csproj")]
    [InlineData("FileBasedApp", "app.cs")]
    public Task A_legacy_solution_is_migrated_and_taken_back(string asset, string build) => MigrateAndTakeBackAsync(asset, build);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("Simple", "Simple.sln")]
    [InlineData("ImportedProps", "src/Imported.csproj")]
    [InlineData("LinkedFiles", "First/First.csproj", "Second/Second.csproj")]
    public Task Other_layouts_of_a_legacy_solution_are_migrated_and_taken_back(string asset, params string[] builds) => MigrateAndTakeBackAsync(asset, builds);

    private async Task MigrateAndTakeBackAsync(string asset, params string[] builds)
    {
        using var copy = AssetCopy.Of(asset);
        var request = new ScanRequest { Path = copy.Root };
        var scan = await _engine.ScanAsync(request, null, CancellationToken.None);
        var before = TreeState.Of(copy.Root).Without(IsOutput);

        var (plan, planned) = await _engine.PlanAsync(request, null, CancellationToken.None);
        var result = await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.NotEmpty(scan.Findings);
        Assert.Equal(scan.Findings.Select(f => f.Fingerprint), planned.Findings.Select(f => f.Fingerprint));
        Assert.All(plan.Findings, finding => Assert.Equal(FindingKind.Rewrite, finding.Kind));
        Assert.NotEmpty(plan.Proofs);
        Assert.All(plan.Proofs, proof => Assert.Equal((ProofOutcome.Compiles, null), (proof.Outcome, proof.Detail)));
        Assert.NotEmpty(result.Files);
        await BuildAsync(copy, builds);

        var (again, seen) = await _engine.PlanAsync(request, null, CancellationToken.None);
        Assert.Empty(again.Files);
        Assert.Empty(seen.Findings);

        await _engine.RollbackAsync(new RollbackRequest(copy.Root, null, DryRun: false), null, CancellationToken.None);
        TreeState.Of(copy.Root).Without(IsOutput).ShouldBe(before);
    }

    [Fact]
    public async Task Projects_that_were_not_asked_for_and_do_not_change_are_not_judged()
    {
        using var copy = AssetCopy.Of("ImportedProps");
        var other = Directory.CreateDirectory(Path.Combine(copy.Root, "other"));
        await File.WriteAllTextAsync(Path.Combine(other.FullName, "Other.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /></ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(other.FullName, "Program.cs"), "using System.CommandLine;\nreturn new RootCommand().Invoke(args);\n");

        var (one, _) = await _engine.PlanAsync(new ScanRequest { Path = copy.Root, Projects = ["Other"] }, null, CancellationToken.None);
        Assert.All(one.Findings, f => Assert.Equal(("other/Program.cs", FindingKind.Rewrite), (f.Path, f.Kind)));
        Assert.Equal(["other/Other.csproj"], one.Proofs.Select(p => p.Project));
    }

    [Fact]
    public async Task Projects_that_share_what_changes_are_judged_with_those_that_were_asked_for()
    {
        using var copy = AssetCopy.Of("CentralPackages");
        var (all, _) = await _engine.PlanAsync(new ScanRequest { Path = copy.Root }, null, CancellationToken.None);
        var name = Path.GetFileNameWithoutExtension(all.Proofs[0].Project);

        var (one, _) = await _engine.PlanAsync(new ScanRequest { Path = copy.Root, Projects = [name] }, null, CancellationToken.None);

        Assert.Equal(all.Proofs.Select(p => p.Project), one.Proofs.Select(p => p.Project));
    }

    [Theory]
    [InlineData("Simple", "Simple.sln")]
    [InlineData("CentralPackages", "CentralPackages.slnx")]
    public Task Where_the_package_was_raised_first_the_code_is_migrated_all_the_same(string asset, string build) => MigrateRaisedAsync(asset, build);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("MultiTargeted", "MultiTargeted.slnx")]
    [InlineData("FileBasedApp", "app.cs")]
    public Task In_other_layouts_with_a_raised_package_the_code_is_migrated_all_the_same(string asset, string build) => MigrateRaisedAsync(asset, build);

    private async Task MigrateRaisedAsync(string asset, string build)
    {
        using var legacy = AssetCopy.Of(asset);
        var (expected, _) = await _engine.PlanAsync(new ScanRequest { Path = legacy.Root }, null, CancellationToken.None);
        using var raised = AssetCopy.Of(asset);
        foreach (var file in Directory.EnumerateFiles(raised.Root, "*", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("2.0.0-beta4.22272.1", "2.0.15", StringComparison.Ordinal));
        }

        var scan = await _engine.ScanAsync(new ScanRequest { Path = raised.Root }, null, CancellationToken.None);
        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = raised.Root }, null, CancellationToken.None);
        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.Equal(expected.Findings.Select(Key), scan.Findings.Select(Key));
        Assert.Equal(expected.Findings.Select(Key), plan.Findings.Select(Key));
        Assert.All(plan.Proofs, proof => Assert.Equal((ProofOutcome.Compiles, null), (proof.Outcome, proof.Detail)));
        Assert.All(plan.Files, file => Assert.Equal(expected.Files.Single(f => f.Path == file.Path).NewHash, file.NewHash));
        await BuildAsync(raised, [build]);
        Assert.Empty((await _engine.ScanAsync(new ScanRequest { Path = raised.Root }, null, CancellationToken.None)).Findings);
    }

    [Fact]
    public async Task Where_code_was_migrated_before_its_package_what_compiles_on_both_is_left_as_it_is()
    {
        using var copy = AssetCopy.Of("Simple");
        var file = Path.Combine(Path.GetDirectoryName(Directory.EnumerateFiles(copy.Root, "Program.cs", SearchOption.AllDirectories).First())!, "Half.cs");
        await File.WriteAllTextAsync(file, """
            using System.CommandLine;

            internal static class Half
            {
                public static int Run(string[] args)
                {
                    var count = new Option<int>("--count", "Counts");
                    var root = new RootCommand("Half");
                    root.AddOption(count);
                    root.SetAction(_ => 0);
                    return root.Parse(args).Invoke();
                }
            }
            """);

        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = copy.Root }, null, CancellationToken.None);
        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.Equal(
            [("SCL2001", FindingKind.Manual), ("SCL1001", FindingKind.Rewrite)],
            plan.Findings.Where(f => f.Path.EndsWith("Half.cs", StringComparison.Ordinal)).Select(f => (f.RuleId, f.Kind)));
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains("new Option<int>(\"--count\", \"Counts\");", text, StringComparison.Ordinal);
        Assert.Contains("root.Options.Add(count);", text, StringComparison.Ordinal);
        Assert.Contains("return root.Parse(args).Invoke();", text, StringComparison.Ordinal);
        await BuildAsync(copy, ["Simple.sln"]);
    }

    [Theory]
    [InlineData("SCL2001", null, "SCL3001")]
    [InlineData(null, "**/FarewellCommand.cs", "SCL1002")]
    public async Task A_project_is_not_left_broken_by_what_was_left_out_of_it(string? rule, string? exclude, string needed)
    {
        using var copy = AssetCopy.Of("Simple");
        var request = new ScanRequest { Path = copy.Root, Rules = rule is null ? [] : [rule], Exclude = exclude is null ? [] : [exclude] };

        var (plan, _) = await _engine.PlanAsync(request, null, CancellationToken.None);

        Assert.Empty(plan.Files);
        Assert.NotEmpty(plan.Findings);
        Assert.All(plan.Findings, finding => Assert.Equal(FindingKind.Manual, finding.Kind));
        Assert.All(plan.Findings, finding => Assert.Contains(needed, finding.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_is_rewritten_where_the_package_was_raised_before()
    {
        using var copy = AssetCopy.Of("Simple");
        var project = Directory.EnumerateFiles(copy.Root, "*.csproj", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("2.0.0-beta4.22272.1", "2.0.15", StringComparison.Ordinal));

        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = copy.Root, Rules = ["SCL1001"] }, null, CancellationToken.None);

        Assert.Equal(["SCL1001"], plan.Findings.Where(f => f.Kind == FindingKind.Rewrite).Select(f => f.RuleId).Distinct());
        Assert.NotEmpty(plan.Files);
    }

    private static (string, string, FindingKind) Key(Finding finding) => (finding.Path, finding.Fingerprint, finding.Kind);

    [Fact]
    public async Task Files_that_two_projects_share_are_changed_once()
    {
        using var copy = AssetCopy.Of("LinkedFiles");

        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = copy.Root }, null, CancellationToken.None);

        Assert.Equal(plan.Files.Select(f => f.Path).Distinct(), plan.Files.Select(f => f.Path));
        Assert.Contains("Shared/CommonOptions.cs", plan.Files.Select(f => f.Path));
        Assert.Equal(2, plan.Proofs.Select(p => p.Project).Distinct().Count());
    }

    [Fact]
    public async Task What_was_left_to_a_person_stays_with_them_until_they_change_it()
    {
        using var copy = AssetCopy.Of("Simple");
        const string Flag = "src/Greeter/Flag.cs";
        copy.Write(Flag, """
            using System.CommandLine;

            internal static class Flag
            {
                public static void AddTo(Command command)
                {
                    var flag = new Option<bool>("--sure") { IsRequired = true };
                    command.AddGlobalOption(flag);
                }
            }

            """);
        var request = new ScanRequest { Path = copy.Root };
        var (plan, _) = await _engine.PlanAsync(request, null, CancellationToken.None);
        var left = Assert.Single(plan.Findings, f => f.Kind == FindingKind.Manual && f.Path == Flag && f.RuleId != EngineRules.DoesNotCompile);
        var id = (await _engine.ApplyAsync(plan, null, CancellationToken.None)).MigrationId!;

        // Somebody deletes the line that says that the option is global: it can't be seen any more.
        var migrated = await File.ReadAllTextAsync(copy.PathOf(Flag));
        copy.Write(Flag, migrated.Replace("        flag.Recursive = true;\n", string.Empty, StringComparison.Ordinal));
        Assert.NotEqual(migrated, await File.ReadAllTextAsync(copy.PathOf(Flag)));
        var (again, seen) = await _engine.PlanAsync(request, null, CancellationToken.None);
        Assert.Empty(again.Files);
        Assert.Contains(seen.Findings, f => f.RuleId == left.RuleId && f.Reason!.StartsWith($"Migration {id} left this to you", StringComparison.Ordinal));

        // Who asks for it has it rewritten, and is told to look.
        var (forced, _) = await _engine.PlanAsync(request with { Force = true }, null, CancellationToken.None);
        Assert.Equal(Flag, Assert.Single(forced.Files).Path);
        Assert.Contains(forced.Findings, f => f.RuleId == left.RuleId && (f.Kind, f.Safety) == (FindingKind.Rewrite, Safety.Review) && f.Reason!.StartsWith($"Migration {id} left this to you", StringComparison.Ordinal));

        copy.Write(Flag, (await File.ReadAllTextAsync(copy.PathOf(Flag))).Replace("flag", "other", StringComparison.Ordinal));
        Assert.Empty((await _engine.PlanAsync(request, null, CancellationToken.None)).Plan.Files);
        copy.Write(Flag, (await File.ReadAllTextAsync(copy.PathOf(Flag))).Replace("AddTo", "AddAll", StringComparison.Ordinal));
        Assert.NotEmpty((await _engine.PlanAsync(request, null, CancellationToken.None)).Plan.Files);
    }

    [Fact]
    public async Task Code_that_only_beta1_had_is_not_rewritten_as_that_of_beta4_by_a_second_run()
    {
        using var copy = AssetCopy.Of("Simple");
        foreach (var file in new[] { "Program.cs", "FarewellCommand.cs", "Greeting.cs" })
        {
            File.Delete(copy.PathOf("src/Greeter/" + file));
        }

        const string Project = "src/Greeter/Greeter.csproj";
        copy.Write(Project, (await File.ReadAllTextAsync(copy.PathOf(Project))).Replace("2.0.0-beta4.22272.1", "2.0.0-beta1.20574.7", StringComparison.Ordinal));
        copy.Write("src/Greeter/Program.cs", """
            using System.CommandLine;
            using System.CommandLine.Parsing;

            var root = new RootCommand("Greets.");
            ValidateSymbol<CommandResult> check = result => result.Children.Count > 1 ? "One thing at a time." : null;
            root.AddValidator(check);
            return root.Invoke(args);

            """);
        var request = new ScanRequest { Path = copy.Root };
        var (plan, _) = await _engine.PlanAsync(request, null, CancellationToken.None);
        Assert.Contains(plan.Findings, f => f.RuleId == "SCL9030");
        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.Empty((await _engine.PlanAsync(request, null, CancellationToken.None)).Plan.Files);
    }

    [Fact]
    public void A_finding_of_the_engine_itself_can_be_explained() =>
        Assert.Contains(_engine.Rules(), rule => rule is { Id: EngineRules.DoesNotCompile, PackId: RuleInfo.Engine, Safety: Safety.Manual });

    private async Task BuildAsync(AssetCopy copy, string[] paths)
    {
        foreach (var path in paths)
        {
            var request = new ProcessRequest("dotnet", ["build", copy.PathOf(path), "-nologo", "-v:quiet", "-p:UseSharedCompilation=false"], copy.Root)
            {
                Environment = ImmutableDictionary<string, string?>.Empty.Add("MSBUILDDISABLENODEREUSE", "1"),
            };
            var build = await _runner.RunAsync(request, CancellationToken.None);
            Assert.True(build.ExitCode == 0, build.Output);
        }
    }

    private static bool IsOutput(string path) => path.Split('/').Any(part => part is "bin" or "obj");
}
