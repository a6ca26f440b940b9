using System.Collections.Immutable;
using Tooling.Engine.Processes;
using Tooling.Tests;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Library;

/// <summary>The engine as others get it: packages of a feed, in a program of their own that runs in a folder of its own.</summary>
public sealed class EnginePackageTests
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private const string Version = "0.1.0-test";

    private static readonly ImmutableArray<string> Projects = ["src/Tooling.Reporting", "src/Tooling.BuildLogger", "analyzers/Tooling.Rules", "analyzers/Tooling.Packs", "src/Tooling.Engine"];

    /// <summary>Where packages of others are already.</summary>
    private static string MachinePackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [Fact]
    public async Task A_program_that_refers_to_the_package_scans_a_tree()
    {
        using var folder = AssetCopy.Empty();
        using var sample = AssetCopy.OfSample("LegacyTool");

        foreach (var project in Projects)
        {
            await RunAsync(GeneratedFile.PathOf(project), "pack", "--no-build", "-c", Configuration, "-o", folder.PathOf("feed"), $"-p:PackageVersion={Version}", "-nodeReuse:false", "-v", "q");
        }

        folder.Write("nuget.config", $"""<configuration><packageSources><add key="feed" value="{folder.PathOf("feed")}" /></packageSources></configuration>""");
        folder.Write("app/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings><RestorePackagesPath>../packages</RestorePackagesPath><RestoreFallbackFolders>{MachinePackages}</RestoreFallbackFolders><NoWarn>NETSDK1206</NoWarn></PropertyGroup>
              <ItemGroup><PackageReference Include="Tooling.Engine" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        folder.Write("app/Program.cs", """
            using Tooling.Engine;
            using Tooling.Engine.Processes;

            var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "my-tool 1.0");
            var plan = await engine.PlanAsync(new ScanRequest { Path = args[0] }, progress: null, CancellationToken.None);
            Console.WriteLine(string.Join(' ', plan.Plan.Proofs.Select(proof => $"{proof.Project} {proof.Outcome}")));
            """);

        var output = await RunAsync(folder.PathOf("app"), "run", "--", sample.Root);

        Assert.Equal("LegacyTool.csproj Compiles", output.Trim());
    }

    private static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var result = await new ProcessRunner().RunAsync(new ProcessRequest("dotnet", [.. arguments], folder) { Environment = ImmutableDictionary<string, string?>.Empty.Add("MSBUILDDISABLENODEREUSE", "1") }, CancellationToken.None);
        Assert.True(result.ExitCode == 0, result.Output);
        return result.StandardOutput;
    }
}
