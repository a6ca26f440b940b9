using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Statements as lines of text.</summary>
internal static class StatementLines
{
    /// <summary>The text to delete so that a statement goes with its line, and nothing else does.</summary>
    public static TextSpan SpanToRemove(StatementSyntax statement, SourceText text) => LinesToRemove(statement.Span, text);

    /// <summary>The text to delete so that statements go with their lines, and nothing else does.</summary>
    /// <param name="statements">From the first one's start to the last one's end.</param>
    /// <param name="text">The file.</param>
    public static TextSpan LinesToRemove(TextSpan statements, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(statements.Start);
        var last = text.Lines.GetLineFromPosition(statements.End);
        var before = text.ToString(TextSpan.FromBounds(first.Start, statements.Start));
        var after = text.ToString(TextSpan.FromBounds(statements.End, last.End));
        if (!string.IsNullOrWhiteSpace(before) || !string.IsNullOrWhiteSpace(after))
        {
            return statements;
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
        var comment = statement.GetTrailingTrivia().FirstOrDefault(t => t.IsComment());
        return comment.IsKind(SyntaxKind.None) ? SpanToRemove(statement, text) : TextSpan.FromBounds(statement.SpanStart, comment.SpanStart);
    }
}
