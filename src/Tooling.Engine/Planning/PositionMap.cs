using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Planning;

/// <summary>Where a place of the new text was in the old one.</summary>
/// <param name="changes">What changed, ordered, in positions of the old text.</param>
internal sealed class PositionMap(ImmutableArray<TextChange> changes)
{
    /// <summary>The old position of a new one; for new text, the place that it replaced.</summary>
    public TextSpan ToOld(TextSpan span)
    {
        var (start, end) = (ToOld(span.Start, atEnd: false), ToOld(span.End, atEnd: true));
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private int ToOld(int position, bool atEnd)
    {
        var shift = 0;
        foreach (var change in changes)
        {
            var newStart = change.Span.Start + shift;
            var newLength = change.NewText?.Length ?? 0;
            if (position < newStart)
            {
                break;
            }

            if (position < newStart + newLength || (newLength > 0 && atEnd && position == newStart + newLength))
            {
                return atEnd ? change.Span.End : change.Span.Start;
            }

            shift += newLength - change.Span.Length;
        }

        return position - shift;
    }
}
