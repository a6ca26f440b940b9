using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests;

/// <summary>Code that was written for the first previews of a library, in a project that refers to a later version: nothing in it binds, and it is migrated all the same.</summary>
public sealed class FormerNamespacesFlowTests
{
    private const string Client = "Client.cs";

    private const string First = "0.1.0-preview.10";

    private const string Before = """
        using ModelContextProtocol.Client;
        using ModelContextProtocol.Protocol.Transport;
        using ModelContextProtocol.Protocol.Types;

        namespace McpServer;

        internal static class Client
        {
            public static async Task<string?> AskAsync(string text)
            {
                await using IMcpClient client = await McpClientFactory.CreateAsync(new StdioClientTransport(new() { Command = "echo" }));
                CallToolResponse result = await client.CallToolAsync("echo", new Dictionary<string, object?> { ["text"] = text });
                return result.Content.FirstOrDefault(c => c.Type == "text")?.Text ?? "ModelContextProtocol.Protocol.Types";
            }
        }

        """;

    private const string After = """
        using ModelContextProtocol.Client;
        using ModelContextProtocol.Protocol;

        namespace McpServer;

        internal static class Client
        {
            public static async Task<string?> AskAsync(string text)
            {
                await using McpClient client = await McpClient.CreateAsync(new StdioClientTransport(new() { Command = "echo" }));
                CallToolResult result = await client.CallToolAsync("echo", new Dictionary<string, object?> { ["text"] = text });
                return result.Content.OfType<TextContentBlock>().FirstOrDefault()?.Text ?? "ModelContextProtocol.Protocol.Types";
            }
        }

        """;

