using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Handlers;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The lines of a method or local function.</summary>
internal static class DeclarationLines
{
    /// <summary>The text to delete so that a declaration goes with the comments and the blank line before it; the first one in its type with the blank line behind it.</summary>
    /// <param name="declaration">The method or local function.</param>
    /// <param name="text">The file.</param>
    public static TextSpan SpanToRemove(SyntaxNode declaration, SourceText text)
    {
        var comment = declaration.GetLeadingTrivia().FirstOrDefault(t => !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));
        var span = TextSpan.FromBounds(comment.RawKind == 0 ? declaration.SpanStart : comment.FullSpan.Start, declaration.Span.End);
        var (first, last) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, span.Start))) && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(span.End, last.End)));
        return isAlone && first.LineNumber > 0 && string.IsNullOrWhiteSpace(text.Lines[first.LineNumber - 1].ToString())
            ? TextSpan.FromBounds(text.Lines[first.LineNumber - 1].Start, last.EndIncludingLineBreak)
            : StatementLines.LinesToRemove(span, text);
    }
}
