using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The variables that a piece of code declares. The parameters of its lambdas don't count: they may hide others.</summary>
internal static class DeclaredNames
{
    public static HashSet<string> In(SyntaxNode code, SyntaxNode? except) =>
        new(code.DescendantNodes(n => n != except).Select(NameOf).OfType<string>(), StringComparer.Ordinal);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax declarator => declarator.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        ForEachStatementSyntax loop => loop.Identifier.ValueText,
        CatchDeclarationSyntax { Identifier.ValueText.Length: > 0 } caught => caught.Identifier.ValueText,
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        ParameterSyntax { Parent.Parent: not AnonymousFunctionExpressionSyntax, Parent: not AnonymousFunctionExpressionSyntax } parameter => parameter.Identifier.ValueText,
        _ => null,
    };
}
