using System.Text;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning;

/// <summary>
/// A project asks for a legacy version that the source may not have, and NuGet gives it the next one, which is modern: its code is legacy all the same. Where the source has the version, the
/// project is simply legacy.
/// </summary>
public sealed class SubstitutedVersionTests
{
    private const string Compiling = """
        using ModelContextProtocol.Server;

        [McpServerToolType]
        public static class Clock
        {
            [McpServerTool]
            public static string GetTime() => "noon";
        }

        """;

    private const string Broken = """
        using ModelContextProtocol.Server;

        [McpServerToolType]
        public static class Names
        {
            [McpServerTool]
            public static string GetName(IMcpServer server) => server.ServerOptions.ToString()!;
        }

        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Code_that_compiles_on_the_modern_version_by_chance_is_rewritten(bool isBroken)
    {
        using var tree = TreeWith("0.2.0-preview.3");
        tree.Write("Clock.cs", Compiling);
        if (isBroken)
        {
            tree.Write("Names.cs", Broken);
        }

        var plan = await PlanAsync(tree);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Contains("[McpServerTool(Name = \"GetTime\")]", NewText(plan, "Clock.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("0.2.0-preview.3", NewText(plan, "App.csproj"), StringComparison.Ordinal);
        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
    }

    /// <summary>NuGet finds the one of them in a modern version, which needs the other one in that version as well (NU1605).</summary>
    [Fact]
    public async Task Packages_of_which_one_is_found_in_the_version_that_was_asked_for_are_migrated_together()
    {
        using var tree = TreeWith("0.2.0-preview.3");
        tree.Write("App.csproj", File.ReadAllText(tree.PathOf("App.csproj")).Replace(
            "<ItemGroup>", """<ItemGroup><PackageReference Include="ModelContextProtocol" Version="0.2.0-preview.3" />""", StringComparison.Ordinal));
        tree.Write("Clock.cs", Compiling);
        tree.Write("Names.cs", Broken);

        var plan = await PlanAsync(tree);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Contains("GetName(McpServer server)", NewText(plan, "Names.cs"), StringComparison.Ordinal);
        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
        Assert.NotEmpty(plan.Proofs);
    }

    /// <summary>The other one need not be referred to where its version is pinned for all (NU1109).</summary>
    [Fact]
    public async Task Packages_whose_versions_are_pinned_for_all_are_migrated_together()
    {
        using var tree = TreeWith("0.2.0-preview.3");
        tree.Write("App.csproj", File.ReadAllText(tree.PathOf("App.csproj")).Replace(" Version=\"0.2.0-preview.3\"", string.Empty, StringComparison.Ordinal));
        tree.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="ModelContextProtocol" Version="0.2.0-preview.3" />
                <PackageVersion Include="ModelContextProtocol.AspNetCore" Version="0.2.0-preview.3" />
              </ItemGroup>
            </Project>
            """);
        tree.Write("Clock.cs", Compiling);
        tree.Write("Names.cs", Broken);

        var plan = await PlanAsync(tree);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Contains("GetName(McpServer server)", NewText(plan, "Names.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("0.2.0-preview.3", NewText(plan, "Directory.Packages.props"), StringComparison.Ordinal);
        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
    }

    /// <summary>Since 0.3.0-preview.2 the library derives the names that it derives today.</summary>
    [Fact]
    public async Task Code_of_a_later_preview_is_rewritten_as_what_it_is()
    {
        using var tree = TreeWith("0.3.0-preview.3");
        tree.Write("Names.cs", Broken);

        var plan = await PlanAsync(tree);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Contains("    [McpServerTool]\n    public static string GetName(McpServer server)", NewText(plan, "Names.cs").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
    }

    /// <summary>All previews had sessions, and text in what is bytes since 0.9: the compiler says nothing of either.</summary>
    [Fact]
    public async Task Code_of_a_later_preview_that_compiles_by_chance_is_read_as_what_it_is()
    {
        using var tree = TreeWith("0.4.0-preview.3");
        tree.Write("Program.cs", File.ReadAllText(tree.PathOf("Program.cs")).Replace("AddMcpServer()", "AddMcpServer().WithHttpTransport()", StringComparison.Ordinal));
        tree.Write("Clock.cs", Compiling);
        tree.Write("Pictures.cs", """
            using ModelContextProtocol.Protocol;

            public static class Pictures
            {
                public static string Describe(ImageContentBlock image) => $"data:{image.MimeType};base64,{image.Data}";
            }

            """);

        var plan = await PlanAsync(tree);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Contains("WithHttpTransport(options => options.Stateless = false)", NewText(plan, "Program.cs"), StringComparison.Ordinal);
        Assert.Contains("Encoding.UTF8.GetString(image.Data.Span)", NewText(plan, "Pictures.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("0.4.0-preview.3", NewText(plan, "App.csproj"), StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Files, f => f.Path == "Clock.cs");
        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
    }

    /// <summary>What no preview before 0.4 had, and 2.x has, is no question; nothing of the file is broken.</summary>
    [Fact]
    public async Task Handlers_that_a_later_preview_had_where_they_are_stay_and_are_no_question()
    {
        using var tree = TreeWith("0.4.0-preview.3");
        tree.Write("Setup.cs", """
            using ModelContextProtocol.Protocol;
            using ModelContextProtocol.Server;

            public static class Setup
            {
                public static void Fill(McpServerOptions options) => options.Handlers.ListToolsHandler = (request, token) => new(new ListToolsResult());
            }

            """);

        var plan = await PlanAsync(tree);

        Assert.Empty(plan.Findings);
        Assert.DoesNotContain(plan.Files, f => f.Path == "Setup.cs");
        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
    }

    /// <summary>0.3.0-preview.1 took methods' names as they are, and told clients what a handler throws as an error: the compiler says nothing of either.</summary>
    [Theory]
    [InlineData("0.3.0-preview.1", true)]
    [InlineData("0.4.0-preview.3", false)]
    public async Task What_has_another_meaning_in_code_that_compiles_by_chance_is_rewritten(string version, bool isRewritten)
    {
        using var tree = TreeWith(version);
        tree.Write("Clock.cs", Compiling);
        tree.Write("Setup.cs", """
            using ModelContextProtocol;
            using ModelContextProtocol.Protocol;

            public static class Setup
            {
                public static void Add(IMcpServerBuilder builder) => builder.WithCallToolHandler((request, token) => throw new McpException("no such tool"));
            }

            """);

        var plan = await PlanAsync(tree);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.Equal(isRewritten, plan.Files.Any(f => f.Path == "Clock.cs"));
        Assert.Equal(isRewritten, plan.Files.Any(f => f.Path == "Setup.cs"));
        if (isRewritten)
        {
            Assert.Contains("[McpServerTool(Name = \"GetTime\")]", NewText(plan, "Clock.cs"), StringComparison.Ordinal);
            Assert.Contains("throw new McpProtocolException(\"no such tool\", McpErrorCode.InternalError)", NewText(plan, "Setup.cs"), StringComparison.Ordinal);
        }

        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
    }

    /// <summary>The package that comes along with the reference is to be the one that the moved reference brings, not the one that NuGet gave.</summary>
    [Fact]
    public async Task Packages_of_which_only_some_are_given_in_the_last_version_are_proven_with_that()
    {
        using var tree = TreeWith("0.6.0-preview.1");
        tree.Write("App.csproj", File.ReadAllText(tree.PathOf("App.csproj")).Replace(
            "<ItemGroup>", """<ItemGroup><PackageReference Include="ModelContextProtocol.Core" Version="0.6.0-preview.1" />""", StringComparison.Ordinal));
        tree.Write("Names.cs", Broken);

        var plan = await PlanAsync(tree);

        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
        Assert.NotEmpty(plan.Proofs);
    }

    [Fact]
    public async Task Code_of_a_modern_version_stays()
    {
        using var tree = TreeWith("2.3.1");
        tree.Write("Clock.cs", Compiling);

        Assert.Empty((await PlanAsync(tree)).Files);
    }

    private static AssetCopy TreeWith(string version)
    {
        var tree = AssetCopy.Empty();
        tree.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="ModelContextProtocol.AspNetCore" Version="{version}" /></ItemGroup>
            </Project>
            """);
        tree.Write("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddMcpServer().WithToolsFromAssembly();
            builder.Build().Run();

            """);
        return tree;
    }

    private static async Task<Plan> PlanAsync(AssetCopy tree) =>
        (await new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3").PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None)).Plan;

    private static string NewText(Plan plan, string path) => Encoding.UTF8.GetString([.. plan.Files.Single(f => f.Path == path).NewContent]);
}
