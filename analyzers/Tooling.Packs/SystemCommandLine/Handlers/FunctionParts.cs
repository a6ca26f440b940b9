using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>The parts of a lambda or anonymous method, a local function or a method; null, and not asynchronous, for other syntax.</summary>
internal static class FunctionParts
{
    public static BlockSyntax? BlockOf(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax anonymous => anonymous.Block,
        LocalFunctionStatementSyntax local => local.Body,
        BaseMethodDeclarationSyntax method => method.Body,
        _ => null,
    };

    public static ExpressionSyntax? ExpressionBodyOf(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax anonymous => anonymous.ExpressionBody,
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression,
        BaseMethodDeclarationSyntax method => method.ExpressionBody?.Expression,
        _ => null,
    };

    public static bool IsAsync(SyntaxNode function) => function switch
    {
        AnonymousFunctionExpressionSyntax anonymous => LambdaEdits.IsAsync(anonymous),
        LocalFunctionStatementSyntax local => local.Modifiers.Any(SyntaxKind.AsyncKeyword),
        BaseMethodDeclarationSyntax method => method.Modifiers.Any(SyntaxKind.AsyncKeyword),
        _ => false,
    };
}
