using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Rewriting;

/// <summary>What stands before <c>?.</c> takes the place of its member.</summary>
internal static class ConditionalReceiver
{
    /// <summary>Whether an expression begins with the member behind a <c>?.</c>, so that no parenthesis can open before it.</summary>
    /// <param name="expression">The expression.</param>
    /// <returns>True for <c>.Member.Next()</c> in <c>a?.Member.Next()</c>.</returns>
    public static bool Begins(ExpressionSyntax expression) => expression.GetFirstToken().Parent is MemberBindingExpressionSyntax or BracketedArgumentListSyntax { Parent: ElementBindingExpressionSyntax };

    /// <summary>Drops a member behind <c>?.</c>: <c>a?.Member.Next</c> becomes <c>a?.Next</c>, <c>a?.Member</c> becomes <c>a</c>.</summary>
    /// <param name="member">The member with its dot.</param>
    /// <returns>The edit.</returns>
    public static Edit Drop(ExpressionSyntax member)
    {
        var span = member.Parent switch
        {
            ConditionalAccessExpressionSyntax next when next.Expression == member => TextSpan.FromBounds(member.SpanStart, next.OperatorToken.Span.End),
            ConditionalAccessExpressionSyntax whole => TextSpan.FromBounds(whole.OperatorToken.SpanStart, member.Span.End),
            _ => member.Span,
        };
        return new Edit(span, [], span);
    }
}
