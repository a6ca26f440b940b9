using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;

namespace Tooling.Engine.Planning;

/// <summary>Compiles projects as they will be: the rewritten files, against the modern references.</summary>
internal sealed class ModernProjects
{
    private readonly ProjectGraph _graph;
    private readonly ImmutableDictionary<CompilerInputs, CSharpCompilation> _originals;
    private readonly Func<CompilerInputs, CSharpCompilation, IEnumerable<MetadataReference>> _references;

    /// <param name="graph">How the projects refer to each other.</param>
    /// <param name="originals">The compilations as they are.</param>
    /// <param name="references">The references of a project with the legacy packages' assemblies replaced.</param>
    public ModernProjects(ProjectGraph graph, ImmutableDictionary<CompilerInputs, CSharpCompilation> originals, Func<CompilerInputs, CSharpCompilation, IEnumerable<MetadataReference>> references)
    {
        _graph = graph;
        _originals = originals;
        _references = references;
    }

    /// <summary>Compiles all projects with some files replaced.</summary>
    /// <param name="texts">The new texts by absolute path.</param>
    /// <returns>The compilations.</returns>
    public ImmutableDictionary<CompilerInputs, CSharpCompilation> Compile(IReadOnlyDictionary<string, SourceText> texts)
    {
        var result = new Dictionary<CompilerInputs, CSharpCompilation>();
        foreach (var input in _graph.Ordered.Where(_originals.ContainsKey))
        {
            var compilation = _originals[input];
            foreach (var tree in compilation.SyntaxTrees.Where(t => texts.ContainsKey(t.FilePath)))
            {
                compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(texts[tree.FilePath], (CSharpParseOptions)tree.Options, tree.FilePath));
            }

            var projects = _graph.CompilationsFor(input, result);
            var originals = _graph.ReferencesOf(input).Where(r => _originals.ContainsKey(r.Project)).Select(r => (Old: _originals[r.Project], r.AssemblyPath));
            var references = _references(input, compilation).Select(r => r is CompilationReference { Compilation: CSharpCompilation old } && originals.FirstOrDefault(o => o.Old == old).AssemblyPath is { } path && projects.TryGetValue(path, out var changed)
                ? changed.ToMetadataReference(r.Properties.Aliases, r.Properties.EmbedInteropTypes)
                : r);
            result[input] = compilation.WithReferences(references);
        }

        return result.ToImmutableDictionary();
    }
}
