using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Reporting;
using Tooling.Rules;

namespace Tooling.Engine.Assessment;

/// <summary>Says whether a place is in a signature that other assemblies can see: what is rewritten there, their code has to follow.</summary>
internal static class PublicSignatures
{
    /// <summary>Whether a place is in the declaration of a visible type or member, and not in its code.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="range">The place.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static bool Contain(SyntaxTree tree, SourceRange range, CancellationToken cancellationToken)
    {
        var lines = tree.GetText(cancellationToken).Lines;
        if (range.EndLine > lines.Count)
        {
            return false;
        }

        var span = lines.GetTextSpan(SourceRanges.LinesOf(range));
        var node = tree.GetRoot(cancellationToken).FindNode(span, getInnermostNodeForTie: true);
        foreach (var outer in node.AncestorsAndSelf())
        {
            switch (outer)
            {
                case BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax or AttributeListSyntax or GlobalStatementSyntax or UsingDirectiveSyntax:
                    return false;
                case MemberDeclarationSyntax member and not BaseNamespaceDeclarationSyntax:
                    return IsVisible(member);
            }
        }

        return false;
    }

    /// <summary>Whether a member and all types around it are public or protected.</summary>
    private static bool IsVisible(MemberDeclarationSyntax member) => member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Where(m => m is not BaseNamespaceDeclarationSyntax).All(IsVisibleItself);

    private static bool IsVisibleItself(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(m => m.IsKind(SyntaxKind.PublicKeyword) || m.IsKind(SyntaxKind.ProtectedKeyword))
        || member is EnumMemberDeclarationSyntax
        || (member.Parent is InterfaceDeclarationSyntax && !member.Modifiers.Any(m => m.IsKind(SyntaxKind.PrivateKeyword) || m.IsKind(SyntaxKind.InternalKeyword)));
}
