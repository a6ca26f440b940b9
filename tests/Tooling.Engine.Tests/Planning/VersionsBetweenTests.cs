using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning;

/// <summary>Projects for a version between the legacy API that a pack brings and the one that it moves to.</summary>
public sealed class VersionsBetweenTests
{
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    /// <summary>No source has 0.8 any more, so that NuGet gives a 1.x. The legacy API that stands in for it is of 0.2, and knows nothing of tasks; the version that NuGet gives does, and the modern one does not.</summary>
    [Fact]
    public async Task What_only_they_have_was_no_error_before()
    {
        using var tree = Tree("0.8.0-preview.1", """
            using System.Collections.Generic;
            using ModelContextProtocol;
            using ModelContextProtocol.Client;
            using ModelContextProtocol.Protocol;

            static class Store
            {
                public static IMcpTaskStore Create(IMcpTaskStore store) => store;

                public static ListTasksResult? Tasks { get; }
            }
            """);

        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);

        Assert.Equal(["MCPM9008", "MCPM9008", EngineRules.DoesNotCompile], plan.Findings.Select(f => f.RuleId));
        var proof = Assert.Single(plan.Proofs);
        Assert.Equal((ProofOutcome.CompilesExceptManual, 0), (proof.Outcome, proof.EarlierErrors));
        Assert.All(plan.Files, file => Assert.EndsWith(".csproj", file.Path, StringComparison.Ordinal));
    }

    /// <summary>A name of the legacy API, in code that does not compile because of something else, makes no legacy project of one that asks for a later version: its own pack migrates it.</summary>
    [Fact]
    public async Task A_project_that_does_not_compile_is_of_the_version_that_it_asks_for()
    {
        using var tree = Tree("1.4.1", """
            using Missing.Library;
            using ModelContextProtocol.Server;

            interface IMcpClient
            {
                Other Find(McpServer server);
            }
            """);

        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);

        Assert.StartsWith("ModelContextProtocol1@", Assert.Single(plan.Packs), StringComparison.Ordinal);
        Assert.Contains("\"2.3.1\"", System.Text.Encoding.UTF8.GetString([.. Assert.Single(plan.Files).NewContent]), StringComparison.Ordinal);
    }

    /// <summary>A server over HTTP refers to that package alone. Where no source has its 1.x, NuGet gives all of it in 2.x, in which nothing is legacy, and which keeps no sessions by itself.</summary>
    [Fact]
    public async Task A_project_that_is_given_nothing_but_the_modern_version_is_of_the_one_that_it_asks_for()
    {
        using var tree = AssetCopy.Empty("server");
        tree.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="ModelContextProtocol.AspNetCore" Version="1.1.0" /></ItemGroup>
            </Project>
            """);
        tree.Write("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddMcpServer().WithHttpTransport();
            var app = builder.Build();
            app.MapMcp();
            app.Run();
            """);

        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);

        Assert.Equal(("MCPT1003", FindingKind.Rewrite), Assert.Single(plan.Findings.Select(f => (f.RuleId, f.Kind))));
        Assert.Equal(["App.csproj", "Program.cs"], plan.Files.Select(f => f.Path));
        Assert.Equal(ProofOutcome.Compiles, Assert.Single(plan.Proofs).Outcome);
    }

    private static AssetCopy Tree(string version, string code)
    {
        var tree = AssetCopy.Empty("versions");
        tree.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><NoWarn>$(NoWarn);MCPEXP001</NoWarn></PropertyGroup>
              <ItemGroup><PackageReference Include="ModelContextProtocol" Version="{version}" /></ItemGroup>
            </Project>
            """);
        tree.Write("Code.cs", code);
        return tree;
    }
}
