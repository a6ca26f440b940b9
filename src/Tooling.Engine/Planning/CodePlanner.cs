using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Reporting;
using Tooling.Rules.Rewriting;

namespace Tooling.Engine.Planning;

/// <summary>The rewritten files, what was found, and what compiling the result showed.</summary>
/// <param name="Texts">The new texts by absolute path, where they differ.</param>
/// <param name="Findings">All findings, with those that were demoted, ordered by path and place.</param>
/// <param name="Proofs">One for each project and target framework that was compiled.</param>
internal sealed record CodePlan(ImmutableDictionary<string, SourceText> Texts, ImmutableArray<Finding> Findings, ImmutableArray<Proof> Proofs);

/// <summary>Rewrites in memory, compiles the result, and takes back what does not compile until everything else does.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class CodePlanner(string root, WorkLimit limit)
{
    /// <summary>More rounds than nested rewrites go deep: each round demotes at least one group.</summary>
    private const int MaxRounds = 50;

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
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The plan of the code.</returns>
    public CodePlan Proven(ImmutableArray<ProjectAnalysis> analyses, ModernProjects modern, ImmutableDictionary<CompilerInputs, CSharpCompilation> originals, CancellationToken cancellationToken)
    {
        var files = MatchMerger.Merge(analyses, root).ToDictionary(f => f.Path, StringComparer.Ordinal);
        var before = originals.ToDictionary(o => o.Key, o => new Lazy<ImmutableArray<Diagnostic>>(() => CompiledProject.Of(o.Value, cancellationToken).Errors));
        var demotions = new Demotions();
        Dictionary<string, RewrittenFile> rewritten = [];
        ImmutableArray<(CompilerInputs Inputs, CompiledProject Project)> compiled = [];
        Dictionary<CompilerInputs, ImmutableArray<Diagnostic>> errors = [];
        for (var round = 0; round < MaxRounds; round++)
        {
            rewritten = Rewrite([.. files.Values], demotions, cancellationToken);
            var compilations = modern.Compile(Changed(rewritten).ToDictionary(f => f.Path, f => f.File.Text, StringComparer.Ordinal), cancellationToken).ToList();
            compiled = [.. limit.Select(compilations, c => (c.Key, CompiledProject.Of(c.Value, cancellationToken)), cancellationToken)];
            errors = compiled.ToDictionary(c => c.Inputs, c => NewErrors.Between(c.Project.Errors, before[c.Inputs]));
            var again = false;
            foreach (var error in errors.Values.SelectMany(e => e))
            {
                var path = error.Location.SourceTree?.FilePath ?? string.Empty;
                var file = files.GetValueOrDefault(path) ?? Unmatched(path, originals);
                again |= demotions.Blame(error, file, rewritten.GetValueOrDefault(path), (p, span) => analyses.Any(a => NamesLegacy(a, p, span)));
            }

            if (!again)
            {
                break;
            }
        }

        var unused = new UnusedUsings(compiled.Select(c => c.Project), [.. analyses.SelectMany(a => a.Pack.LegacyNamespaces)]);
        var texts = limit.Select([.. Changed(rewritten)], f => KeyValuePair.Create(f.Path, IsFinished(files[f.Path], f.File) ? unused.Remove(f.File.Text, f.Path) : f.File.Text), cancellationToken).ToImmutableDictionary(StringComparer.Ordinal);
        return new CodePlan(texts, Findings(analyses, files, rewritten, demotions), Proofs(errors));
    }

    private Dictionary<string, RewrittenFile> Rewrite(ImmutableArray<MatchedFile> files, Demotions demotions, CancellationToken cancellationToken) =>
        limit.Select(files, f => KeyValuePair.Create(f.Path, FileRewriter.Rewrite(f.Analysis, m => demotions.Includes(f.Path, m))), cancellationToken).ToDictionary(StringComparer.Ordinal);

    /// <summary>Code that is left to a person may need a using directive for what the modern API does not have.</summary>
    private static bool IsFinished(MatchedFile file, RewrittenFile rewritten) => file.Analysis.Matches.All(m => m.Kind == FindingKind.Rewrite && (m.Edits.IsEmpty || rewritten.Applied.Contains(m)));

    private static IEnumerable<(string Path, RewrittenFile File)> Changed(Dictionary<string, RewrittenFile> rewritten) => rewritten.Where(r => !r.Value.Changes.IsEmpty).Select(r => (r.Key, r.Value));

    /// <summary>Whether the name at a place is bound to the legacy API.</summary>
    private static bool NamesLegacy(ProjectAnalysis analysis, string path, TextSpan span)
    {
        var tree = analysis.Compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path);
        var name = tree?.GetRoot().FindToken(span.Start).Parent as Microsoft.CodeAnalysis.CSharp.Syntax.SimpleNameSyntax;
        return name is not null && analysis.Compilation.GetSemanticModel(tree!).GetSymbolInfo(name).Symbol is { } symbol && analysis.Pack.IsLegacy(symbol);
    }

    private static MatchedFile? Unmatched(string path, ImmutableDictionary<CompilerInputs, CSharpCompilation> originals)
    {
        var tree = originals.Values.SelectMany(c => c.SyntaxTrees).FirstOrDefault(t => t.FilePath == path);
        return tree is null ? null : new MatchedFile(path, new Rules.FileAnalysis(tree, [], 0), []);
    }

    private ImmutableArray<Finding> Findings(ImmutableArray<ProjectAnalysis> analyses, Dictionary<string, MatchedFile> files, Dictionary<string, RewrittenFile> rewritten, Demotions demotions)
    {
        var findings = new List<Finding>();
        foreach (var file in files.Values)
        {
            var waiting = rewritten[file.Path].Waiting;
            findings.AddRange(file.Analysis.Matches.Zip(file.Findings, (match, finding) =>
            {
                var reason = demotions.ReasonFor(file.Path, match) ?? (waiting.Contains(match) ? "It overlaps with another rewrite here. Apply that one, then change this by hand." : null);
                return reason is null || finding.Kind != FindingKind.Rewrite ? finding : finding with { Kind = FindingKind.Manual, Safety = Safety.Manual, Reason = reason };
            }));
        }

        findings.AddRange(demotions.Remaining.Select(r => Remaining(PackOf(analyses, r.Key.Path), r.Key.Path, r.Key.Span, r.Value.Id, r.Value.Message)));
        return [.. findings
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Range.StartLine)
            .ThenBy(f => f.Range.StartColumn)
            .ThenBy(f => f.RuleId, StringComparer.Ordinal)];
    }

    /// <summary>The pack of the project that a file belongs to; where it is of a project that only refers to such a one, the first.</summary>
    private static string PackOf(ImmutableArray<ProjectAnalysis> analyses, string path) =>
        (analyses.FirstOrDefault(a => a.Inputs.SourcePaths.Contains(path)) ?? analyses[0]).Pack.Definition.Id;

    private Finding Remaining(string packId, string path, TextSpan span, string id, string message)
    {
        var text = SourceText.From(File.ReadAllText(path));
        var lines = text.Lines.GetLinePositionSpan(span);
        return new Finding
        {
            RuleId = EngineRules.DoesNotCompile,
            PackId = packId,
            Kind = FindingKind.Manual,
            Safety = Safety.Manual,
            Message = "Change this by hand: it does not compile on the modern API",
            Reason = message,
            Path = Relative(path),
            Range = new SourceRange(lines.Start.Line + 1, lines.Start.Character + 1, lines.End.Line + 1, lines.End.Character + 1),
            Fingerprint = Fingerprint.Compute(EngineRules.DoesNotCompile, Path.GetFileName(path), id, text.ToString(span), span.Start.ToString(CultureInfo.InvariantCulture).Length),
        };
    }

    private ImmutableArray<Proof> Proofs(Dictionary<CompilerInputs, ImmutableArray<Diagnostic>> errors) =>
        [.. errors
            .Select(e => new Proof(
                RelativeProject(e.Key),
                e.Key.Project.TargetFramework,
                e.Value.IsEmpty ? ProofOutcome.Compiles : ProofOutcome.CompilesExceptManual,
                e.Value.IsEmpty ? null : string.Join('\n', e.Value.Select(d => Describe(d)).Distinct(StringComparer.Ordinal))))
            .OrderBy(p => p.Project, StringComparer.Ordinal)
            .ThenBy(p => p.TargetFramework, StringComparer.Ordinal)];

    private string Describe(Diagnostic error)
    {
        var place = error.Location.GetLineSpan();
        return $"{Relative(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private string RelativeProject(CompilerInputs inputs) => Relative(inputs.Project.ProjectPath);

    private string Relative(string path) => path.Length == 0 ? path : RelativePath.Of(root, path);
}
