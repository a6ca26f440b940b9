using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Engine.Planning.Bridging;

/// <summary>What of a bridge a project uses: members of static classes one by one, other types as a whole, with all that these use in turn.</summary>
internal static class BridgeUse
{
    /// <summary>Looks at the names in a project.</summary>
    /// <param name="compilation">The project with the whole bridge.</param>
    /// <param name="bridge">The bridge's trees in it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The declarations that are used: members of static classes, and other types.</returns>
    public static ImmutableHashSet<SyntaxNode> Of(CSharpCompilation compilation, ImmutableArray<SyntaxTree> bridge, CancellationToken cancellationToken)
    {
        var trees = bridge.ToImmutableHashSet();
        var names = bridge.SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<MemberDeclarationSyntax>()).SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<SyntaxNode>();
        var open = new Queue<SyntaxNode>(compilation.SyntaxTrees.Where(tree => !trees.Contains(tree)).Select(tree => tree.GetRoot(cancellationToken)));
        while (open.TryDequeue(out var node))
        {
            var model = compilation.GetSemanticModel(node.SyntaxTree);
            foreach (var name in node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Where(n => names.Contains(n.Identifier.ValueText)))
            {
                if (model.GetSymbolInfo(name, cancellationToken).Symbol is { } symbol && DeclarationOf(symbol, trees, cancellationToken) is { } declaration && used.Add(declaration))
                {
                    open.Enqueue(declaration);
                }
            }
        }

        return [.. used];
    }

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        _ => [],
    };

    private static SyntaxNode? DeclarationOf(ISymbol symbol, ImmutableHashSet<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        var original = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        if (original.DeclaringSyntaxReferences is not [var reference, ..] || !trees.Contains(reference.SyntaxTree))
        {
            return null;
        }

        var node = reference.GetSyntax(cancellationToken);
        var type = node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        return IsStaticClass(type) ? (node == type ? null : node) : type;
    }

    internal static bool IsStaticClass(SyntaxNode? type) => type is ClassDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.StaticKeyword);
}
