using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Tooling.Analyzers;

namespace Tooling.CodeFixes;

/// <summary>Rewrites legacy code from the light bulb, and in bulk from Fix All and <c>dotnet format</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MigrationCodeFixProvider))]
[Shared]
public sealed class MigrationCodeFixProvider : CodeFixProvider
{
    /// <summary>Equivalence key of the action that applies all rules. The key of one that applies a single rule is the rule's id.</summary>
    internal const string MigrateAll = "migrate-all";

    internal const string MigrateAllTitle = "Migrate everything in this file";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [.. Descriptors.Rewritable, Descriptors.RuleOfBroughtPack.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => MigrationFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics.Where(ReportedFindings.IsRewritable))
        {
            var wanted = ReportedFindings.Of(context.Document.Id, [diagnostic]);
            var rule = ReportedFindings.RuleOf(diagnostic);
            context.RegisterCodeFix(
                CodeAction.Create(rule == diagnostic.Id ? diagnostic.Descriptor.Title.ToString(null) : diagnostic.GetMessage(), token => ProjectMigration.ApplyAsync(context.Document.Project, wanted.Contains, token), equivalenceKey: rule),
                diagnostic);
            context.RegisterCodeFix(
                CodeAction.Create(MigrateAllTitle, token => ProjectMigration.ApplyAsync(context.Document.Project, (document, _) => document == context.Document.Id, token), equivalenceKey: MigrateAll),
                diagnostic);
        }

        return Task.CompletedTask;
    }
}
