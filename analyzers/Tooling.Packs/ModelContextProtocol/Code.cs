using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol;

/// <summary>Questions about the syntax around a name.</summary>
internal static class Code
{
    /// <summary>The whole access that a name ends: <c>a.b.Name</c>, <c>.Name</c> after <c>?</c>, or the name alone.</summary>
    public static ExpressionSyntax Access(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };

    /// <summary>The call of the member that a name is; null where it is not called.</summary>
    public static InvocationExpressionSyntax? Invocation(SimpleNameSyntax name) =>
        Access(name) is var access && access.Parent is InvocationExpressionSyntax invocation && invocation.Expression == access ? invocation : null;

    /// <summary>Whether code names something only in a comment or in <c>nameof</c>.</summary>
    public static bool IsMention(SyntaxNode node) =>
        node.Ancestors().Any(a => a is CrefSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    /// <summary>Whether a symbol is a property of the type of this metadata name.</summary>
    public static bool IsPropertyOf(ISymbol symbol, string metadataName) =>
        symbol is IPropertySymbol { ContainingType: { } owner } && owner.MetadataName() == metadataName;

    /// <summary>The expression without parentheses and <c>!</c> around it.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bare(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Bare(suppressed.Operand),
        _ => expression,
    };

    /// <summary>The expression with parentheses and <c>!</c> around it.</summary>
    public static ExpressionSyntax Whole(ExpressionSyntax expression) => expression.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => Whole(parenthesized),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => Whole(suppressed),
        _ => expression,
    };

    /// <summary>Whether an expression hangs on a <c>?</c> further left.</summary>
    public static bool IsBound(ExpressionSyntax expression) => expression switch
    {
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsBound(access.Expression),
        InvocationExpressionSyntax invocation => IsBound(invocation.Expression),
        ElementAccessExpressionSyntax element => IsBound(element.Expression),
        ConditionalAccessExpressionSyntax conditional => IsBound(conditional.Expression),
        PostfixUnaryExpressionSyntax postfix => IsBound(postfix.Operand),
        _ => false,
    };

    /// <summary>The outermost <c>?.</c> chain of which an expression that hangs on one is a part.</summary>
    public static ConditionalAccessExpressionSyntax? Chain(ExpressionSyntax expression)
    {
        ConditionalAccessExpressionSyntax? outermost = null;
        SyntaxNode inner = expression;
        for (var node = expression.Parent; node is ExpressionSyntax and not AnonymousFunctionExpressionSyntax; inner = node, node = node.Parent)
        {
            if (node is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == inner)
            {
                outermost = conditional;
            }
            else if (node is ArgumentSyntax or InitializerExpressionSyntax)
            {
                break;
            }
        }

        return outermost;
    }

    /// <summary>The value that an initializer gives to a property; null where it says nothing.</summary>
    public static AssignmentExpressionSyntax? Member(InitializerExpressionSyntax? initializer, string name) =>
        initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);

    /// <summary>Whether code is data for a query provider, which knows neither <c>?.</c> nor <c>switch</c>.</summary>
    public static bool IsInExpressionTree(SyntaxNode node, RuleContext context) =>
        node.Ancestors().OfType<LambdaExpressionSyntax>().Any(l => context.Model.GetTypeInfo(l).ConvertedType?.MetadataName() == "System.Linq.Expressions.Expression`1");

    /// <summary>Whether two expressions are written the same, as far as comments and white space don't matter.</summary>
    public static bool Same(ExpressionSyntax left, ExpressionSyntax right) => SyntaxFactory.AreEquivalent(Bare(left), Bare(right));

    /// <summary>Has a person look at a call, which stays as it is, whatever else happens to its name and its arguments.</summary>
    public static void Show(InvocationExpressionSyntax call, RuleContext context) => context.Show(call, call.ArgumentList.Span, call.ArgumentList.CloseParenToken);
}
