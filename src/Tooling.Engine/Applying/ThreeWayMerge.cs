using System.Collections.Immutable;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace Tooling.Engine.Applying;

/// <summary>What became of a merge.</summary>
/// <param name="Content">The merged content; null where there are conflicts.</param>
/// <param name="Conflicts">The lines of the common content, from 1, at which both sides differ from it and from each other; 0 where the content has no lines.</param>
internal sealed record MergeResult(byte[]? Content, ImmutableArray<int> Conflicts);

/// <summary>
/// Merges two changes of one content line by line, as diff3 does: what one side changed is taken, what both changed alike is taken once, and changes
/// that touch each other are a conflict. Bytes stay as they are: a line is compared byte by byte, with its end.
/// </summary>
internal static class ThreeWayMerge
{
    /// <summary>Merges.</summary>
    /// <param name="common">What both sides come from.</param>
    /// <param name="ours">One side.</param>
    /// <param name="theirs">The other side.</param>
    public static MergeResult Merge(byte[] common, byte[] ours, byte[] theirs)
    {
        if (new[] { common, ours, theirs }.Any(content => content.Contains((byte)0)))
        {
            // Neither text in a byte-wise encoding nor mergeable by lines.
            return new MergeResult(null, [0]);
        }

        var (left, right) = (Diff(common, ours), Diff(common, theirs));
        var merged = new StringBuilder();
        var conflicts = ImmutableArray.CreateBuilder<int>();
        var line = 0;
        foreach (var region in Regions(left, right))
        {
            Append(merged, left.PiecesOld, line, region.Start);
            var (leftText, rightText) = (region.Apply(left, region.Left), region.Apply(right, region.Right));
            if (!region.Left.IsEmpty && !region.Right.IsEmpty && leftText != rightText)
            {
                conflicts.Add(region.Start + 1);
            }

            merged.Append(region.Left.IsEmpty ? rightText : leftText);
            line = region.End;
        }

        Append(merged, left.PiecesOld, line, left.PiecesOld.Length);
        return conflicts.Count > 0 ? new MergeResult(null, conflicts.ToImmutable()) : new MergeResult(Encoding.Latin1.GetBytes(merged.ToString()), []);
    }

    /// <summary>Latin-1 has a character for every byte.</summary>
    private static DiffResult Diff(byte[] before, byte[] after) =>
        new Differ().CreateCustomDiffs(Encoding.Latin1.GetString(before), Encoding.Latin1.GetString(after), ignoreWhiteSpace: false, TextLines.Split);

    private static IEnumerable<Region> Regions(DiffResult left, DiffResult right)
    {
        var blocks = left.DiffBlocks.Select(block => (Block: block, IsLeft: true)).Concat(right.DiffBlocks.Select(block => (Block: block, IsLeft: false)))
            .OrderBy(b => b.Block.DeleteStartA).ThenByDescending(b => b.IsLeft).ToList();
        for (var i = 0; i < blocks.Count;)
        {
            var region = new Region(blocks[i].Block.DeleteStartA, blocks[i].Block.DeleteStartA, [], []);
            for (; i < blocks.Count && blocks[i].Block.DeleteStartA <= region.End; i++)
            {
                region = region.With(blocks[i].Block, blocks[i].IsLeft);
            }

            yield return region;
        }
    }

    private static void Append(StringBuilder text, string[] lines, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            text.Append(lines[i]);
        }
    }

    /// <summary>Lines of the common content that one side or both changed.</summary>
    private sealed record Region(int Start, int End, ImmutableArray<DiffBlock> Left, ImmutableArray<DiffBlock> Right)
    {
        public Region With(DiffBlock block, bool isLeft)
        {
            var end = Math.Max(End, block.DeleteStartA + block.DeleteCountA);
            return isLeft ? this with { End = end, Left = Left.Add(block) } : this with { End = end, Right = Right.Add(block) };
        }

        /// <summary>The lines as one side has them.</summary>
        public string Apply(DiffResult diff, ImmutableArray<DiffBlock> blocks)
        {
            var text = new StringBuilder();
            var line = Start;
            foreach (var block in blocks)
            {
                Append(text, diff.PiecesOld, line, block.DeleteStartA);
                Append(text, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB);
                line = block.DeleteStartA + block.DeleteCountA;
            }

            Append(text, diff.PiecesOld, line, End);
            return text.ToString();
        }
    }
}
