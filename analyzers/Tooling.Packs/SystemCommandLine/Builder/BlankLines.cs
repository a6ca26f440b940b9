using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>Where statements go that stood between two blank lines, one of these goes with them.</summary>
internal static class BlankLines
{
    /// <summary>Extends the edits that remove whole lines.</summary>
    public static IEnumerable<Edit> Join(IReadOnlyList<Edit> edits, SourceText text)
    {
        var removed = new HashSet<int>(edits.Where(e => RemovesLines(e, text)).SelectMany(e => Lines(e.Span, text)));
        foreach (var edit in edits)
        {
            var after = text.Lines.GetLineFromPosition(edit.Span.End);
            yield return RemovesLines(edit, text) && IsBlank(after) && IsBlank(LineBefore(edit.Span, removed, text))
                ? edit with { Span = TextSpan.FromBounds(edit.Span.Start, after.EndIncludingLineBreak) }
                : edit;
        }
    }

    /// <summary>Whether another statement stands on the line after a statement.</summary>
    public static bool IsFollowedByCode(SyntaxNode statement, SourceText text)
    {
        var number = text.Lines.GetLineFromPosition(statement.Span.End).LineNumber + 1;
        return number < text.Lines.Count && !IsBlank(text.Lines[number]) && !text.Lines[number].ToString().TrimStart().StartsWith("}", StringComparison.Ordinal);
    }

    private static bool RemovesLines(Edit edit, SourceText text) =>
        edit.Parts.IsEmpty && !edit.Span.IsEmpty && text.Lines.GetLineFromPosition(edit.Span.Start).Start == edit.Span.Start && text.Lines.GetLineFromPosition(edit.Span.End).Start == edit.Span.End;

    private static IEnumerable<int> Lines(TextSpan span, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(span.Start).LineNumber;
        return Enumerable.Range(first, text.Lines.GetLineFromPosition(span.End).LineNumber - first);
    }

    private static TextLine? LineBefore(TextSpan span, HashSet<int> removed, SourceText text)
    {
        var number = text.Lines.GetLineFromPosition(span.Start).LineNumber - 1;
        while (removed.Contains(number))
        {
            number--;
        }

        return number < 0 ? null : text.Lines[number];
    }

    private static bool IsBlank(TextLine? line) => line is { } found && string.IsNullOrWhiteSpace(found.ToString());
}
