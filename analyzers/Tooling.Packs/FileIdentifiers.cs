using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Packs;

/// <summary>The identifiers of files: most files have few of those that a whole compilation is searched for.</summary>
internal static class FileIdentifiers
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Known = new();

    /// <summary>Whether a file has an identifier.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="identifier">What it is called.</param>
    public static bool Has(SyntaxTree tree, string identifier) => Known.GetValue(tree, Of).Contains(identifier);

    private static HashSet<string> Of(SyntaxTree tree) =>
        new(tree.GetRoot().DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText), StringComparer.Ordinal);
}
