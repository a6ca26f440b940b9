using System.Collections.Immutable;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning.Packages;
using Tooling.Engine.Processes;
using Tooling.Rules.Model;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning.Packages;

/// <summary>What a project asks for in a lower version than the modern packages need moves along: a restore fails on it otherwise.</summary>
public sealed class CompanionMovesTests
{
    private static readonly ImmutableArray<ResolvedPackage> Modern = [Package("Modern", "2.0.0"), Package("Shared.Lib", "10.0.1"), Package("Other.Lib", "10.0.0")];

    [Fact]
    public void What_a_project_asks_for_itself_moves_along()
    {
        var move = Assert.Single(Of((Project(Package("shared.lib", "9.0.5", isDirect: true), Package("Other.Lib", "9.0.5"), Package("Own.Lib", "1.0.0", isDirect: true)), Modern)));

        Assert.Equal(("Shared.Lib", "(, 10.0.1)", "10.0.1"), (move.Id, move.From, move.To));
        Assert.True(move.IsCompanion);
    }

    [Fact]
    public void Where_versions_are_pinned_all_that_comes_along_counts() =>
        Assert.Equal(["Modern", "Other.Lib", "Shared.Lib"], Of((Project() with { PinsTransitively = true }, Modern)).Select(m => m.Id));

    [Fact]
    public void The_highest_version_that_a_project_needs_is_taken_by_number()
    {
        var project = Project(Package("Shared.Lib", "9.0.5", isDirect: true));

        Assert.Equal("10.0.1", Assert.Single(Of((project, [Package("Shared.Lib", "9.1.0")]), (project, Modern))).To);
    }

    [Fact]
    public async Task What_was_migrated_can_be_restored()
    {
        using var tree = AssetCopy.Empty();
        tree.Write("Pinned/Directory.Packages.props", """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
                <ExtensionsVersion>9.0.5</ExtensionsVersion>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="ModelContextProtocol" Version="0.2.0-preview.3" />
                <PackageVersion Include="Microsoft.Extensions.Options" Version="$(ExtensionsVersion)" />
                <PackageVersion Include="Microsoft.Extensions.Logging.Console" Version="$(ExtensionsVersion)" />
              </ItemGroup>
            </Project>
            """);
        tree.Write("Pinned/Pinned.csproj", Project("net8.0", """<PackageReference Include="ModelContextProtocol" />"""));
        tree.Write("Library/Library.csproj", Project("net8.0", """
            <PackageReference Include="ModelContextProtocol" Version="0.2.0-preview.3" />
            <PackageReference Include="System.Text.Json" Version="9.0.5" />
            """));
        tree.Write("App/App.csproj", Project("net8.0", """
            <ProjectReference Include="../Library/Library.csproj" />
            <PackageReference Include="System.IO.Pipelines" Version="[9.0.5]" />
            """));
        foreach (var folder in (string[])["Pinned", "Library"])
        {
            tree.Write($"{folder}/Clients.cs", """
                using ModelContextProtocol.Client;

                public static class Clients
                {
                    public static Task NothingAsync(IMcpClient client) => client.PingAsync();
                }

                """);
        }

        var runner = new ProcessRunner();
        var engine = new MigrationEngine(runner, TimeProvider.System, "1.2.3");
        var (plan, _) = await engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);
        await engine.ApplyAsync(plan, null, CancellationToken.None);

        foreach (var project in (string[])["Pinned/Pinned.csproj", "App/App.csproj"])
        {
            var restore = await runner.RunAsync(new ProcessRequest("dotnet", ["restore", tree.PathOf(project), "-nologo"], tree.Root), CancellationToken.None);
            Assert.True(restore.ExitCode == 0, restore.Output);
        }

        Assert.Contains("<PackageVersion Include=\"Microsoft.Extensions.Logging.Console\" Version=\"$(ExtensionsVersion)\" />", File.ReadAllText(tree.PathOf("Pinned/Directory.Packages.props")), StringComparison.Ordinal);
    }

    private static ImmutableArray<PackageMove> Of(params (LoadedProject Project, ImmutableArray<ResolvedPackage> Modern)[] projects) => CompanionMoves.Of(projects);

    private static ResolvedPackage Package(string id, string version, bool isDirect = false) => new(id, version, isDirect, []);

    private static string Project(string framework, string items) =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>{framework}</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>";

    private static LoadedProject Project(params ImmutableArray<ResolvedPackage> packages) => new()
    {
        ProjectPath = "/repo/App.csproj",
        TargetFramework = "net10.0",
        CommandLine = [],
        BaseDirectory = "/repo",
        OutputPath = "/repo/App.dll",
        ProjectReferences = [],
        ProjectFiles = [],
        Packages = packages,
    };
}
