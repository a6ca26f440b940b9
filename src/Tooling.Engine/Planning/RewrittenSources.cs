using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;

namespace Tooling.Engine.Planning;

/// <summary>Projects with some of their files replaced.</summary>
/// <param name="limit">How much is done at once.</param>
internal sealed class RewrittenSources(WorkLimit limit)
{
    /// <summary>Replaces files; each is parsed with the options that it had.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="texts">The new texts by absolute path.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The project with the same references; the same one where none of the files is in it.</returns>
    public CSharpCompilation In(CSharpCompilation compilation, IReadOnlyDictionary<string, SourceText> texts, CancellationToken cancellationToken)
    {
        var trees = limit.Select(
            compilation.SyntaxTrees, t => texts.TryGetValue(t.FilePath, out var text) ? CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)t.Options, t.FilePath, cancellationToken) : t, cancellationToken);
        return trees.SequenceEqual(compilation.SyntaxTrees) ? compilation : compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
    }
}
