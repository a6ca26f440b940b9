using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules;

/// <summary>
/// What a finding's fingerprint is computed from. It has to survive what people do to code around a legacy place: formatting, comments,
/// and work on the bodies of handlers and methods that happen to lie within it.
/// </summary>
internal static class FindingCode
{
    /// <summary>The tokens of a place, without comments and layout; bodies of functions and members of types are left out.</summary>
    public static string TextOf(SyntaxNode node) =>
        string.Join(" ", node.DescendantTokens(child => child == node || !IsBody(child)).Select(token => token.Text));

    /// <summary>
    /// The names of the types and the member around a place. Parameters are not part of it: a method that gets another one is the same
    /// method, and overloads that share a place are told apart by their order.
    /// </summary>
    public static string MemberOf(SyntaxNode node)
    {
        var parts = node.AncestorsAndSelf().Select(ancestor => ancestor switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            ConstructorDeclarationSyntax => ".ctor",
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => field.Identifier.ValueText,
            _ => null,
        });
        return string.Join(".", parts.Where(part => part is not null).Reverse());
    }

    private static bool IsBody(SyntaxNode node) => node.Parent switch
    {
        AnonymousFunctionExpressionSyntax function => function.Body == node,
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax => node is BlockSyntax or ArrowExpressionClauseSyntax,
        BasePropertyDeclarationSyntax => node is ArrowExpressionClauseSyntax,
        TypeDeclarationSyntax => node is MemberDeclarationSyntax,
        _ => false,
    };
}
