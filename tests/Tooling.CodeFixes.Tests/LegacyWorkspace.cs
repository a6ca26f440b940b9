using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Analyzers;
using Tooling.Packs.Tests.Harness;

namespace Tooling.CodeFixes.Tests;

/// <summary>A solution whose projects refer to the legacy library, with the analyzer and the code fixes as an IDE runs them.</summary>
internal sealed class LegacyWorkspace : IDisposable
{
    public const string Pack = "SystemCommandLine";

    private const string GlobalUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly ReferenceSet Legacy = ReferenceSet.Legacy(Pack);

    private readonly AdhocWorkspace _workspace = new();
    private readonly MigrationCodeFixProvider _provider = new();

    public LegacyWorkspace() => Solution = _workspace.CurrentSolution;

    public Solution Solution { get; private set; }

    /// <summary>What projects that are added refer to; the legacy library where nothing else is said.</summary>
    public ReferenceSet References { get; init; } = Legacy;

    /// <summary>Adds a project: a file name and its code, again and again.</summary>
    public LegacyWorkspace With(string project, params (string Name, string Code)[] files)
    {
        var id = ProjectId.CreateNewId(project);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        Solution = Solution.AddProject(ProjectInfo.Create(id, VersionStamp.Default, project, project, LanguageNames.CSharp, compilationOptions: options, parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose), metadataReferences: References.References));
        foreach (var (name, code) in files.Append(("GlobalUsings.cs", GlobalUsings)))
        {
            Solution = Solution.AddDocument(DocumentId.CreateNewId(id, name), name, code, filePath: $"/src/{project}/{name}");
        }

        return this;
    }

    /// <summary>Adds an additional file to all projects.</summary>
    public LegacyWorkspace WithAdditional(string name, string text)
    {
        foreach (var id in Solution.ProjectIds)
        {
            Solution = Solution.AddAdditionalDocument(DocumentId.CreateNewId(id, name), name, text, filePath: $"/src/{name}");
        }

        return this;
    }

    /// <summary>The text of a file.</summary>
    public string Text(string project, string name = "Program.cs") => DocumentOf(project, name).GetTextAsync().GetAwaiter().GetResult().ToString();

    /// <summary>The titles and keys of the actions at the first diagnostic of an id.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(string project, string id, string name = "Program.cs")
    {
        var document = DocumentOf(project, name);
        var diagnostic = (await DiagnosticsAsync(document.Project)).First(d => d.Id == id && d.Location.SourceTree!.FilePath == document.FilePath);
        var actions = new List<CodeAction>();
        await _provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    /// <summary>Applies the action with a key at the first diagnostic of an id.</summary>
    public async Task FixAsync(string project, string id, string key, string name = "Program.cs") =>
        await ApplyAsync((await ActionsAsync(project, id, name)).Single(a => a.EquivalenceKey == key));

    /// <summary>Applies Fix All.</summary>
    public async Task FixAllAsync(string project, FixAllScope scope, string? key, IEnumerable<string> ids, string name = "Program.cs")
    {
        var document = DocumentOf(project, name);
        var context = new FixAllContext(document, _provider, scope, key!, ids, new Diagnostics(), CancellationToken.None);
        if (await _provider.GetFixAllProvider()!.GetFixAsync(context) is { } action)
        {
            await ApplyAsync(action);
        }
    }

    /// <summary>The rewritable ids that are reported in a project, in the order of ids.</summary>
    public async Task<IReadOnlyList<string>> RewritableIdsAsync(string project) =>
        [.. (await DiagnosticsAsync(Solution.Projects.Single(p => p.Name == project))).Where(ReportedFindings.IsRewritable).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether the compiler has nothing against a project, but that it is a library with statements of its own.</summary>
    public async Task<bool> CompilesAsync(string project) =>
        !(await Solution.Projects.Single(p => p.Name == project).GetCompilationAsync())!.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8805");

    public void Dispose() => _workspace.Dispose();

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync();
        return await compilation!.WithAnalyzers([new MigrationAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private async Task ApplyAsync(CodeAction action)
    {
        var operation = Assert.Single(await action.GetOperationsAsync(CancellationToken.None));
        Solution = Assert.IsType<ApplyChangesOperation>(operation).ChangedSolution;
    }

    private Document DocumentOf(string project, string name) => Solution.Projects.Single(p => p.Name == project).Documents.Single(d => d.Name == name);

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await DiagnosticsAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await DiagnosticsAsync(document.Project)).Where(d => d.Location.SourceTree!.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
