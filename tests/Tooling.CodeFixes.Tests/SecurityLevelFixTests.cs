using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Analyzers;

namespace Tooling.CodeFixes.Tests;

/// <summary>The light bulb where a tool reaches more than it declares.</summary>
public sealed class SecurityLevelFixTests
{
    [Theory]
    [InlineData("\"safe\"", "\"development\"")]
    [InlineData("\"Safe\"", "\"Development\"")]
    [InlineData("/* why */ Level.Production", "/* why */ Level.Development")]
    [InlineData("level: Level.Safe", "level: Level.Development")]
    public async Task The_level_that_fits_is_declared(string declared, string fitting)
    {
        var (actions, apply) = await ActionsAsync($"[SecurityLevel({declared})]");

        var action = Assert.Single(actions);
        Assert.Equal("Declare the level that fits: development", action.Title);
        Assert.StartsWith($"class Tools {{ [SecurityLevel({fitting})] void", await apply(action), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_constant_that_is_declared_elsewhere_is_left_alone() => Assert.Empty((await ActionsAsync("[SecurityLevel(Names.Everywhere)]")).Actions);

    private static async Task<(List<CodeAction> Actions, Func<CodeAction, Task<string>> Apply)> ActionsAsync(string attribute)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp, compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            metadataReferences: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p))));
        var document = project.AddDocument("Tools.cs", $$"""
            class Tools { {{attribute}} void Run() => System.IO.File.Delete("a"); }
            class SecurityLevelAttribute : System.Attribute { public SecurityLevelAttribute(string level) { } public SecurityLevelAttribute(Level level) { } }
            enum Level { Safe, Production, Development }
            static class Names { public const string Everywhere = "safe"; }
            """);
        var compilation = await document.Project.GetCompilationAsync();
        var diagnostic = Assert.Single(await compilation!.WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new SecurityLevelAnalyzer())).GetAnalyzerDiagnosticsAsync());
        var actions = new List<CodeAction>();
        await new SecurityLevelCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return (actions, async action =>
        {
            var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
        });
    }
}
