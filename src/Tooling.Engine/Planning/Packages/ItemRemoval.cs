using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Markup;

namespace Tooling.Engine.Planning.Packages;

/// <summary>What goes when items go: their lines, and the groups that they leave empty.</summary>
internal static class ItemRemoval
{
    /// <summary>The stretches of text to remove; none overlaps another.</summary>
    public static ImmutableArray<TextSpan> SpansOf(SourceText text, IReadOnlyCollection<PackageItem> items)
    {
        var elements = items.Select(item => item.Element).OfType<MarkupElement>().ToHashSet();
        var emptied = elements.Select(element => element.Parent!).Where(group => IsEmptied(group, elements)).ToHashSet();
        return
        [
            .. items.Where(item => item.Element is null).Select(item => WithLine(text, item.Span)),
            .. elements.Where(element => !emptied.Contains(element.Parent!)).Select(element => WithLine(text, element.Span)),
            .. emptied.Select(group => WithBlankLine(text, WithLine(text, group.Span))),
        ];
    }

    // A comment is somebody's words: a group that still has one stays.
    private static bool IsEmptied(MarkupElement group, HashSet<MarkupElement> removed) =>
        !group.HasComments && group.Texts.Count == 0 && group.Children.All(removed.Contains);

    /// <summary>The span with its whole lines where nothing else stands on them.</summary>
    private static TextSpan WithLine(SourceText text, TextSpan span)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var isAlone = IsBlank(text, first.Start, span.Start) && IsBlank(text, span.End, last.End);
        return isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : span;
    }

    /// <summary>Whole lines with one of the two blank lines around them, so that two don't become neighbours.</summary>
    private static TextSpan WithBlankLine(SourceText text, TextSpan lines)
    {
        var first = text.Lines.GetLineFromPosition(lines.Start);
        var next = text.Lines.GetLineFromPosition(lines.End);
        if (first.Start != lines.Start || next.Start != lines.End || first.LineNumber == 0)
        {
            return lines;
        }

        var previous = text.Lines[first.LineNumber - 1];
        if (IsBlank(text, previous.Start, previous.End))
        {
            var isFollowedByGap = IsBlank(text, next.Start, next.End) || text.ToString(next.Span).TrimStart().StartsWith("</", StringComparison.Ordinal);
            return isFollowedByGap ? TextSpan.FromBounds(previous.Start, lines.End) : lines;
        }

        var opensProject = text.ToString(previous.Span).TrimStart().StartsWith("<Project", StringComparison.OrdinalIgnoreCase);
        return opensProject && IsBlank(text, next.Start, next.End) ? TextSpan.FromBounds(lines.Start, next.EndIncludingLineBreak) : lines;
    }

    private static bool IsBlank(SourceText text, int start, int end) => string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, end)).TrimStart('\uFEFF'));
}
