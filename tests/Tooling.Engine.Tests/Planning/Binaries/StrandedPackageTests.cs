using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning.Binaries;

/// <summary>A real package that was compiled against the legacy library, in a project that moves.</summary>
public sealed class StrandedPackageTests
{
    [Fact]
    public async Task A_package_that_calls_what_is_gone_is_named_where_the_project_asks_for_it()
    {
        using var tree = AssetCopy.Empty();
        tree.Write("nuget.config", """<configuration><packageSources><add key="local" value="feed" /></packageSources></configuration>""");
        tree.Write("library/Extras.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Version>1.2.0-beta</Version><PackageId>Migrate.Tests.Extras</PackageId></PropertyGroup>
              <ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /></ItemGroup>
            </Project>
            """);
        tree.Write("library/Extras.cs", """
            using System.CommandLine;

            public static class Extras
            {
                public static void AddVerbose(this Command command) => command.AddOption(new Option<bool>("--verbose"));
            }

            """);
        tree.Write("app/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><RestorePackagesPath>../packages</RestorePackagesPath></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" />
                <PackageReference Include="Migrate.Tests.Extras" Version="1.2.0-beta" />
              </ItemGroup>
            </Project>
            """);
        tree.Write("app/Program.cs", """
            using System.CommandLine;

            var root = new RootCommand("Greets");
            root.AddVerbose();
            return await root.InvokeAsync(args);

            """);
        var pack = await new ProcessRunner().RunAsync(new ProcessRequest("dotnet", ["pack", "library", "-o", "feed", "-v", "q"], tree.Root), CancellationToken.None);
        Assert.True(pack.ExitCode == 0, pack.Output);
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3");

        var (plan, _) = await engine.PlanAsync(new ScanRequest { Path = Path.Combine(tree.Root, "app") }, null, CancellationToken.None);

        var left = Assert.Single(plan.Findings, f => f.Kind != FindingKind.Rewrite);
        Assert.Equal((EngineRules.Stranded, "App.csproj", 5, FindingKind.Manual), (left.RuleId, left.Path, left.Range.StartLine, left.Kind));
        Assert.Equal("Migrate.Tests.Extras 1.2.0-beta was compiled against what the modern packages no longer have", left.Message);
        Assert.Contains("Command.AddOption", left.Reason, StringComparison.Ordinal);
        Assert.Equal("net10.0", Assert.Single(left.TargetFrameworks));
    }
}
