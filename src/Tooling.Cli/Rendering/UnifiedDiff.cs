using DiffPlex;
using DiffPlex.Model;
using Tooling.Engine;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Writes the difference of two texts in the unified format, such that <c>git apply</c> takes it.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>Writes the difference; nothing where there is none.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="path">The file, relative to the root, with <c>/</c>.</param>
    /// <param name="oldText">The text before; null for a new file.</param>
    /// <param name="newText">The text after.</param>
    public static void Write(TextPage page, string path, string? oldText, string newText)
    {
        var diff = new Differ().CreateCustomDiffs(oldText ?? string.Empty, newText, ignoreWhiteSpace: false, TextLines.Split);
        if (diff.DiffBlocks.Count == 0)
        {
            return;
        }

        page.Line(page.Paint($"--- {(oldText is null ? "/dev/null" : Label('a', path))}", TextColor.Gray));
        page.Line(page.Paint($"+++ {Label('b', path)}", TextColor.Gray));
        foreach (var hunk in Hunks(diff.DiffBlocks))
        {
            WriteHunk(page, diff, hunk);
        }
    }

    /// <summary>A tab ends a file name that has blanks in it, as git writes it.</summary>
    private static string Label(char side, string path) => $"{side}/{path}{(path.Contains(' ', StringComparison.Ordinal) ? "\t" : string.Empty)}";

    /// <summary>Blocks whose context lines would touch or overlap are in one hunk.</summary>
    private static IEnumerable<List<DiffBlock>> Hunks(IList<DiffBlock> blocks)
    {
        var hunk = new List<DiffBlock> { blocks[0] };
        foreach (var block in blocks.Skip(1))
        {
            var last = hunk[^1];
            if (block.DeleteStartA - (last.DeleteStartA + last.DeleteCountA) > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(block);
        }

        yield return hunk;
    }

    private static void WriteHunk(TextPage page, DiffResult diff, List<DiffBlock> hunk)
    {
        var (first, last) = (hunk[0], hunk[^1]);
        var before = Math.Min(Context, first.DeleteStartA);
        var endA = last.DeleteStartA + last.DeleteCountA;
        var after = Math.Min(Context, diff.PiecesOld.Length - endA);
        var (startA, startB) = (first.DeleteStartA - before, first.InsertStartB - before);
        var countA = endA + after - startA;
        var countB = last.InsertStartB + last.InsertCountB + after - startB;
        page.Line(page.Paint($"@@ -{Range(startA, countA)} +{Range(startB, countB)} @@", TextColor.Cyan));

        var line = startA;
        foreach (var block in hunk)
        {
            WriteLines(page, ' ', diff.PiecesOld[line..block.DeleteStartA]);
            line = block.DeleteStartA + block.DeleteCountA;
            WriteLines(page, '-', diff.PiecesOld[block.DeleteStartA..line]);
            WriteLines(page, '+', diff.PiecesNew[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
        }

        WriteLines(page, ' ', diff.PiecesOld[line..(line + after)]);
    }

    /// <summary>Lines count from 1; an empty range names the line before it.</summary>
    private static string Range(int start, int count) => count switch
    {
        0 => FormattableString.Invariant($"{start},0"),
        1 => FormattableString.Invariant($"{start + 1}"),
        _ => FormattableString.Invariant($"{start + 1},{count}"),
    };

    private static void WriteLines(TextPage page, char mark, string[] lines)
    {
        foreach (var line in lines)
        {
            var text = mark + (line.EndsWith('\n') ? line[..^1] : line);
            page.Line(mark switch
            {
                '+' => page.Paint(text, TextColor.Green),
                '-' => page.Paint(text, TextColor.Red),
                _ => text,
            });
            if (!line.EndsWith('\n'))
            {
                page.Line(@"\ No newline at end of file");
            }
        }
    }
}
