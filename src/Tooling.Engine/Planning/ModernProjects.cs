using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Discovery.Generators;
using Tooling.Engine.Planning.Packages;

namespace Tooling.Engine.Planning;

/// <summary>Compiles projects as they will be: the rewritten files, against the modern references.</summary>
/// <param name="graph">How the projects refer to each other.</param>
/// <param name="originals">The compilations as they are.</param>
/// <param name="references">The references of a project with the legacy packages' assemblies replaced.</param>
/// <param name="generators">The source generators of the projects.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class ModernProjects(
    ProjectGraph graph,
    ImmutableDictionary<CompilerInputs, CSharpCompilation> originals,
    Func<CompilerInputs, CSharpCompilation, IEnumerable<MetadataReference>> references,
    SourceGenerators generators,
    WorkLimit limit)
{
    private readonly ConcurrentDictionary<CompilerInputs, CSharpCompilation> _bases = new();
    private readonly RewrittenSources _sources = new(limit);

    /// <summary>By absolute path of the project, the namespaces that project files import everywhere, and that move.</summary>
    public ILookup<string, MovedUsing> Usings { get; init; } = Array.Empty<MovedUsing>().ToLookup(u => u.Path);

    /// <summary>The source generators of the projects.</summary>
    public SourceGenerators Generators => generators;

    /// <summary>Compiles the projects that are others than before, by their files, their references, or what they refer to.</summary>
    /// <param name="texts">The new texts by absolute path.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The compilations of these projects.</returns>
    public ImmutableDictionary<CompilerInputs, CSharpCompilation> Compile(IReadOnlyDictionary<string, SourceText> texts, CancellationToken cancellationToken)
    {
        var result = new Dictionary<CompilerInputs, CSharpCompilation>();
        foreach (var input in graph.Ordered.Where(originals.ContainsKey))
        {
            var original = originals[input];
            var projects = graph.CompilationsFor(input, result);
            var legacy = graph.ReferencesOf(input).Where(r => originals.ContainsKey(r.Project)).Select(r => (Old: originals[r.Project], r.AssemblyPath));
            var moved = references(input, original).Select(r => r is CompilationReference { Compilation: CSharpCompilation old } && legacy.FirstOrDefault(o => o.Old == old).AssemblyPath is { } path && projects.TryGetValue(path, out var changed) && changed != old
                ? changed.ToMetadataReference(r.Properties.Aliases, r.Properties.EmbedInteropTypes)
                : r).ToList();
            var isSame = !original.SyntaxTrees.Any(t => texts.ContainsKey(t.FilePath)) && moved.SequenceEqual(original.References);
            result[input] = isSame ? original : generators.Complete(input, _sources.In(_bases.GetOrAdd(input, _ => BaseOf(input, original)), texts, cancellationToken).WithReferences(moved), cancellationToken);
        }

        return result.Where(r => r.Value != originals[r.Key]).ToImmutableDictionary();
    }

    private CSharpCompilation BaseOf(CompilerInputs input, CSharpCompilation original) =>
        GeneratedUsings.After([.. Usings[input.Project.ProjectPath]], NullWarnings.Without(GeneratorOutput.Without(original)));
}