    private const string Names = """
        using ModelContextProtocol.Protocol.Types;

        namespace McpServer;

        internal static class Names
        {
            public static string Of(Tool tool) => tool.Name;
        }

        """;

    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    [Fact]
    public Task It_is_read_with_the_names_of_today_and_rewritten_with_the_rest() => ReadAndRewriteAsync(First);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("0.2.0-preview.3")]
    [InlineData("2.3.1")]
    public Task It_is_read_and_rewritten_in_other_versions(string version) => ReadAndRewriteAsync(version);

    private async Task ReadAndRewriteAsync(string version)
    {
        using var copy = await LibraryAsync(version);
        copy.Write(Client, Before);
        var request = new ScanRequest { Path = copy.Root };

        var scan = await _engine.ScanAsync(request, null, CancellationToken.None);
        var (plan, _) = await _engine.PlanAsync(request, null, CancellationToken.None);
        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.Equal(scan.Findings.Select(f => f.Fingerprint), plan.Findings.Select(f => f.Fingerprint));
        Assert.All(plan.Findings, finding => Assert.Equal(FindingKind.Rewrite, finding.Kind));
        Assert.Equal(ProofOutcome.Compiles, Assert.Single(plan.Proofs).Outcome);
        Assert.Equal(After, await File.ReadAllTextAsync(copy.PathOf(Client)), ignoreLineEndingDifferences: true);
        Assert.Empty((await _engine.PlanAsync(request, null, CancellationToken.None)).Plan.Files);
    }

    /// <summary>Under the names of today such a file compiles on the modern package: nothing else would say that it is legacy.</summary>
    [Theory]
    [InlineData("2.3.1", true)]
    [InlineData(First, false)]
    public Task A_file_with_nothing_else_gets_the_names_of_today(string version, bool besideOthers) => RewriteNamesAsync(version, besideOthers);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("0.2.0-preview.3")]
    [InlineData("2.3.1")]
    public Task A_file_with_nothing_else_gets_the_names_of_today_in_other_versions(string version) => RewriteNamesAsync(version, besideOthers: false);

    private async Task RewriteNamesAsync(string version, bool besideOthers)
    {
        using var copy = await LibraryAsync(version);
        copy.Write("Names.cs", Names);
        if (besideOthers)
        {
            copy.Write(Client, Before);
        }

        var request = new ScanRequest { Path = copy.Root };

        var (plan, _) = await _engine.PlanAsync(request, null, CancellationToken.None);
        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.Equal(ProofOutcome.Compiles, Assert.Single(plan.Proofs).Outcome);
        Assert.Equal(Names.Replace(".Types", string.Empty, StringComparison.Ordinal), await File.ReadAllTextAsync(copy.PathOf("Names.cs")), ignoreLineEndingDifferences: true);
        Assert.Empty((await _engine.PlanAsync(request, null, CancellationToken.None)).Plan.Files);
    }

    [Theory]
    [InlineData("0.2.0-preview.3")]
    [InlineData("2.3.1")]
    public async Task A_namespace_that_became_several_is_replaced_by_all_that_are_needed(string version)
    {
        using var copy = await LibraryAsync(version);
        copy.Write("Pipes.cs", """
            using ModelContextProtocol.Protocol.Transport;

            namespace McpServer;

            internal sealed class Pipes(Stream input, Stream output)
            {
                public IClientTransport Client { get; } = new StreamClientTransport(input, output);

                public ITransport Server { get; } = new StreamServerTransport(input, output);
            }

            """);
        var request = new ScanRequest { Path = copy.Root };

        var (plan, _) = await _engine.PlanAsync(request, null, CancellationToken.None);
        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.Equal(ProofOutcome.Compiles, Assert.Single(plan.Proofs).Outcome);
        Assert.Equal(
            ["using ModelContextProtocol.Client;", "using ModelContextProtocol.Protocol;", "using ModelContextProtocol.Server;"],
            (await File.ReadAllLinesAsync(copy.PathOf("Pipes.cs"))).Where(l => l.StartsWith("using", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static async Task<AssetCopy> LibraryAsync(string version)
    {
        var copy = AssetCopy.Of("McpServer");
        foreach (var file in new[] { "Program.cs", "NoteTools.cs", "NotePrompts.cs", "Notes.cs" })
        {
            File.Delete(copy.PathOf(file));
        }

        const string Project = "McpServer.csproj";
        copy.Write(Project, (await File.ReadAllTextAsync(copy.PathOf(Project))).Replace("0.2.0-preview.3", version, StringComparison.Ordinal).Replace("<OutputType>Exe</OutputType>", string.Empty, StringComparison.Ordinal));
        if (version == First)
        {
            await RestoreFirstPreviewAsync(copy, Project);
        }

        return copy;
    }

    /// <summary>The first previews are not in every registry. Nothing of their content is read, so that a package without any stands for them, in folders of the copy.</summary>
    private static async Task RestoreFirstPreviewAsync(AssetCopy copy, string project)
    {
        var feed = Directory.CreateDirectory(copy.PathOf("feed")).FullName;
        await using (var package = await ZipFile.OpenAsync(Path.Combine(feed, $"ModelContextProtocol.{First}.nupkg"), ZipArchiveMode.Create))
        {
            await using (var nuspec = new StreamWriter(await package.CreateEntry("ModelContextProtocol.nuspec").OpenAsync()))
            {
                await nuspec.WriteAsync($"""
                    <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                      <metadata>
                        <id>ModelContextProtocol</id>
                        <version>{First}</version>
                        <authors>tests</authors>
                        <description>Stands for the first previews.</description>
                        <dependencies><dependency id="Microsoft.Extensions.AI.Abstractions" version="9.5.0" /></dependencies>
                      </metadata>
                    </package>
                    """);
            }

            await using var assembly = await package.CreateEntry("lib/net8.0/ModelContextProtocol.dll").OpenAsync();
            var empty = CSharpCompilation.Create("ModelContextProtocol", [], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            Assert.True(empty.Emit(assembly).Success);
        }

        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        copy.Write(project, (await File.ReadAllTextAsync(copy.PathOf(project))).Replace("<Nullable>", $"""
            <RestoreAdditionalProjectSources>{feed}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{copy.PathOf("packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{packages}</RestoreFallbackFolders>
                <Nullable>
            """, StringComparison.Ordinal));
    }
}
