using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Rewriting;

/// <summary>Aligns the items of code and after, and edits only what differs: everything else keeps its trivia.</summary>
internal sealed class ItemEdits(
    ExpressionSyntax code,
    ImmutableArray<TemplateItem> codeItems,
    string afterText,
    ImmutableArray<TemplateItem> afterItems,
    IReadOnlyDictionary<string, TextSpan> captures,
    ImmutableHashSet<string> parenthesized,
    SourceText text)
{
    public ImmutableArray<Edit> Build()
    {
        var edits = ImmutableArray.CreateBuilder<Edit>();
        var (nextCode, nextAfter) = (0, 0);
        foreach (var (keptCode, keptAfter) in TemplateItems.Common(codeItems, afterItems).Add((codeItems.Length, afterItems.Length)))
        {
            if (keptCode > nextCode || keptAfter > nextAfter)
            {
                edits.Add(Replace(nextCode, keptCode, nextAfter, keptAfter));
            }

            if (keptCode < codeItems.Length && codeItems[keptCode] is { IsHole: true } hole && parenthesized.Contains(hole.Text))
            {
                edits.Add(Edit.Insert(hole.Span.Start, "(", code.Span));
                edits.Add(Edit.Insert(hole.Span.End, ")", code.Span));
            }

            (nextCode, nextAfter) = (keptCode + 1, keptAfter + 1);
        }

        return edits.ToImmutable();
    }

    private Edit Replace(int codeStart, int codeEnd, int afterStart, int afterEnd)
    {
        if (codeStart == codeEnd)
        {
            var position = codeStart > 0 ? codeItems[codeStart - 1].Span.End : codeItems.Length > 0 ? codeItems[0].Span.Start : code.SpanStart;
            return new Edit(new TextSpan(position, 0), Inserted(afterStart, afterEnd, alone: true), code.Span);
        }

        var span = TextSpan.FromBounds(codeItems[codeStart].Span.Start, codeItems[codeEnd - 1].Span.End);
        var comments = CommentsBetween(codeStart, codeEnd);
        if (afterStart == afterEnd)
        {
            return comments.Length > 0
                ? Edit.Replace(span, comments, code.Span)
                : new Edit(WithLooseSpace(span), [], code.Span);
        }

        var before = codeStart > 0 && afterStart > 0 && Touch(codeStart - 1, codeStart) ? Gap(afterStart - 1, afterStart) : string.Empty;
        var behind = codeEnd < codeItems.Length && afterEnd < afterItems.Length && Touch(codeEnd - 1, codeEnd) ? Gap(afterEnd - 1, afterEnd) : string.Empty;
        var parts = ImmutableArray.Create(EditPart.Literal(before)).AddRange(Inserted(afterStart, afterEnd, alone: false)).Add(EditPart.Literal(comments + behind));
        return new Edit(WithClosedGap(span, codeEnd, afterEnd), [.. parts.Where(p => p.Text is not "")], code.Span);
    }

    private bool Touch(int left, int right) => codeItems[left].Span.End == codeItems[right].Span.Start;

    /// <summary>The after's own text of a run of items, with references in place of the holes.</summary>
    private ImmutableArray<EditPart> Inserted(int start, int end, bool alone)
    {
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        var literal = new StringBuilder();
        literal.Append(alone && start > 0 ? Gap(start - 1, start) : string.Empty);
        for (var i = start; i < end; i++)
        {
            if (afterItems[i].IsHole)
            {
                var wrap = parenthesized.Contains(afterItems[i].Text);
                parts.Add(EditPart.Literal(literal.Append(wrap ? "(" : string.Empty).ToString()));
                parts.Add(EditPart.From(captures[afterItems[i].Text]));
                literal.Clear().Append(wrap ? ")" : string.Empty);
            }
            else
            {
                literal.Append(afterItems[i].Text);
            }

            literal.Append(i + 1 < end ? Gap(i, i + 1) : string.Empty);
        }

        literal.Append(alone && end < afterItems.Length && start == 0 ? Gap(end - 1, end) : string.Empty);
        parts.Add(EditPart.Literal(literal.ToString()));
        return [.. parts.Where(p => p.Text is not "")];
    }

    private string Gap(int left, int right)
    {
        var (from, to) = (afterItems[left].Span.End, afterItems[right].Span.Start);
        return from < to && string.IsNullOrWhiteSpace(afterText.Substring(from, to - from)) ? " " : string.Empty;
    }

    private string CommentsBetween(int start, int end)
    {
        var comments = new StringBuilder();
        for (var i = start; i < end - 1; i++)
        {
            var gap = TextSpan.FromBounds(codeItems[i].Span.End, codeItems[i + 1].Span.Start);
            foreach (var trivia in code.DescendantTrivia(gap).Where(t => gap.Contains(t.Span)))
            {
                if (trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                {
                    comments.Append(' ').Append(trivia.ToString());
                }
                else if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                {
                    comments.Append(' ').Append(trivia.ToString()).Append(UsingLines.NewLineOf(text)).Append(Indentation.Of(code, text));
                }
            }
        }

        return comments.ToString();
    }

    /// <summary>The space behind a comma goes with the comma where the after has none: <c>f(a, b)</c> to <c>f(a).g(b)</c>. Any other space is the author's.</summary>
    private TextSpan WithClosedGap(TextSpan span, int codeEnd, int afterEnd)
    {
        if (codeItems[codeEnd - 1].Text != "," || codeEnd == codeItems.Length || afterEnd == afterItems.Length || Gap(afterEnd - 1, afterEnd).Length > 0)
        {
            return span;
        }

        var next = codeItems[codeEnd].Span.Start;
        return text.ToString(TextSpan.FromBounds(span.End, next)).All(c => c is ' ' or '\t') ? TextSpan.FromBounds(span.Start, next) : span;
    }

    /// <summary>A deletion takes the white space that would be left loose beside it.</summary>
    private TextSpan WithLooseSpace(TextSpan span)
    {
        var end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        var opens = span.Start == 0 || text[span.Start - 1] is '(' or '[' or ' ' or '\t' or '{';
        if (opens && end > span.End && end < text.Length && text[end] is not ('\r' or '\n'))
        {
            return TextSpan.FromBounds(span.Start, end);
        }

        var start = span.Start;
        var closes = span.End < text.Length && text[span.End] is ')' or ']' or ',' or ';';
        while (closes && start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return TextSpan.FromBounds(start, span.End);
    }
}
