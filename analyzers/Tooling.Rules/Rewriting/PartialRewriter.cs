using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Rewriting;

/// <summary>
/// Applies some of the matches of a compilation that goes on referring to the legacy API. What is rewritten does not bind to that
/// API any more, and may take the meaning of other legacy code with it: a lambda of <c>SetAction</c> has no parameter type.
/// A match that would be lost so, or would ask for other edits, is applied along, so that the order in which rules are applied
/// does not matter.
/// </summary>
/// <param name="compilation">The code as it is, with the legacy API.</param>
/// <param name="analyses">What was found in its files.</param>
/// <param name="analyze">Finds what is legacy in the files of the compilation that it is given: the same code, some of it rewritten.</param>
public sealed class PartialRewriter(Compilation compilation, ImmutableArray<FileAnalysis> analyses, Func<Compilation, Func<SyntaxTree, FileAnalysis>> analyze)
{
    /// <summary>Rewrites.</summary>
    /// <param name="include">The matches that are wanted.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The files that change.</returns>
    public ImmutableDictionary<SyntaxTree, RewrittenFile> Rewrite(Func<FileAnalysis, Match, bool> include, CancellationToken cancellationToken)
    {
        var chosen = new HashSet<Match>();
        foreach (var analysis in analyses)
        {
            Choose(analysis, analysis.Matches.Where(m => !m.Edits.IsEmpty && include(analysis, m)), chosen);
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var files = analyses.Select(a => (Analysis: a, Rewritten: FileRewriter.Rewrite(a, chosen.Contains))).ToImmutableArray();
            if (!ChooseStranded(files, chosen, cancellationToken))
            {
                return files.Where(f => !f.Rewritten.Changes.IsEmpty).ToImmutableDictionary(f => f.Analysis.Tree, f => f.Rewritten);
            }
        }
    }

    private static void Choose(FileAnalysis analysis, IEnumerable<Match> matches, HashSet<Match> chosen)
    {
        var groups = new HashSet<string>(matches.Select(m => m.Group), StringComparer.Ordinal);
        chosen.UnionWith(analysis.Matches.Where(m => groups.Contains(m.Group)));
    }

    private bool ChooseStranded(ImmutableArray<(FileAnalysis Analysis, RewrittenFile Rewritten)> files, HashSet<Match> chosen, CancellationToken cancellationToken)
    {
        var open = files.Select(f => (f.Analysis, f.Rewritten, Open: f.Analysis.Matches.Where(m => !m.Edits.IsEmpty && !chosen.Contains(m)).ToImmutableArray())).Where(f => !f.Open.IsEmpty).ToImmutableArray();
        if (open.IsEmpty || files.All(f => f.Rewritten.Changes.IsEmpty))
        {
            return false;
        }

        var trees = files.ToDictionary(f => f.Analysis.Tree, f => f.Rewritten.Changes.IsEmpty ? f.Analysis.Tree : f.Analysis.Tree.WithChangedText(f.Rewritten.Text));
        var after = trees.Where(t => t.Key != t.Value).Aggregate(compilation, (c, t) => c.ReplaceSyntaxTree(t.Key, t.Value));
        var (analyzeAgain, before) = (analyze(after), chosen.Count);
        foreach (var (analysis, rewritten, matches) in open)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = analyzeAgain(trees[analysis.Tree]).Matches;
            Choose(analysis, matches.Where(m => !IsStillThere(m, rewritten.Changes, now)), chosen);
        }

        return chosen.Count > before;
    }

    private static bool IsStillThere(Match match, ImmutableArray<TextChange> changes, ImmutableArray<Match> now) =>
        NewStart(match.Span, changes) is { } start && now.Any(n => n.Span.Start == start && n.Rule == match.Rule && n.Edits.Length == match.Edits.Length && LiteralsOf(n).SequenceEqual(LiteralsOf(match)));

    /// <summary>What the edits write; what they refer to has moved.</summary>
    private static IEnumerable<string?> LiteralsOf(Match match) => match.Edits.SelectMany(e => e.Parts).Select(p => p.Text);

    /// <summary>Where a place is afterwards; null where its code was moved or replaced.</summary>
    private static int? NewStart(TextSpan span, ImmutableArray<TextChange> changes)
    {
        var shift = 0;
        foreach (var change in changes.TakeWhile(c => c.Span.Start < span.End))
        {
            if (change.Span.End > span.Start)
            {
                return null;
            }

            shift += change.NewText!.Length - change.Span.Length;
        }

        return span.Start + shift;
    }
}
