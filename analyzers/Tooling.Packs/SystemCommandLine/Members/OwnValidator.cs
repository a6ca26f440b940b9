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

    /// <summary>Whether a validator is added to a symbol before another one, in the same function.</summary>
    /// <param name="call">The name of the method that adds the other one.</param>
    /// <param name="receiver">The symbol.</param>
    /// <param name="context">The file.</param>
    /// <returns>True where one is added further up; what an argument is restricted by is one as well.</returns>
    public static bool Before(SimpleNameSyntax call, ExpressionSyntax receiver, RuleContext context)
    {
        var scope = call.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? context.Root;
        var symbol = context.Model.GetSymbolInfo(receiver, context.CancellationToken).Symbol;
        var isArgument = context.Model.GetTypeInfo(receiver, context.CancellationToken).Type.Is(CommandLineTypes.Argument);
        return scope.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(a => a.SpanStart < call.SpanStart && a.Name != call && a.Parent is InvocationExpressionSyntax
                && (a.Name.Identifier.ValueText == "AddValidator" || (isArgument && DeclaredDefaults.IsRestriction(a.Name.Identifier.ValueText))))
            .Any(a => SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(a.Expression, context.CancellationToken).Symbol, symbol));
    }
}
