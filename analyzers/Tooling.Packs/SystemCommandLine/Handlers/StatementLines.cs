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
        if (!string.IsNullOrWhiteSpace(before) || !string.IsNullOrWhiteSpace(after))
        {
            return statement.Span;
        }

        return TextSpan.FromBounds(first.Start, LeavesBlankLine(first.LineNumber, last.LineNumber, text) ? text.Lines[last.LineNumber + 1].EndIncludingLineBreak : last.EndIncludingLineBreak);
    }

    /// <summary>Whether the blank line behind would follow another one, or the brace that opens the block.</summary>
    private static bool LeavesBlankLine(int first, int last, SourceText text)
    {
        if (first == 0 || last + 1 >= text.Lines.Count || !string.IsNullOrWhiteSpace(text.Lines[last + 1].ToString()))
        {
            return false;
        }

        var before = text.Lines[first - 1].ToString().Trim();
        return before.Length == 0 || before[before.Length - 1] == '{';
    }

    /// <summary>As <see cref="SpanToRemove"/>; a comment behind the statement takes its place.</summary>
    public static TextSpan SpanToRemoveBeforeComment(StatementSyntax statement, SourceText text)
    {
        var comment = statement.GetTrailingTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return comment.IsKind(SyntaxKind.None) ? SpanToRemove(statement, text) : TextSpan.FromBounds(statement.SpanStart, comment.SpanStart);
    }
}
