using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Rewriting;

/// <summary>A <c>using</c> around something that was made for it: once that is another object, which belongs to someone else, nothing may dispose it.</summary>
internal static class UsingOwner
{
    /// <summary>Takes the <c>using</c> away.</summary>
    /// <param name="code">The expression that is replaced.</param>
    /// <returns>The edits, none where there is no <c>using</c>; null where it can't be taken away.</returns>
    public static ImmutableArray<Edit>? Release(ExpressionSyntax code)
    {
        SyntaxNode whole = code;
        while (whole.Parent is ParenthesizedExpressionSyntax || whole.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression))
        {
            whole = whole.Parent!;
        }

        var declaration = whole.Parent is EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax found } ? found : null;
        if (whole.Parent is UsingStatementSyntax || declaration?.Parent is UsingStatementSyntax)
        {
            return null;
        }

        if (declaration?.Parent is not LocalDeclarationStatementSyntax { UsingKeyword: { Span.Length: > 0 } keyword } statement)
        {
            return [];
        }

        var span = TextSpan.FromBounds(statement.SpanStart, declaration.SpanStart);
        return declaration.Variables.Count == 1 && !statement.DescendantTrivia().Any(t => span.Contains(t.Span) && t.SpanStart >= keyword.Span.End && !t.IsKind(SyntaxKind.WhitespaceTrivia))
            ? [new Edit(span, [], span)]
            : null;
    }
}
