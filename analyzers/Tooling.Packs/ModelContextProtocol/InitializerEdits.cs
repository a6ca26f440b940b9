using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol;

/// <summary>Takes members out of an initializer, with their commas, and leaves the comments.</summary>
internal static class InitializerEdits
{
    /// <summary>The edits.</summary>
    /// <param name="initializer">The initializer.</param>
    /// <param name="removed">Which of its members go; not all of them.</param>
    /// <param name="owner">The span of the syntax that the edits belong to.</param>
    public static IEnumerable<Edit> Remove(InitializerExpressionSyntax initializer, Func<ExpressionSyntax, bool> removed, TextSpan owner)
    {
        var members = initializer.Expressions;
        for (var i = 0; i < members.Count; i++)
        {
            if (!removed(members[i]))
            {
                continue;
            }

            var last = i;
            while (last + 1 < members.Count && removed(members[last + 1]))
            {
                last++;
            }

            foreach (var span in SpansOf(initializer, i, last))
            {
                yield return new Edit(span, [], owner);
            }

            i = last;
        }
    }

    private static IEnumerable<TextSpan> SpansOf(InitializerExpressionSyntax initializer, int first, int last)
    {
        var members = initializer.Expressions;
        var isTail = last + 1 == members.Count;
        if (!isTail)
        {
            return WithoutComments(initializer, TextSpan.FromBounds(members[first].SpanStart, members[last + 1].SpanStart));
        }

        // A comma at the end stays at the end.
        if (members.SeparatorCount == members.Count)
        {
            return WithoutComments(initializer, TextSpan.FromBounds(members.GetSeparator(first - 1).Span.End, members.GetSeparator(last).Span.End));
        }

        return WithoutComments(initializer, TextSpan.FromBounds(members.GetSeparator(first - 1).SpanStart, members[last].Span.End));
    }

    /// <summary>The parts of a span that are no comments outside of the members.</summary>
    private static IEnumerable<TextSpan> WithoutComments(InitializerExpressionSyntax initializer, TextSpan span)
    {
        var start = span.Start;
        foreach (var comment in initializer.DescendantTrivia(span).Where(t => t.IsComment() && span.Contains(t.Span) && !initializer.Expressions.Any(e => e.Span.Contains(t.Span))).ToImmutableArray())
        {
            if (comment.SpanStart > start)
            {
                yield return TextSpan.FromBounds(start, comment.SpanStart);
            }

            // The line has to end behind a comment that runs to its end.
            start = comment.IsKind(SyntaxKind.SingleLineCommentTrivia) ? NextCode(comment.SyntaxTree!.GetText(), comment.Span.End) : comment.Span.End;
        }

        if (span.End > start)
        {
            yield return TextSpan.FromBounds(start, span.End);
        }
    }

    private static int NextCode(SourceText text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
