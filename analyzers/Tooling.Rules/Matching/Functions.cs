using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Matching;

/// <summary>Parts of functions: methods, local functions and lambdas.</summary>
public static class Functions
{
    /// <summary>The <c>return</c> statements of a function, without those of functions inside it.</summary>
    /// <param name="function">The function, or its body.</param>
    /// <returns>In their order.</returns>
    public static IEnumerable<ReturnStatementSyntax> ReturnsOf(SyntaxNode function) =>
        function.DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>();
}
