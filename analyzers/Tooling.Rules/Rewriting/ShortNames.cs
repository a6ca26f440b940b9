using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Rewriting;

/// <summary>Types that an after names in full (<c>global::System.IO.StringWriter</c>) get their short name where it can't mean anything else.</summary>
internal static class ShortNames
{
    public static (ExpressionSyntax After, ImmutableArray<string> Imports) Apply(ExpressionSyntax after, SyntaxNode place, ImportScope scope)
    {
        var imports = ImmutableArray.CreateBuilder<string>();
        var full = after.DescendantNodesAndSelf().Where(IsFullName).ToList();
        if (full.Count == 0)
        {
            return (after, []);
        }

        var shortened = after.ReplaceNodes(full, (node, _) =>
        {
            var name = Names.WithoutGlobal(node.ToString());
            var dot = name.LastIndexOf('.');
            var (text, import) = scope.NameOf(name.Substring(0, dot), name.Substring(dot + 1), place);
            if (import is not null)
            {
                imports.Add(import);
            }

            return (node is TypeSyntax ? SyntaxFactory.ParseTypeName(text) : SyntaxFactory.ParseExpression(text)).WithTriviaFrom(node);
        });

        // Positions of the result are those of its own text.
        return (SyntaxFactory.ParseExpression(shortened.ToString()), imports.ToImmutable());
    }

    /// <summary>The longest part of a name that begins with <c>global::</c> and that a template uses as a type.</summary>
    private static bool IsFullName(SyntaxNode node)
    {
        if (!node.ToString().StartsWith("global::", System.StringComparison.Ordinal))
        {
            return false;
        }

        return node switch
        {
            QualifiedNameSyntax => node.Parent is not QualifiedNameSyntax,
            // A static member's type: everything but the last name.
            MemberAccessExpressionSyntax => node.Parent is MemberAccessExpressionSyntax { Parent: not MemberAccessExpressionSyntax } outer && outer.Expression == node,
            _ => false,
        };
    }
}
