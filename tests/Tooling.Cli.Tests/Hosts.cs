using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Tooling.Analyzers;
using Tooling.CodeFixes;

namespace Tooling.Cli.Tests;

/// <summary>A finding as every host can tell it.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Fingerprint">The place.</param>
/// <param name="IsRewritable">Whether the host offers a rewrite.</param>
internal sealed record HostFinding(string RuleId, string Fingerprint, bool IsRewritable);

/// <summary>The hosts of the rules, each as a user runs it, on one project.</summary>
/// <param name="project">Absolute path of the project.</param>
internal sealed class Hosts(string project)
{
    private readonly string _folder = Path.GetDirectoryName(project)!;

    /// <summary>The compiler in <c>dotnet build</c>, which writes what analyzers report into an error log.</summary>
    public ImmutableArray<HostFinding> Build()
    {
        var hook = Path.Combine(_folder, "..", "OneEngine.targets");
        File.WriteAllText(hook, $"""
            <Project>
              <ItemGroup>
                <Analyzer Include="{string.Join(';', AnalyzerFiles())}" />
              </ItemGroup>
              <Target Name="WriteCompilerInputs" BeforeTargets="CoreCompile">
                <WriteLinesToFile File="$(MSBuildProjectDirectory)/inputs.txt" Lines="@(ReferencePathWithRefAssemblies->'reference %(FullPath)');@(Compile->'source %(FullPath)')" Overwrite="true" />
              </Target>
            </Project>
            """);
        Dotnet("build", project, "-nologo", "-v:quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false", $"-p:CustomAfterMicrosoftCommonTargets={hook}", "-p:ErrorLog=out.sarif%2Cversion=2.1");
        var results = JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "out.sarif")))!["runs"]![0]!["results"]!.AsArray();
        return [.. results.Where(r => r!["properties"]?["customProperties"]?["fingerprint"] is not null).Select(r => new HostFinding(
            (string)r!["ruleId"]!,
            (string)r["properties"]!["customProperties"]!["fingerprint"]!,
            (string)r["properties"]!["customProperties"]!["kind"]! == "rewrite"))];
    }

    /// <summary>The command line.</summary>
    public ImmutableArray<HostFinding> CommandLine()
    {
        var report = JsonNode.Parse(Dotnet(Path.Combine(AppContext.BaseDirectory, "dotnet-migrate.dll"), "scan", project, "--format", "json"))!;
        return [.. report["findings"]!.AsArray().Select(f => new HostFinding((string)f!["ruleId"]!, (string)f["fingerprint"]!, (string)f["kind"]! == "rewrite"))];
    }

    /// <summary>An editor: diagnostics of a workspace, and the code fixes that it offers for each. It needs what <see cref="Build"/> left behind.</summary>
    public async Task<ImmutableArray<HostFinding>> CodeFixesAsync()
    {
        using var workspace = new AdhocWorkspace();
        var opened = Open(workspace);
        var compilation = await opened.GetCompilationAsync();
        Assert.Empty(compilation!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var diagnostics = await compilation.WithAnalyzers([new MigrationAnalyzer()], opened.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        var findings = ImmutableArray.CreateBuilder<HostFinding>();
        foreach (var diagnostic in diagnostics.Where(d => d.Severity != DiagnosticSeverity.Hidden))
        {
            var actions = new List<CodeAction>();
            var document = opened.GetDocument(diagnostic.Location.SourceTree)!;
            if (new MigrationCodeFixProvider().FixableDiagnosticIds.Contains(diagnostic.Id))
            {
                await new MigrationCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            }

            findings.Add(new HostFinding(diagnostic.Id, diagnostic.Properties["fingerprint"]!, actions.Count > 0));
        }

        return findings.ToImmutable();
    }

    private Project Open(AdhocWorkspace workspace)
    {
        var inputs = File.ReadLines(Path.Combine(_folder, "inputs.txt")).Select(line => line.Split(' ', 2)).ToLookup(l => l[0], l => Path.GetFullPath(l[1]));
        var opened = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "App",
            "App",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: inputs["reference"].Select(path => MetadataReference.CreateFromFile(path))));
        var solution = inputs["source"].Aggregate(opened.Solution, (s, path) =>
            s.AddDocument(DocumentId.CreateNewId(opened.Id), Path.GetFileName(path), SourceText.From(File.ReadAllText(path)), filePath: path));
        return solution.GetProject(opened.Id)!;
    }

    private static IEnumerable<string> AnalyzerFiles() =>
        new[] { "Tooling.Analyzers", "Tooling.Packs", "Tooling.Rules", "Tooling.Reporting", "YamlDotNet" }.Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    private string Dotnet(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        // Pending findings are what is looked for.
        Assert.True(process.ExitCode is ExitCodes.Done or ExitCodes.FindingsPending, output + error.GetAwaiter().GetResult());
        return output;
    }
}
