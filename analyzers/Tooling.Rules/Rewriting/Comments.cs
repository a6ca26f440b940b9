using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Rewriting;

/// <summary>Comments of code, as people write them beside it; those of documentation are none of these.</summary>
public static class Comments
{
    /// <summary>Whether some trivia is a comment, of one line or of several.</summary>
    /// <param name="trivia">The trivia.</param>
    public static bool IsComment(this SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);

    /// <summary>Whether a comment begins in a piece of a file that has no texts in it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="span">The piece.</param>
    public static bool AreIn(SourceText text, TextSpan span) => text.ToString(span) is var piece && (piece.Contains("//") || piece.Contains("/*"));
}
