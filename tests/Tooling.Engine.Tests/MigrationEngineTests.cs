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
    [InlineData("Simple", "Simple.sln")]
    [InlineData("CentralPackages", "CentralPackages.slnx")]
    [InlineData("ImportedProps", "src/Imported.csproj")]
    [InlineData("MultiTargeted", "MultiTargeted.slnx")]
    [InlineData("Conditional", "Conditional.csproj")]
    [InlineData("LinkedFiles", "First/First.csproj", "Second/Second.csproj")]
    [InlineData("FileBasedApp", "app.cs")]
    public async Task A_legacy_solution_is_migrated_and_taken_back(string asset, params string[] builds)
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
    public async Task Files_that_two_projects_share_are_changed_once()
    {
        using var copy = AssetCopy.Of("LinkedFiles");

        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = copy.Root }, null, CancellationToken.None);

        Assert.Equal(plan.Files.Select(f => f.Path).Distinct(), plan.Files.Select(f => f.Path));
        Assert.Contains("Shared/CommonOptions.cs", plan.Files.Select(f => f.Path));
        Assert.Equal(2, plan.Proofs.Select(p => p.Project).Distinct().Count());
    }

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
