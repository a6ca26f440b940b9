using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Loading;

namespace Tooling.Engine.Tests.Loading;

/// <summary>Compiles a loaded tree with Roslyn, as its command lines say; references between its projects stay in memory.</summary>
internal static class LoadedCompilations
{
    public static CSharpCompilation Compile(LoadedTree tree, LoadedProject project)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(project.CommandLine, project.BaseDirectory, sdkDirectory: null);
        Assert.Empty(arguments.Errors);
        var produced = project.ProjectReferences.ToDictionary(
            reference => reference.AssemblyPath,
            reference => tree.Projects.Single(other => other.OutputPath == reference.AssemblyPath && other.ProjectPath == reference.ProjectPath));

        return CSharpCompilation.Create(
            arguments.CompilationName,
            arguments.SourceFiles.Select(source => CSharpSyntaxTree.ParseText(File.ReadAllText(source.Path), arguments.ParseOptions, source.Path)),
            arguments.MetadataReferences.Select(reference => produced.TryGetValue(reference.Reference, out var other)
                ? Compile(tree, other).ToMetadataReference()
                : (MetadataReference)MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
            arguments.CompilationOptions);
    }

    public static IEnumerable<string> ErrorsOf(LoadedTree tree, LoadedProject project) =>
        Compile(tree, project).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
}
