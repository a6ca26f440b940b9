using System.Text;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning;

/// <summary>A project asks for a legacy version that no source has, and NuGet gives it the next one, which is modern: its code is legacy all the same.</summary>
public sealed class SubstitutedVersionTests
{
    [Theory]
    [InlineData("root.AddOption(name);", "root.Options.Add(name);")]
    [InlineData("root.Add(name);", "root.Add(name);")]
    public async Task Code_that_compiles_on_the_modern_version_by_chance_is_rewritten(string add, string added)
    {
        using var tree = AssetCopy.Empty();
        tree.Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.2" /></ItemGroup>
            </Project>
            """);
        tree.Write("Program.cs", $$"""
            using System.CommandLine;

            var name = new Option<string>("--name", "Who");
            var root = new RootCommand("Greets");
            {{add}}
            return root.Parse(args).Errors.Count;

            """);
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3");

        var (plan, _) = await engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        var program = Encoding.UTF8.GetString([.. plan.Files.Single(f => f.Path == "Program.cs").NewContent]);
        Assert.Contains("""new Option<string>("--name") { Description = "Who" };""", program, StringComparison.Ordinal);
        Assert.Contains(added, program, StringComparison.Ordinal);
        Assert.DoesNotContain("beta4", Encoding.UTF8.GetString([.. plan.Files.Single(f => f.Path == "App.csproj").NewContent]), StringComparison.Ordinal);
        Assert.All(plan.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
    }
}
