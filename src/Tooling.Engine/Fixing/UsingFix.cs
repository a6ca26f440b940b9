using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Planning;
using Tooling.Engine.Validation;
using Tooling.Rules.Rewriting;

namespace Tooling.Engine.Fixing;

/// <summary>
/// Adds using directives that are missing, and removes those of namespaces that went with the legacy library. Each file is compiled with its mend in every project
/// and target framework: it stays only where errors go, and none comes.
/// </summary>
/// <param name="root">The root that paths are relative to.</param>
/// <param name="goneNamespaces">The namespaces that went.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class UsingFix(string root, ImmutableHashSet<string> goneNamespaces, WorkLimit limit)
{
    /// <summary>Mends in memory.</summary>
    /// <param name="code">The projects.</param>
    /// <param name="paths">The files that may be mended, relative to the root.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public MendedFiles Run(ComparedCode code, ImmutableHashSet<string> paths, CancellationToken cancellationToken)
    {
        var compiled = code.Now.Values.Select(c => CompiledProject.Of(c, cancellationToken)).ToList();
        var mended = MendedFiles.None;
        foreach (var file in compiled.SelectMany(p => p.Errors).Select(e => e.Location.SourceTree?.FilePath).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var path = RelativePath.Of(root, file);
            if (paths.Contains(path) && Mend(file, path, compiled, cancellationToken) is { } fix)
            {
                mended = mended.With(fix);
            }
        }

        return mended;
    }

    private MendedFiles? Mend(string file, string path, List<CompiledProject> projects, CancellationToken cancellationToken)
    {
        var views = projects.Select(p => (Project: p, Tree: p.Compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == file))).Where(v => v.Tree is not null).ToList();
        var text = views[0].Tree!.GetText(cancellationToken);
        var (removed, added) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var (project, tree) in views)
        {
            var errors = project.Errors.Where(e => e.Location.SourceTree == tree).ToList();
            removed.UnionWith(Usings(tree!).Where(u => errors.Any(e => e.Location.SourceSpan.IntersectsWith(u.Span))).Select(u => u.NamespaceOrType.ToString()).Where(goneNamespaces.Contains));
            added.UnionWith(new MissingNamespaces(project.Compilation).Of(errors, cancellationToken));
        }

        var changes = Usings(views[0].Tree!).Where(u => removed.Contains(u.NamespaceOrType.ToString())).Select(u => new TextChange(UsingLines.SpanToRemove(u, text), string.Empty))
            .Concat(UsingLines.Add((CompilationUnitSyntax)views[0].Tree!.GetRoot(cancellationToken), text, added))
            .OrderBy(c => c.Span.Start).ThenBy(c => c.Span.Length).ToList();
        if (changes.Count == 0)
        {
            return null;
        }

        var result = text.WithChanges(changes);
        var sources = new RewrittenSources(limit);
        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal) { [file] = result };
        if (!views.All(v => IsBetter(v.Project, CompiledProject.Of(sources.In(v.Project.Compilation, texts, cancellationToken), cancellationToken))))
        {
            return null;
        }

        var encoding = text.Encoding ?? Encoding.UTF8;
        return new MendedFiles(
            MendedFiles.None.Texts.Add(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(result.ToString())]),
            [.. added.Select(n => new Fix(path, $"added the missing 'using {n};'")), .. removed.Select(n => new Fix(path, $"removed the leftover 'using {n};'"))]);
    }

    private static bool IsBetter(CompiledProject before, CompiledProject after) =>
        after.Errors.Length < before.Errors.Length && NewErrors.Between(after.Errors, new Lazy<ImmutableArray<Diagnostic>>(() => before.Errors)).IsEmpty;

    private static IEnumerable<UsingDirectiveSyntax> Usings(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .Where(u => u.Alias is null && u.StaticKeyword.IsKind(SyntaxKind.None) && u.GlobalKeyword.IsKind(SyntaxKind.None));
}
