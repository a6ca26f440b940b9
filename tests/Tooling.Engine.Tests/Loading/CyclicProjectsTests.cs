using Tooling.Engine.Processes;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Loading;

/// <summary>Projects that refer to each other: the cycle is named once, as what it is, and what has nothing to do with it is migrated.</summary>
public sealed class CyclicProjectsTests : IDisposable
{
    private const string Cycle = "a/A.csproj and b/B.csproj refer to each other in a cycle, which no build can do.";

    private readonly AssetCopy _tree = AssetCopy.Empty("a tree with a cycle");
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    public CyclicProjectsTests()
    {
        Write("a/A", "../b/B.csproj");
        Write("b/B", "../a/A.csproj");
        Write("good/Good");
        Write("user/User", "../a/A.csproj");
    }

    [Fact]
    public async Task A_cycle_is_named_once_and_loses_nothing_else()
    {
        var scan = await _engine.ScanAsync(new ScanRequest { Path = _tree.Root }, null, CancellationToken.None);
        var (plan, planned) = await _engine.PlanAsync(new ScanRequest { Path = _tree.Root }, null, CancellationToken.None);

        Assert.Equal([("a/A.csproj", Cycle), ("user/User.csproj", "It builds on projects that refer to each other in a cycle, so that it can't be restored.")], scan.Problems.Select(p => (p.Project, p.Message)));
        Assert.Equal<Reporting.ReportProblem>(scan.Problems, planned.Problems);
        Assert.Equal(["good/Good.cs"], scan.Findings.Select(f => f.Path));
        Assert.Equal(["good/Good.cs", "good/Good.csproj"], plan.Files.Select(f => f.Path));

        // Three of four projects were not seen.
        Assert.Equal(0.25, scan.ResolutionRate);
    }

    public void Dispose() => _tree.Dispose();

    private void Write(string path, string? reference = null)
    {
        _tree.Write($"{path}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" />
                {(reference is null ? string.Empty : $"""<ProjectReference Include="{reference}" />""")}
              </ItemGroup>
            </Project>
            """);
        _tree.Write($"{path}.cs", $$"""
            using System.CommandLine;
            public static class {{Path.GetFileName(path)}}Tool { public static void Set(Command command) => command.AddOption(new Option<int>("--count")); }
            """);
    }
}
