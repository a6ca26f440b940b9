using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Tooling.Analyzers;
using Tooling.Reporting;

namespace Tooling.CodeFixes;

/// <summary>Applies all findings of a document, project or solution in one pass, instead of one after the other.</summary>
internal sealed class MigrationFixAllProvider : FixAllProvider
{
    public static readonly MigrationFixAllProvider Instance = new();

    private MigrationFixAllProvider()
    {
    }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var title = fixAllContext.CodeActionEquivalenceKey == MigrationCodeFixProvider.MigrateAll ? "Migrate everything" : "Migrate all occurrences";
        return Task.FromResult<CodeAction?>(CodeAction.Create(title, token => FixAsync(fixAllContext.WithCancellationToken(token)), fixAllContext.CodeActionEquivalenceKey ?? title));
    }

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var project in ProjectsOf(context))
        {
            // From the code as it was: what another project's rewritten API means is not known here.
            var reported = await ReportedAsync(context, project).ConfigureAwait(false);
            var fixedSolution = await ProjectMigration.ApplyAsync(project, (document, finding) => IsAsked(context, finding) && reported.Contains(document, finding), context.CancellationToken).ConfigureAwait(false);
            solution = await MergeAsync(solution, project, fixedSolution, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static IEnumerable<Project> ProjectsOf(FixAllContext context) =>
        context.Scope == FixAllScope.Solution ? context.Solution.Projects.Where(p => p.Language == LanguageNames.CSharp) : [context.Project];

    /// <summary>
    /// An IDE asks for all ids that this provider fixes, and names the chosen rule by the key. <c>dotnet format</c> asks for one id,
    /// with the key of whatever action it saw first: that may be another rule's.
    /// </summary>
    private static bool IsAsked(FixAllContext context, Finding finding)
    {
        var key = context.CodeActionEquivalenceKey is { } given && given != MigrationCodeFixProvider.MigrateAll ? given : null;
        var isNamed = key is not null && context.DiagnosticIds.Contains(FindingDiagnostic.IdOf(key));
        return isNamed ? finding.RuleId == key : context.DiagnosticIds.Contains(FindingDiagnostic.IdOf(finding.RuleId));
    }

    private static async Task<ReportedFindings> ReportedAsync(FixAllContext context, Project project)
    {
        var diagnostics = context.Scope == FixAllScope.Document
            ? await context.GetDocumentDiagnosticsAsync(context.Document!).ConfigureAwait(false)
            : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
        var reported = new ReportedFindings();
        foreach (var file in diagnostics.Where(d => d.Location.SourceTree is not null).GroupBy(d => d.Location.SourceTree!))
        {
            if (project.GetDocumentId(file.Key) is { } document)
            {
                reported.Add(document, file);
            }
        }

        return reported;
    }

    private static async Task<Solution> MergeAsync(Solution solution, Project before, Solution after, CancellationToken cancellationToken)
    {
        foreach (var id in after.GetProject(before.Id)!.GetChanges(before).GetChangedDocuments(onlyGetDocumentsWithTextChanges: true))
        {
            solution = solution.WithDocumentText(id, await after.GetDocument(id)!.GetTextAsync(cancellationToken).ConfigureAwait(false));
        }

        return solution;
    }
}
