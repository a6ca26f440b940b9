using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Analyzers;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.CodeFixes;

/// <summary>Rewrites chosen findings of a project.</summary>
internal static class ProjectMigration
{
    /// <summary>Rewrites, pack by pack.</summary>
    /// <param name="project">The project.</param>
    /// <param name="include">Which findings.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The solution with the new texts.</returns>
    public static async Task<Solution> ApplyAsync(Project project, Func<DocumentId, Finding, bool> include, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return project.Solution;
        }

        ImmutableArray<MigrationPack> packs = [.. BuiltInPacks.All, .. BroughtPacks.Of(project.AnalyzerOptions.AdditionalFiles, cancellationToken).Select(file => file.Pack).OfType<MigrationPack>()];
        foreach (var pack in LegacyPacks.ReferencedBy(compilation, packs))
        {
            project = await ApplyAsync(project, pack, include, cancellationToken).ConfigureAwait(false);
        }

        return project.Solution;
    }

    private static async Task<Project> ApplyAsync(Project project, MigrationPack pack, Func<DocumentId, Finding, bool> include, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if ((BoundPack.Legacy(pack, compilation!, cancellationToken) ?? BoundPack.Raised(pack, compilation!, cancellationToken)) is not { } bound)
        {
            return project;
        }

        var documents = DocumentsOf(project, compilation!);
        var filter = new TriggerFilter(bound.Pack.Triggers);
        var analyses = documents.Keys
            .Where(tree => filter.Matches(tree.GetText(cancellationToken)))
            .Select(tree => bound.Analyze(compilation!.GetSemanticModel(tree), cancellationToken))
            .ToImmutableArray();
        var wanted = new HashSet<Match>(analyses.SelectMany(a => Wanted(bound.Pack, a, documents[a.Tree], include)));
        var rewritten = new PartialRewriter(bound.Compilation, analyses, after => AnalysisOf(bound.With(after), cancellationToken)).Rewrite((_, match) => wanted.Contains(match), cancellationToken);
        var solution = rewritten.Aggregate(project.Solution, (s, file) => s.WithDocumentText(documents[file.Key], file.Value.Text));
        return solution.GetProject(project.Id)!;
    }

    private static Func<SyntaxTree, FileAnalysis> AnalysisOf(BoundPack bound, CancellationToken cancellationToken) => tree => bound.Analyze(tree, cancellationToken);

    /// <summary>What generators write is not among a project's documents, and can't be edited.</summary>
    private static Dictionary<SyntaxTree, DocumentId> DocumentsOf(Project project, Compilation compilation) => compilation.SyntaxTrees
        .Select(tree => (Tree: tree, Document: project.GetDocumentId(tree)))
        .Where(d => d.Document is not null && project.ContainsDocument(d.Document))
        .ToDictionary(d => d.Tree, d => d.Document!);

    private static IEnumerable<Match> Wanted(CompiledPack pack, FileAnalysis analysis, DocumentId document, Func<DocumentId, Finding, bool> include) =>
        FindingFactory.Create(pack, analysis, analysis.Tree.FilePath)
            .Zip(analysis.Matches, (finding, match) => (finding, match))
            .Where(f => include(document, f.finding))
            .Select(f => f.match);
}
