using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>What a condition says about the type of some content.</summary>
internal static class KindTest
{
    /// <summary>The kind that content has where a condition has a value; null where that says nothing.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="value">What it is known to be.</param>
    /// <param name="content">The content that is asked about.</param>
    /// <param name="context">The file.</param>
    public static ContentKind? Implied(ExpressionSyntax condition, bool value, ExpressionSyntax content, RuleContext context) => Code.Bare(condition) switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation => Implied(negation.Operand, !value, content, context),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when value => Implied(both.Left, true, content, context) ?? Implied(both.Right, true, content, context),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when !value => Implied(either.Left, false, content, context) ?? Implied(either.Right, false, content, context),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when value => Compared(equal.Left, equal.Right, content, context),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal when !value => Compared(unequal.Left, unequal.Right, content, context),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } match when value => Compared(match.Expression, constant.Expression, content, context),
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } match when !value => Compared(match.Expression, constant.Expression, content, context),
        IsPatternExpressionSyntax { Pattern: RecursivePatternSyntax { PropertyPatternClause: { } clause } } match when value && Code.Same(match.Expression, content) => OfClause(clause, context),
        InvocationExpressionSyntax call when value => OfCall(call, content, context),
        _ => null,
    };

    /// <summary>The kind of content whose <c>Type</c> is compared with a constant, in either order.</summary>
    public static ContentKind? Compared(ExpressionSyntax left, ExpressionSyntax right, ExpressionSyntax content, RuleContext context)
    {
        if (IsTypeOf(left, content))
        {
            return ContentKind.OfType(context.Model.GetConstantValue(right).Value);
        }

        return IsTypeOf(right, content) ? ContentKind.OfType(context.Model.GetConstantValue(left).Value) : null;
    }

    /// <summary>Whether an expression reads the type of some content.</summary>
    public static bool IsTypeOf(ExpressionSyntax expression, ExpressionSyntax content) => Code.Bare(expression) switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Type" } access => Code.Same(access.Expression, content),
        ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Type" } } access => Code.Same(access.Expression, content),
        _ => false,
    };

    /// <summary>The kind that a property pattern asks for.</summary>
    public static ContentKind? OfClause(PropertyPatternClauseSyntax clause, RuleContext context) =>
        clause.Subpatterns.FirstOrDefault(s => s.NameColon?.Name.Identifier.ValueText == "Type")?.Pattern is ConstantPatternSyntax constant
            ? ContentKind.OfType(context.Model.GetConstantValue(constant.Expression).Value)
            : null;

    /// <summary><c>content.Type.Equals("text", …)</c>, <c>string.Equals(content.Type, "text", …)</c>.</summary>
    private static ContentKind? OfCall(InvocationExpressionSyntax call, ExpressionSyntax content, RuleContext context)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } equals)
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        return arguments.Count > 0 && IsTypeOf(equals.Expression, content) ? ContentKind.OfType(context.Model.GetConstantValue(arguments[0].Expression).Value)
            : arguments.Count > 1 ? Compared(arguments[0].Expression, arguments[1].Expression, content, context)
            : null;
    }
}
