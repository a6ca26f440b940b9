using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Converters.Formats;

/// <summary>Sections in braces, with commas between their entries: those of JSON, and the flow style of YAML.</summary>
/// <param name="text">The text.</param>
/// <param name="skipComment">The position behind a comment that begins at a position; the same position where none does.</param>
/// <param name="write">Writes an entry; gets what stands between keys and values.</param>
internal sealed class CommaSections(string text, Func<int, int> skipComment, Func<AddedKey, string, string> write)
{
    /// <summary>Takes entries out of a section, and puts others into it.</summary>
    public FormatEdits Restructure(ConfigurationNode container, IReadOnlyCollection<ConfigurationEntry> removed, ImmutableArray<AddedKey> added)
    {
        if (container.Entries.IsEmpty)
        {
            return IntoEmpty(container, added);
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var kept = container.Entries.Where(entry => !removed.Contains(entry)).ToList();
        var written = added.Select(key => write(key, Between(container.Entries[0]))).ToList();
        var replaced = kept.Count == 0 && written.Count > 0 ? container.Entries[0] : null;
        foreach (var entry in removed.Where(entry => entry != replaced))
        {
            changes.Add(new TextChange(RemovalOf(entry), ""));
        }

        if (replaced is not null)
        {
            changes.Add(new TextChange(replaced.Span, string.Join("," + Separator(container), written)));
            kept.Add(replaced);
            written.Clear();
        }

        if (kept.Count > 0)
        {
            AddBehind(kept[^1], container, written, changes);
        }

        return new FormatEdits(changes.ToImmutable());
    }

    /// <summary>Whether a comment stands in the line of an entry, or in the one above.</summary>
    public bool HasCommentAt(ConfigurationEntry entry)
    {
        var end = CommaOf(entry)?.End ?? entry.Span.End;
        var behind = SkipBlanks(end);
        if (skipComment(behind) > behind)
        {
            return true;
        }

        var line = TextScan.LineStart(text, entry.Span.Start);
        return TextScan.BeginsLine(text, entry.Span.Start) && line > 0 && IsCommentLine(TextScan.LineStart(text, line - 1), line);
    }

    private void AddBehind(ConfigurationEntry last, ConfigurationNode container, List<string> written, ImmutableArray<TextChange>.Builder changes)
    {
        var comma = CommaOf(last);
        var endsInComma = CommaOf(container.Entries[^1]) is not null;
        if (written.Count == 0)
        {
            if (comma is { } left && !endsInComma)
            {
                changes.Add(new TextChange(left, ""));
            }

            return;
        }

        var tail = comma?.End ?? last.Span.End;
        var at = BehindComments(tail);
        var addition = string.Concat(written.Select((entry, i) => Separator(container) + entry + (i < written.Count - 1 || endsInComma ? "," : "")));
        if (comma is null && at == tail)
        {
            addition = "," + addition;
        }
        else if (comma is null)
        {
            changes.Add(new TextChange(new TextSpan(tail, 0), ","));
        }

        changes.Add(new TextChange(new TextSpan(at, 0), addition));
    }

    private FormatEdits IntoEmpty(ConfigurationNode container, ImmutableArray<AddedKey> added)
    {
        var inside = TextSpan.FromBounds(container.Span.Start + 1, container.Span.End - 1);
        return text[inside.Start..inside.End].Trim(' ').Length > 0
            ? FormatEdits.Refuse("The section is empty but for line breaks or comments.")
            : FormatEdits.Of(new TextChange(inside, $" {string.Join(", ", added.Select(key => write(key, ": ")))} "));
    }

    private TextSpan RemovalOf(ConfigurationEntry entry) => TextScan.Removal(text, CommaOf(entry) is { } comma && string.IsNullOrWhiteSpace(text[entry.Span.End..comma.Start])
        ? TextSpan.FromBounds(entry.Span.Start, comma.End)
        : entry.Span);

    /// <summary>What stands between a key and its value.</summary>
    private string Between(ConfigurationEntry entry)
    {
        var between = text[entry.KeySpans[0].End..entry.Node.Span.Start];
        return between.Trim() == ":" && between.IndexOfAny(['\n', '\r']) < 0 ? between : ": ";
    }

    /// <summary>What stands before an entry: a line break and its indentation, or a space.</summary>
    private string Separator(ConfigurationNode container)
    {
        var model = container.Entries[^1].Span.Start;
        return TextScan.BeginsLine(text, model) && TextScan.LineStart(text, model) > container.Span.Start ? TextScan.NewLine(text) + TextScan.Indent(text, model) : " ";
    }

    private TextSpan? CommaOf(ConfigurationEntry entry)
    {
        var at = entry.Span.End;
        while (at < text.Length)
        {
            var next = skipComment(at);
            if (next == at && !char.IsWhiteSpace(text[at]))
            {
                break;
            }

            at = Math.Max(next, at + 1);
        }

        return at < text.Length && text[at] == ',' ? new TextSpan(at, 1) : null;
    }

    /// <summary>Behind the comments that follow in the same line: they belong to what stands before them.</summary>
    private int BehindComments(int position)
    {
        var at = position;
        while (skipComment(SkipBlanks(at)) is var next && next > SkipBlanks(at) && text.IndexOfAny(['\n', '\r'], at, next - at) < 0)
        {
            at = next;
        }

        return at;
    }

    private bool IsCommentLine(int start, int end)
    {
        var at = SkipBlanks(start);
        return at < end && (skipComment(at) > at || text[at..end].TrimEnd().EndsWith("*/", StringComparison.Ordinal));
    }

    private int SkipBlanks(int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    /// <summary>Writes a path as sections in braces around a value.</summary>
    public static string Nested(ImmutableArray<string> names, string between, Func<string, string> quote, string value)
    {
        var head = string.Join("{ ", names.Select(name => quote(name) + between));
        return head + value + string.Concat(Enumerable.Repeat(" }", names.Length - 1));
    }
}
