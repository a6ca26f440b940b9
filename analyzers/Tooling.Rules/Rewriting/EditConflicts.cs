using System.Collections.Immutable;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Rewriting;

/// <summary>
/// Decides which matches can be applied together: outermost first. A match whose edits lie in code that an outer one
/// replaces, without being moved along, has to wait for the next round.
/// </summary>
internal static class EditConflicts
{
    /// <summary>Splits matches into those that apply together and those that wait.</summary>
    /// <param name="matches">All matches of a file.</param>
    /// <returns>The matches to apply and the ones that wait, each in the order given.</returns>
    public static (ImmutableArray<Match> Applied, ImmutableArray<Match> Waiting) Resolve(ImmutableArray<Match> matches)
    {
        var applied = new List<Match>();
        var accepted = new List<(Edit Edit, List<Edit> Group)>();
        var waiting = new HashSet<Match>();
        foreach (var group in matches.Where(m => !m.Edits.IsEmpty).GroupBy(m => m.Group).OrderByDescending(g => g.Max(m => m.Node.Span.Length)))
        {
            var edits = group.SelectMany(m => m.Edits).ToList();
            if (edits.Any(e => accepted.Any(a => Conflicts(a.Edit, e) && !a.Group.Any(outer => Carries(outer, e)) && !edits.Any(outer => Carries(outer, a.Edit)))))
            {
                waiting.UnionWith(group);
                continue;
            }

            accepted.AddRange(edits.Select(e => (e, edits)));
            applied.AddRange(group);
        }

        var appliedSet = new HashSet<Match>(applied);
        return (matches.Where(appliedSet.Contains).ToImmutableArray(), matches.Where(waiting.Contains).ToImmutableArray());
    }

    private static bool Conflicts(Edit left, Edit right)
    {
        if (!left.Span.IntersectsWith(right.Span) || left == right)
        {
            return false;
        }

        if (left.Span.IsEmpty && right.Span.IsEmpty)
        {
            return left.Owner == right.Owner && left.Span == right.Span && !left.Parts.SequenceEqual(right.Parts);
        }

        // Touching is not overlapping.
        if (left.Span.End <= right.Span.Start || right.Span.End <= left.Span.Start)
        {
            return false;
        }

        return !Carries(left, right) && !Carries(right, left);
    }

    /// <summary>Whether the outer edit takes the code of the inner one along.</summary>
    private static bool Carries(Edit outer, Edit inner) =>
        outer.Parts.Any(p => p.Text is null && p.Source.Contains(inner.Span) && p.Source.Contains(inner.Owner));
}
