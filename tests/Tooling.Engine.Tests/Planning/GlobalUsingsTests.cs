using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning;

/// <summary>Global usings that stand in project files: the SDK makes code of them, which is proven as the next build will make it.</summary>
public sealed class GlobalUsingsTests
{
    [Fact]
    public async Task They_move_with_the_code_and_what_was_migrated_builds()
    {
        using var tree = AssetCopy.Empty();
        tree.Write("Gone/Gone.csproj", Project("System.CommandLine", "2.0.0-beta4.22272.1", "System.CommandLine;System.CommandLine.Builder", "System.CommandLine.Parsing"));
        tree.Write("Gone/Program.cs", """
            var root = new RootCommand("x");
            root.SetHandler(() => Console.WriteLine("hi"));
            return new CommandLineBuilder(root).UseDefaults().Build().Invoke(args);

            """);
        tree.Write("Former/Former.csproj", Project("ModelContextProtocol", "1.4.1", "ModelContextProtocol.Protocol.Types", "ModelContextProtocol.Protocol.Transport", "ModelContextProtocol.Client"));
        tree.Write("Former/Program.cs", """
            await using IMcpClient client = await McpClientFactory.CreateAsync(new StdioClientTransport(new() { Command = "x" }));
            var result = await client.CallToolAsync("echo");
            Console.WriteLine(result.Content[0].Text);

            """);
        var runner = new ProcessRunner();
        var engine = new MigrationEngine(runner, TimeProvider.System, "1.2.3");

        var (plan, _) = await engine.PlanAsync(new ScanRequest { Path = tree.Root }, null, CancellationToken.None);

        Assert.All(plan.Findings, f => Assert.Equal(FindingKind.Rewrite, f.Kind));
        Assert.All(plan.Proofs, p => Assert.Equal((ProofOutcome.Compiles, null), (p.Outcome, p.Detail)));
        await engine.ApplyAsync(plan, null, CancellationToken.None);
        foreach (var project in (string[])["Gone/Gone.csproj", "Former/Former.csproj"])
        {
            var build = await runner.RunAsync(new ProcessRequest("dotnet", ["build", tree.PathOf(project), "-nologo", "-v:quiet", "-nodeReuse:false"], tree.Root), CancellationToken.None);
            Assert.True(build.ExitCode == 0, build.Output);
        }
    }

    private static string Project(string package, string version, params string[] usings) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package}" Version="{version}" />
            {string.Concat(usings.Select(u => $"<Using Include=\"{u}\" />"))}
          </ItemGroup>
        </Project>
        """;
}
