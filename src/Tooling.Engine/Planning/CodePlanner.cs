using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Discovery.Generators;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Rewriting;

namespace Tooling.Engine.Planning;

/// <summary>The rewritten files, what was found, and what compiling the result showed.</summary>
/// <param name="Texts">The new texts by absolute path, where they differ.</param>
/// <param name="Findings">All findings, with those that were demoted, ordered by path and place.</param>
/// <param name="Proofs">One for each project and target framework that was compiled.</param>
internal sealed record CodePlan(ImmutableDictionary<string, SourceText> Texts, ImmutableArray<Finding> Findings, ImmutableArray<Proof> Proofs)
{
    /// <summary>The first round, of which steps are made; null where nothing is proven.</summary>
    public RoundResult? FirstRound { get; init; }
}

/// <summary>Rewrites and proves in rounds, until no rewrite waits for one around it.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class CodePlanner(string root, WorkLimit limit)
{
    private const string Overlaps = "It overlaps with another rewrite here. Apply that one, then change this by hand.";

    /// <summary>Plans without references to compile against: nothing is proven.</summary>
    public CodePlan Unproven(ImmutableArray<ProjectAnalysis> analyses, string reason)
    {
        var files = MatchMerger.Merge(analyses, root);
        var texts = files.Select(f => (f.Path, FileRewriter.Rewrite(f.Analysis))).Where(f => !f.Item2.Changes.IsEmpty).ToImmutableDictionary(f => f.Path, f => f.Item2.Text);
        return new CodePlan(texts, [.. files.SelectMany(f => f.Findings)], [.. analyses.Select(a => new Proof(RelativeProject(a.Inputs), a.Inputs.Project.TargetFramework, ProofOutcome.Unproven, reason))]);
    }

    /// <summary>Plans and proves.</summary>
    /// <param name="analyses">What was found.</param>
    /// <param name="modern">Compiles projects as they will be.</param>
    /// <param name="originals">The compilations as they are, of all projects that could be affected.</param>
    /// <param name="resolved">Of those, the ones with a legacy API that stands in for a version which no source has: as NuGet resolves them.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The plan of the code.</returns>
    public CodePlan Proven(
        ImmutableArray<ProjectAnalysis> analyses, ModernProjects modern, ImmutableDictionary<CompilerInputs, CSharpCompilation> originals, ImmutableDictionary<CompilerInputs, CSharpCompilation> resolved, CancellationToken cancellationToken)
    {
        var files = MatchMerger.Merge(analyses, root);
        var first = new RoundInput(
            analyses,
            files.ToImmutableDictionary(f => f.Path, StringComparer.Ordinal),
            originals,
            ImmutableDictionary.Create<string, SourceText>(StringComparer.Ordinal),
            originals.ToImmutableDictionary(o => o.Key, o => new Lazy<ImmutableArray<Diagnostic>>(() => KnownIn(o.Value, resolved.GetValueOrDefault(o.Key), cancellationToken))))
        {
            Resolved = resolved,
        };
        var rounds = Rounds(first, new ProofRound(modern, limit), cancellationToken);
        var findings = files.ToDictionary(f => f.Path, f => FindingsOf(f, rounds[0], hasNext: rounds.Length > 1), StringComparer.Ordinal);

        var last = rounds[^1];
        var broken = rounds[0].Demotions.Remaining.Select(r => r.Key.Path).ToHashSet(StringComparer.Ordinal);
        var unused = new UnusedUsings(last.Compiled.Values, [.. analyses.SelectMany(a => a.Pack.LegacyNamespaces)]);
        var texts = limit.Select([.. last.Texts], f => KeyValuePair.Create(f.Key, IsFinished(findings[f.Key]) && !broken.Contains(f.Key) ? unused.Remove(f.Value, f.Key) : f.Value), cancellationToken).ToImmutableDictionary(StringComparer.Ordinal);
        var remaining = Remaining(rounds[0].Demotions, path => PackOf(analyses, path));
        return new CodePlan(texts, [.. findings.Values.SelectMany(f => f).Concat(remaining).Order(ReportOrder.Findings)], Proofs(last, first, modern.Generators)) { FirstRound = rounds[0] };
    }

    private static ImmutableArray<Diagnostic> KnownIn(CSharpCompilation original, CSharpCompilation? resolved, CancellationToken cancellationToken)
    {
        var errors = CompiledProject.Of(original, cancellationToken).Errors;
        return errors.IsEmpty || resolved is null ? errors : NewErrors.Shared(errors, CompiledProject.Of(resolved, cancellationToken).Errors);
    }

    /// <summary>Where later rounds can't finish what waits, the first one has to compile as it is.</summary>
    private ImmutableArray<RoundResult> Rounds(RoundInput first, ProofRound round, CancellationToken cancellationToken)
    {
        var rounds = ImmutableArray.Create(round.Run(first, hasNext: true, cancellationToken));
        while (NextRound.WaitingIn(rounds[^1]) > 0)
        {
            var result = round.Run(new NextRound(root, limit).After(first, rounds[^1], cancellationToken), hasNext: true, cancellationToken);
            if (!NextRound.IsProgress(rounds[^1], result))
            {
                return [round.Run(first, hasNext: false, cancellationToken)];
            }

            rounds = rounds.Add(result);
        }

        return rounds;
    }

    private static ImmutableArray<Finding> FindingsOf(MatchedFile file, RoundResult first, bool hasNext) =>
        [.. file.Analysis.Matches.Zip(file.Findings, (match, finding) =>
        {
            var reason = first.Demotions.ReasonFor(file.Path, match) ?? (!hasNext && first.Rewritten[file.Path].Waiting.Contains(match) ? Overlaps : null);
            return reason is null || finding.Kind != FindingKind.Rewrite ? finding : finding with { Kind = FindingKind.Manual, Safety = Safety.Manual, Reason = reason };
        })];

    /// <summary>Code that is left to a person may need a using directive for what the modern API does not have.</summary>
    private static bool IsFinished(ImmutableArray<Finding> findings) => findings.All(f => f.Kind == FindingKind.Rewrite);

    /// <summary>The pack of the project that a file belongs to; where it is of a project that only refers to such a one, the first.</summary>
    private static string PackOf(ImmutableArray<ProjectAnalysis> analyses, string path) =>
        (analyses.FirstOrDefault(a => a.Inputs.SourcePaths.Contains(path)) ?? analyses[0]).Pack.Definition.Id;

    /// <summary>Errors that no finding explains. Which of several alike one is, is counted within its file: lines move.</summary>
    private IEnumerable<Finding> Remaining(Demotions demotions, Func<string, string> packOf) =>
        demotions.Remaining.GroupBy(r => r.Key.Path, StringComparer.Ordinal).SelectMany(file =>
        {
            var text = SourceText.From(File.ReadAllText(file.Key));
            return file.OrderBy(r => r.Key.Span)
                .GroupBy(r => (r.Value.Id, Code: text.ToString(r.Key.Span)))
                .SelectMany(alike => alike.Select((r, ordinal) => new Finding
                {
                    RuleId = EngineRules.DoesNotCompile,
                    PackId = packOf(file.Key),
                    Kind = FindingKind.Manual,
                    Safety = Safety.Manual,
                    Message = "Change this by hand: it does not compile on the modern API",
                    Reason = r.Value.Message,
                    Path = Relative(file.Key),
                    Range = SourceRanges.Of(text.Lines.GetLinePositionSpan(r.Key.Span)),
                    Fingerprint = Fingerprint.Compute(EngineRules.DoesNotCompile, Path.GetFileName(file.Key), alike.Key.Id, alike.Key.Code, ordinal),
                }));
        });

    private ImmutableArray<Proof> Proofs(RoundResult last, RoundInput first, SourceGenerators generators) =>
        [.. last.Compiled
            .Select(c => (Inputs: c.Key, Errors: first.NewOf(c.Key, c.Value.Errors), All: c.Value.Errors.Length))
            .Select(e => new Proof(
                RelativeProject(e.Inputs),
                e.Inputs.Project.TargetFramework,
                e.Errors.IsEmpty ? ProofOutcome.Compiles : ProofOutcome.CompilesExceptManual,
                DetailOf(e.Errors, generators.FailuresOf(e.Inputs))) { EarlierErrors = e.All - e.Errors.Length })
            .OrderBy(p => p.Project, StringComparer.Ordinal)
            .ThenBy(p => p.TargetFramework, StringComparer.Ordinal)];

    private string? DetailOf(ImmutableArray<Diagnostic> errors, IEnumerable<string> notRun)
    {
        var lines = errors.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal).Select(Describe).Distinct(StringComparer.Ordinal)
            .Concat(notRun.Select(generator => $"A source generator was not run: {generator}"));
        return string.Join('\n', lines) is { Length: > 0 } detail ? detail : null;
    }

    private string Describe(Diagnostic error) => $"{CompilerErrors.PlaceOf(error, root)}: {CompilerErrors.MessageOf(error)}";

    private string RelativeProject(CompilerInputs inputs) => Relative(inputs.Project.ProjectPath);

    private string Relative(string path) => path.Length == 0 ? path : RelativePath.Of(root, path);
}
