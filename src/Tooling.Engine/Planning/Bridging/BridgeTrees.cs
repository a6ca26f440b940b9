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
    private readonly ConcurrentDictionary<CompilerInputs, ImmutableArray<SyntaxTree>> _trees = new();

    /// <summary>Adds to a project what it could call of the bridge.</summary>
    /// <param name="project">The project.</param>
    /// <param name="compilation">Its compilation, with the most legacy code that it will be compiled with.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The compilation, and the trees that were added, in the order of the parts.</returns>
    public (CSharpCompilation Compilation, ImmutableArray<SyntaxTree> Trees) AddTo(CompilerInputs project, CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        var trees = _trees.GetOrAdd(project, _ =>
        {
            var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options ?? project.ParseOptions;
            return [.. bridge.PartsFor(compilation.SyntaxTrees, cancellationToken).Select(part => CSharpSyntaxTree.ParseText(part.Text, options, BridgeFolder.PathOf(project.Project.ProjectPath, packId, part), cancellationToken: cancellationToken))];
        });
        return (compilation.AddSyntaxTrees(trees), trees);
    }
}
