using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Rewriting;

/// <summary>Turns the edits of many matches, some nested in others, into changes of the text.</summary>
public static class EditRenderer
{
    /// <summary>Renders edits that were found free of conflicts by <see cref="EditConflicts"/>.</summary>
    /// <param name="text">The file as it is.</param>
    /// <param name="edits">The edits, in any order.</param>
    /// <returns>Changes that do not overlap, ordered by place.</returns>
    public static ImmutableArray<TextChange> Render(SourceText text, IEnumerable<Edit> edits)
    {
        var all = edits.OrderBy(e => e, EditOrder.Instance).ToImmutableArray();
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var edit in Outermost(all, new TextSpan(0, text.Length)))
        {
            var replacement = RenderParts(text, all, edit);
            if (replacement != text.ToString(edit.Span))
            {
                changes.Add(new TextChange(edit.Span, replacement));
            }
        }

        return changes.ToImmutable();
    }

    private static string RenderParts(SourceText text, ImmutableArray<Edit> all, Edit edit)
    {
        var result = new StringBuilder();
        foreach (var part in edit.Parts)
        {
            if (part.Text is { } literal)
            {
                result.Append(literal);
            }
            else if (part.Outdent == 0)
            {
                RenderSource(text, all, part.Source, result);
            }
            else
            {
                var source = new StringBuilder();
                RenderSource(text, all, part.Source, source);
                AppendOutdented(source.ToString(), part.Outdent, result);
            }
        }

        return result.ToString();
    }

    private static void RenderSource(SourceText text, ImmutableArray<Edit> all, TextSpan span, StringBuilder result)
    {
        var position = span.Start;
        foreach (var edit in Outermost(all, span))
        {
            result.Append(text.ToString(TextSpan.FromBounds(position, edit.Span.Start)));
            result.Append(RenderParts(text, all, edit));
            position = edit.Span.End;
        }

        result.Append(text.ToString(TextSpan.FromBounds(position, span.End)));
    }

    private static void AppendOutdented(string source, int outdent, StringBuilder result)
    {
        var left = 0;
        foreach (var character in source)
        {
            if (left > 0 && (character is ' ' or '\t'))
            {
                left--;
                continue;
            }

            left = character == '\n' ? outdent : 0;
            result.Append(character);
        }
    }

    /// <summary>The edits that belong to syntax within a span and are not inside another of them.</summary>
    private static IEnumerable<Edit> Outermost(ImmutableArray<Edit> ordered, TextSpan within)
    {
        var position = within.Start;
        foreach (var edit in ordered)
        {
            if (!within.Contains(edit.Owner) || !within.Contains(edit.Span) || edit.Span.Start < position || IsInsideAnother(edit, ordered, within))
            {
                continue;
            }

            yield return edit;
            position = edit.Span.End;
        }
    }

    /// <summary>An insertion at the edge of a piece that is replaced, but belonging to syntax inside it, goes where the piece goes.</summary>
    private static bool IsInsideAnother(Edit edit, ImmutableArray<Edit> ordered, TextSpan within) =>
        edit.Span.IsEmpty && ordered.Any(o => o.Span.Length > 0 && o.Owner != edit.Owner && o.Span.Contains(edit.Owner) && within.Contains(o.Owner) && within.Contains(o.Span));
}

/// <summary>
/// By place; at one place an insertion comes before a replacement, and of two insertions that which belongs there:
/// at the end of its syntax the inner one first, at the start of its syntax the outer one first.
/// </summary>
internal sealed class EditOrder : IComparer<Edit>
{
    public static readonly EditOrder Instance = new();

    public int Compare(Edit? left, Edit? right)
    {
        if (left is null || right is null)
        {
            return left is null ? (right is null ? 0 : -1) : 1;
        }

        var byStart = left.Span.Start.CompareTo(right.Span.Start);
        if (byStart != 0)
        {
            return byStart;
        }

        if (left.Span.IsEmpty != right.Span.IsEmpty)
        {
            return left.Span.IsEmpty ? -1 : 1;
        }

        if (!left.Span.IsEmpty)
        {
            var longerFirst = right.Span.Length.CompareTo(left.Span.Length);
            return longerFirst != 0 ? longerFirst : right.Owner.Length.CompareTo(left.Owner.Length);
        }

        var leftEnds = left.Owner.End == left.Span.Start;
        var rightEnds = right.Owner.End == right.Span.Start;
        if (leftEnds != rightEnds)
        {
            return leftEnds ? -1 : 1;
        }

        var outerFirst = right.Owner.Length.CompareTo(left.Owner.Length);
        return leftEnds ? -outerFirst : outerFirst;
    }
}
