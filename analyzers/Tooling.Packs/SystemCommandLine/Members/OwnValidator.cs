using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>The validators of a symbol, which run when it has a result.</summary>
internal static class OwnValidator
{
    /// <summary>Whether code is in a validator of the very symbol that it asks for.</summary>
    /// <param name="node">The code.</param>
    /// <param name="asked">What it asks for.</param>
    /// <param name="context">The file.</param>
    /// <returns>True within <c>asked.AddValidator(…)</c>.</returns>
    public static bool Contains(SyntaxNode node, ExpressionSyntax asked, RuleContext context) =>
        context.Model.GetSymbolInfo(asked, context.CancellationToken).Symbol is { } symbol
        && node.Ancestors().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddValidator" } access
            && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(access.Expression, context.CancellationToken).Symbol, symbol));
}
