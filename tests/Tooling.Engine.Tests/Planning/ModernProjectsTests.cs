using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Discovery.Generators;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Tests.Planning;

/// <summary>What the proof compiles: the projects that are others than before, and those that refer to them.</summary>
public sealed class ModernProjectsTests
{
    private static readonly MetadataReference Framework = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private readonly CompilerInputs _library = Inputs("Library", references: []);

    private readonly CompilerInputs _app = Inputs("App", references: ["Library"]);

    [Fact]
    public void What_a_changed_project_refers_to_is_not_compiled_again() =>
        Assert.Equal([_app], Compile(Library, ("/src/App.cs", "class App { string M() => new Library().Name; }")).Keys);

    [Fact]
    public void What_refers_to_a_changed_project_is() =>
        Assert.Equal(
            ["CS1061"],
            Compile(Library, ("/src/Library.cs", "public class Library { }"))[_app].GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id));

    [Fact]
    public void Nothing_is_compiled_where_nothing_changes() =>
        Assert.Empty(Compile(Library));

    [Fact]
    public void Warnings_about_null_are_not_looked_for_where_no_warning_is_an_error() =>
        Assert.Empty(Warnings(Library.WithSpecificDiagnosticOptions([KeyValuePair.Create("NU1605", ReportDiagnostic.Error)])));

    [Fact]
    public void Warnings_about_null_are_errors_where_all_warnings_are() =>
        Assert.Equal([("CS8603", DiagnosticSeverity.Error)], Warnings(Library.WithGeneralDiagnosticOption(ReportDiagnostic.Error)));

    [Fact]
    public void Warnings_about_null_are_errors_where_they_are_listed() =>
        Assert.Equal([("CS8603", DiagnosticSeverity.Error)], Warnings(Library.WithSpecificDiagnosticOptions([KeyValuePair.Create("CS8603", ReportDiagnostic.Error)])));

    private IEnumerable<(string, DiagnosticSeverity)> Warnings(CSharpCompilationOptions options) =>
        Compile(options, ("/src/App.cs", "class App { string M() => null; }"))[_app].GetDiagnostics().Where(d => d.Severity != DiagnosticSeverity.Hidden).Select(d => (d.Id, d.Severity));

    private ImmutableDictionary<CompilerInputs, CSharpCompilation> Compile(CSharpCompilationOptions options, params (string Path, string Text)[] changes)
    {
        var library = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText("public class Library { public string Name => \"\"; }", path: "/src/Library.cs")], [Framework], options);
        var app = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class App { object M() => new Library().Name; }", path: "/src/App.cs")], [Framework, library.ToMetadataReference()], options);
        var originals = ImmutableDictionary<CompilerInputs, CSharpCompilation>.Empty.Add(_library, library).Add(_app, app);
        var projects = new ModernProjects(new ProjectGraph([_library, _app]), originals, (_, compilation) => compilation.References, new SourceGenerators(), new WorkLimit(1));
        return projects.Compile(changes.ToDictionary(c => c.Path, c => SourceText.From(c.Text)), CancellationToken.None);
    }

    private static CompilerInputs Inputs(string name, ImmutableArray<string> references) => CompilerInputs.Of(new LoadedProject
    {
        ProjectPath = $"/{name}/{name}.csproj",
        TargetFramework = "net10.0",
        CommandLine = [],
        BaseDirectory = "/",
        OutputPath = $"/{name}.dll",
        ProjectReferences = [.. references.Select(r => new ProjectReferencePath($"/{r}/{r}.csproj", $"/{r}.dll"))],
        ProjectFiles = [],
        Packages = [],
    });
}
