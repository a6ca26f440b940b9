using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Planning.Bridging;

/// <summary>The parts of a bridge that a project needs, with what it needs of them.</summary>
internal static class TrimmedBridge
{
    /// <summary>Leaves out what nothing uses.</summary>
    /// <param name="views">The bridge's trees in each target framework, with the declarations that are used there.</param>
    /// <returns>The text of each part by its path, for parts that are used.</returns>
    public static ImmutableDictionary<string, SourceText> Of(IEnumerable<(ImmutableArray<SyntaxTree> Trees, ImmutableHashSet<SyntaxNode> Used)> views)
    {
        var all = views.ToList();
        var used = all.SelectMany(view => view.Used).Select(node => (node.SyntaxTree.FilePath, node.Span)).ToHashSet();
        return all[0].Trees.Select(tree => (tree.FilePath, Text: Trim(tree, span => used.Contains((tree.FilePath, span))))).Where(part => part.Text is not null).ToImmutableDictionary(part => part.FilePath, part => part.Text!, StringComparer.Ordinal);
    }

    private static SourceText? Trim(SyntaxTree tree, Func<TextSpan, bool> isUsed)
    {
        var root = tree.GetRoot();
        var types = root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Where(type => type.Parent is BaseNamespaceDeclarationSyntax).ToList();
        var kept = types.Where(type => isUsed(type.Span) || (type is TypeDeclarationSyntax part && BridgeUse.IsStaticClass(part) && part.Members.Any(member => isUsed(member.Span)))).ToList();
        if (kept.Count == 0)
        {
            return null;
        }

        var unused = types.Except(kept).Cast<SyntaxNode>()
            .Concat(kept.Where(BridgeUse.IsStaticClass).Cast<TypeDeclarationSyntax>().SelectMany(type => type.Members).Where(member => !isUsed(member.Span)));
        return SourceText.From(TextOf(root.RemoveNodes(unused, SyntaxRemoveOptions.KeepNoTrivia)!));
    }

    /// <summary>The first member of what is left stands behind the brace, without a blank line.</summary>
    private static string TextOf(SyntaxNode root) => root.ToFullString().Replace("{\n\n", "{\n", StringComparison.Ordinal);
}
