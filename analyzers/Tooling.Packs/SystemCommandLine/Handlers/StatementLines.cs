using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Statements as lines of text.</summary>
internal static class StatementLines
{
    /// <summary>The text to delete so that a statement goes with its line, and nothing else does.</summary>
    public static TextSpan SpanToRemove(StatementSyntax statement, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(statement.SpanStart);
        var last = text.Lines.GetLineFromPosition(statement.Span.End);
        var before = text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart));
        var after = text.ToString(TextSpan.FromBounds(statement.Span.End, last.End));
        return string.IsNullOrWhiteSpace(before) && string.IsNullOrWhiteSpace(after)
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : statement.Span;
    }

    /// <summary>As <see cref="SpanToRemove"/>; a comment behind the statement takes its place.</summary>
    public static TextSpan SpanToRemoveBeforeComment(StatementSyntax statement, SourceText text)
    {
        var comment = statement.GetTrailingTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return comment.IsKind(SyntaxKind.None) ? SpanToRemove(statement, text) : TextSpan.FromBounds(statement.SpanStart, comment.SpanStart);
    }
}
