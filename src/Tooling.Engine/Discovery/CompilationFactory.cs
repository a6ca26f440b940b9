using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>Makes compilations from the compiler's own inputs.</summary>
/// <param name="files">The source files.</param>
/// <param name="references">The assemblies.</param>
/// <param name="nullableAnalysis">
/// Whether warnings about <c>null</c> are wanted. Nothing else depends on that analysis, neither what a name means nor what a type is;
/// but with it the compiler binds whole methods, and without only the statements that it is asked about.
/// </param>
public sealed class CompilationFactory(SourceFiles files, ReferenceCache references, bool nullableAnalysis)
{
    /// <summary>A compilation over some of a project's files.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="paths">The files to take; those that global usings stand in have to be among them.</param>
    /// <param name="projects">Compilations of other projects, by the path of their assembly on the command line.</param>
    /// <returns>The compilation.</returns>
    public CSharpCompilation Create(CompilerInputs inputs, IEnumerable<string> paths, IReadOnlyDictionary<string, CSharpCompilation> projects)
    {
        var name = inputs.Arguments.CompilationName ?? Path.GetFileNameWithoutExtension(inputs.Project.OutputPath);
        return CSharpCompilation.Create(name, Trees(inputs, paths), References(inputs, projects), inputs.Arguments.CompilationOptions.WithConcurrentBuild(true));
    }

    /// <summary>Some of a project's files added to a compilation, whose references keep their symbols.</summary>
    /// <param name="compilation">A compilation of the project without sources.</param>
    /// <param name="inputs">The project.</param>
    /// <param name="paths">The files to add.</param>
    /// <returns>The compilation.</returns>
    public CSharpCompilation WithSources(CSharpCompilation compilation, CompilerInputs inputs, IEnumerable<string> paths) =>
        compilation.AddSyntaxTrees(Trees(inputs, paths));

    private IEnumerable<SyntaxTree> Trees(CompilerInputs inputs, IEnumerable<string> paths) =>
        Trees(nullableAnalysis ? inputs.ParseOptions : NullWarnings.Without(inputs.ParseOptions), files.Former.In(inputs.AssemblyNames), paths);

    private IEnumerable<SyntaxTree> Trees(CSharpParseOptions options, FormerNamespaces former, IEnumerable<string> paths) => paths.Select(p => files.Tree(p, options, former)).OfType<SyntaxTree>();

    private IEnumerable<MetadataReference> References(CompilerInputs inputs, IReadOnlyDictionary<string, CSharpCompilation> projects)
    {
        foreach (var reference in inputs.Arguments.MetadataReferences)
        {
            var path = Path.GetFullPath(reference.Reference, inputs.Project.BaseDirectory);
            if (projects.TryGetValue(path, out var compilation))
            {
                yield return compilation.ToMetadataReference(reference.Properties.Aliases, reference.Properties.EmbedInteropTypes);
            }
            else if (references.Get(path) is { } assembly)
            {
                yield return reference.Properties == MetadataReferenceProperties.Assembly ? assembly : assembly.WithProperties(reference.Properties);
            }
        }
    }
}
