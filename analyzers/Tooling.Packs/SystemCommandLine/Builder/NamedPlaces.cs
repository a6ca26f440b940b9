using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The places of a compilation that have a name in them.</summary>
internal static class NamedPlaces
{
    /// <summary>All names with a text, each with the meaning of its file.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="text">The text.</param>
    public static IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> In(Compilation compilation, string text)
    {
        foreach (var tree in compilation.SyntaxTrees.Where(t => FileIdentifiers.Has(t, text)))
        {
            SemanticModel? model = null;
            foreach (var token in tree.GetRoot().DescendantTokens().Where(t => t.ValueText == text))
            {
                if (token.Parent is SimpleNameSyntax name)
                {
                    yield return (name, model ??= compilation.GetSemanticModel(tree));
                }
            }
        }
    }
}
