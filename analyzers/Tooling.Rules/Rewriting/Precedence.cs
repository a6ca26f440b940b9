using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
        or AnonymousObjectCreationExpressionSyntax or TupleExpressionSyntax or PredefinedTypeSyntax or PostfixUnaryExpressionSyntax or CheckedExpressionSyntax or SizeOfExpressionSyntax;

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

    internal static bool NeedsParentheses(ExpressionSyntax code, ExpressionSyntax after) =>
        !IsPrimary(after) && !StandsAlone(code) && !(code is AssignmentExpressionSyntax && after is AssignmentExpressionSyntax);

    /// <summary>The captures that the after puts where only a primary expression may stand, and whose code is none.</summary>
    internal static ImmutableHashSet<string> HolesToParenthesize(ExpressionSyntax after, IReadOnlyDictionary<string, Captured> captures) =>
        [.. after.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(n => TemplateItems.IsHole(n.Identifier, [.. captures.Keys]) && !StandsAlone(n) && n != after)
            .Select(n => n.Identifier.ValueText)
            .Where(name => captures[name].Operation?.Syntax is ExpressionSyntax code && !captures[name].IsImplicit && !IsPrimary(code) && code.Parent is not ParenthesizedExpressionSyntax)];
}
