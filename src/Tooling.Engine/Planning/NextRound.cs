using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Planning;

/// <summary>
/// Looks again at the files in which rewrites had to wait for those around them. The code is half modern by then, so it is judged as
/// that of a project whose package was raised: bound to the legacy API, and legacy where the modern one can't explain it.
/// </summary>
/// <param name="root">The root of the tree.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class NextRound(string root, WorkLimit limit)
{
    /// <summary>What the next round starts from.</summary>
    /// <param name="first">What the first round started from: the projects as they are.</param>
    /// <param name="last">What the last round made.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The input.</returns>
    public RoundInput After(RoundInput first, RoundResult last, CancellationToken cancellationToken)
    {
        var waiting = last.Rewritten.Where(r => !r.Value.Waiting.IsEmpty)
            .ToDictionary(r => r.Key, r => r.Value.Waiting.Select(m => m.Rule.Id).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var analyses = first.Analyses.Where(a => last.Compiled.ContainsKey(a.Inputs) && a.Files.Any(f => waiting.ContainsKey(f.Tree.FilePath)))
            .Select(a => Analyze(a, last.Texts, last.Compiled[a.Inputs].Compilation, waiting, cancellationToken)).ToImmutableArray();
        return new RoundInput(
            analyses,
            MatchMerger.Merge(analyses, root).ToImmutableDictionary(f => f.Path, StringComparer.Ordinal),
            first.Sources.SetItems(last.Compiled.Select(c => KeyValuePair.Create(c.Key, c.Value.Compilation))),
            last.Texts,
            first.Known.SetItems(last.Compiled.Select(c => KeyValuePair.Create(c.Key, new Lazy<ImmutableArray<Diagnostic>>(() => [.. c.Value.Errors.Where(e => !last.Demotions.Deferred.Contains(e))])))));
    }

    /// <summary>Whether a round rewrote all that it was made for, or left less waiting than there was.</summary>
    /// <param name="last">The round before it.</param>
    /// <param name="result">The round.</param>
    public static bool IsProgress(RoundResult last, RoundResult result) =>
        result.Demotions.Remaining.Count == 0
        && WaitingIn(result) < WaitingIn(last)
        && result.Rewritten.Sum(r => r.Value.Applied.Length + r.Value.Waiting.Length) >= WaitingIn(last);

    /// <summary>How many rewrites wait.</summary>
    /// <param name="round">A round.</param>
    public static int WaitingIn(RoundResult round) => round.Rewritten.Values.Sum(r => r.Waiting.Length);

    private ProjectAnalysis Analyze(
        ProjectAnalysis analysis, ImmutableDictionary<string, SourceText> texts, CSharpCompilation modern, Dictionary<string, HashSet<string>> waiting, CancellationToken cancellationToken)
    {
        // The same references: symbols that the pack is bound to stay the same. And the same options: the proof does not look for what may be null, and rules do.
        var legacy = new RewrittenSources(limit).In(analysis.Compilation, texts, cancellationToken);
        var confirming = modern.SyntaxTrees.Where(t => waiting.ContainsKey(t.FilePath)).ToDictionary(t => t.FilePath, StringComparer.Ordinal);
        return analysis with
        {
            Compilation = legacy,
            Files =
            [
                .. legacy.SyntaxTrees.Where(t => waiting.ContainsKey(t.FilePath)).Select(t => OnlyOf(
                    waiting[t.FilePath],
                    RaisedCode.Confirm(analysis.Pack, RuleEngine.Analyze(analysis.Pack, legacy.GetSemanticModel(t), cancellationToken), modern.GetSemanticModel(confirming[t.FilePath]), cancellationToken))),
            ],
        };
    }

    /// <summary>What did not wait was decided in an earlier round.</summary>
    private static FileAnalysis OnlyOf(HashSet<string> rules, FileAnalysis analysis) =>
        analysis with { Matches = [.. analysis.Matches.Select(m => rules.Contains(m.Rule.Id) ? m : m with { Kind = FindingKind.Manual, Edits = [] })] };
}
