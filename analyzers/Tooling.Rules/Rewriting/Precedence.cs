using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Rewriting;

/// <summary>Where new code needs parentheses.</summary>
public static class Precedence
{
    /// <summary>Whether an expression binds tighter than any operator, so that it never needs parentheses.</summary>
    /// <param name="expression">An expression.</param>
    /// <returns>True for names, calls, member access, literals, creations and what is in parentheses.</returns>
    public static bool IsPrimary(ExpressionSyntax expression) => expression is
        InstanceExpressionSyntax or NameSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax
        or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax
        or ImplicitArrayCreationExpressionSyntax or InterpolatedStringExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax
        or AnonymousObjectCreationExpressionSyntax or TupleExpressionSyntax or PredefinedTypeSyntax or MemberBindingExpressionSyntax or ElementBindingExpressionSyntax or PostfixUnaryExpressionSyntax or CheckedExpressionSyntax or SizeOfExpressionSyntax;

    /// <summary>An expression where a primary one is asked for: before a dot, for one.</summary>
    /// <param name="expression">An expression of the file.</param>
    /// <returns>A reference to its source, in parentheses where it needs them.</returns>
    public static ImmutableArray<EditPart> AsPrimary(ExpressionSyntax expression) => IsPrimary(expression)
        ? [EditPart.From(expression.Span)]
        : [EditPart.Literal("("), EditPart.From(expression.Span), EditPart.Literal(")")];

    /// <summary>Writes something behind an expression, which gets parentheses where it needs them.</summary>
    /// <param name="expression">An expression of the file, which stays where it is.</param>
    /// <param name="suffix">What follows it: <c>.Value</c>, <c>!</c>.</param>
    /// <returns>The edits.</returns>
    public static ImmutableArray<Edit> Append(ExpressionSyntax expression, string suffix) => IsPrimary(expression)
        ? [Edit.Insert(expression.Span.End, suffix, expression.Span)]
        : [Edit.Insert(expression.SpanStart, "(", expression.Span), Edit.Insert(expression.Span.End, ")" + suffix, expression.Span)];

    /// <summary>Whether an expression may be replaced by any other without parentheses, where it stands.</summary>
    /// <param name="code">The expression that is replaced.</param>
    /// <returns>True for arguments, statements, initial values, and the like.</returns>
    public static bool StandsAlone(ExpressionSyntax code) => code.Parent is
        ArgumentSyntax or ExpressionStatementSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
        or ParenthesizedExpressionSyntax or IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or SwitchStatementSyntax
        or ThrowStatementSyntax or YieldStatementSyntax or UsingStatementSyntax or LockStatementSyntax or ForEachStatementSyntax
        or InitializerExpressionSyntax or ExpressionElementSyntax or AnonymousObjectMemberDeclaratorSyntax or WhenClauseSyntax
        || (code.Parent is AnonymousFunctionExpressionSyntax function && function.ExpressionBody == code)
        || (code.Parent is AssignmentExpressionSyntax assignment && assignment.Right == code);

    /// <summary>Whether an expression needs parentheses in the place of another.</summary>
    /// <param name="place">The expression that is replaced.</param>
    /// <param name="replacement">What takes its place.</param>
    /// <returns>True where it would bind differently without.</returns>
    public static bool NeedsParentheses(ExpressionSyntax place, ExpressionSyntax replacement)
    {
        if (IsPrimary(replacement) || StandsAlone(place))
        {
            return false;
        }

        // A colon ends an interpolation's expression.
        return place.Parent is InterpolationSyntax
            ? replacement.DescendantTokens().Any(t => t.IsKind(SyntaxKind.ColonToken) || t.IsKind(SyntaxKind.ColonColonToken))
            : LevelOf(replacement) < LevelAskedBy(place);
    }

    internal static ImmutableHashSet<string> HolesToParenthesize(ExpressionSyntax after, IReadOnlyDictionary<string, Captured> captures) =>
        [.. after.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(n => TemplateItems.IsHole(n.Identifier, [.. captures.Keys]) && n != after && !captures[n.Identifier.ValueText].IsImplicit)
            .Where(n => captures[n.Identifier.ValueText].Operation?.Syntax is ExpressionSyntax code && code.Parent is not ParenthesizedExpressionSyntax && NeedsParentheses(n, code))
            .Select(n => n.Identifier.ValueText)];

    /// <summary>How tightly an expression binds: the C# specification's table of operators, from the loosest.</summary>
    private static int LevelOf(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax or AnonymousFunctionExpressionSyntax or ThrowExpressionSyntax or QueryExpressionSyntax => 0,
        ConditionalExpressionSyntax => 1,
        BinaryExpressionSyntax binary => LevelOfBinary(binary.Kind()),
        IsPatternExpressionSyntax => 9,
        SwitchExpressionSyntax or WithExpressionSyntax or RangeExpressionSyntax => 13,
        // As a unary: a receiver in "?." changes what follows it.
        _ => IsPrimary(expression) ? 15 : 14,
    };

    private static int LevelOfBinary(SyntaxKind kind) => kind switch
    {
        SyntaxKind.CoalesceExpression => 2,
        SyntaxKind.LogicalOrExpression => 3,
        SyntaxKind.LogicalAndExpression => 4,
        SyntaxKind.BitwiseOrExpression => 5,
        SyntaxKind.ExclusiveOrExpression => 6,
        SyntaxKind.BitwiseAndExpression => 7,
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => 8,
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
            or SyntaxKind.IsExpression or SyntaxKind.AsExpression => 9,
        SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression or SyntaxKind.UnsignedRightShiftExpression => 10,
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => 11,
        _ => 12,
    };

    /// <summary>How tightly an expression has to bind to stand in a place without parentheses.</summary>
    private static int LevelAskedBy(ExpressionSyntax place) => place.Parent switch
    {
        BinaryExpressionSyntax binary when binary.Right == place && !binary.IsKind(SyntaxKind.CoalesceExpression) => LevelOfBinary(binary.Kind()) + 1,
        BinaryExpressionSyntax binary when binary.Left == place && binary.IsKind(SyntaxKind.CoalesceExpression) => LevelOfBinary(binary.Kind()) + 1,
        BinaryExpressionSyntax binary => LevelOfBinary(binary.Kind()),
        IsPatternExpressionSyntax => 9,
        ConditionalExpressionSyntax conditional => conditional.Condition == place ? 2 : 1,
        PrefixUnaryExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax => 14,
        _ => 15,
    };
}
