using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Discovery;
using Tooling.Packs;

namespace Tooling.Engine.Planning.Bridging;

/// <summary>The sources of a bridge as parts of a project.</summary>
/// <param name="packId">The pack.</param>
/// <param name="bridge">The bridge.</param>
internal sealed class BridgeTrees(string packId, PackBridge bridge)
{
    private readonly ConcurrentDictionary<(string Project, CSharpParseOptions Options), ImmutableArray<SyntaxTree>> _trees = new();

    /// <summary>Adds the whole bridge to a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="compilation">Its compilation.</param>
    /// <returns>The compilation, and the trees that were added, in the order of the parts.</returns>
    public (CSharpCompilation Compilation, ImmutableArray<SyntaxTree> Trees) AddTo(CompilerInputs project, CSharpCompilation compilation)
    {
        var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options ?? project.ParseOptions;
        var trees = _trees.GetOrAdd((project.Project.ProjectPath, options), key => [.. bridge.Parts.Select(part => CSharpSyntaxTree.ParseText(part.Text, key.Options, BridgeFolder.PathOf(key.Project, packId, part)))]);
        return (compilation.AddSyntaxTrees(trees), trees);
    }
}
