using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Rewriting;

namespace Tooling.Engine.Planning;

/// <summary>Finds the using directives of the legacy API's namespaces that nothing needs any more after the rewrite.</summary>
internal sealed class UnusedUsings
{
    /// <summary>The compiler's hidden diagnostic for a using directive that is not needed.</summary>
    private const string Unnecessary = "CS8019";

    private readonly ILookup<string, (SyntaxTree Tree, IEnumerable<Diagnostic> Diagnostics)> _files;
    private readonly ImmutableHashSet<string> _namespaces;

    /// <param name="projects">The projects after the rewrite, compiled.</param>
    /// <param name="namespaces">The namespaces that the packs may remove.</param>
    public UnusedUsings(IEnumerable<CompiledProject> projects, ImmutableHashSet<string> namespaces)
    {
        _files = projects.SelectMany(FilesOf).ToLookup(f => f.Tree.FilePath, StringComparer.Ordinal);
        _namespaces = namespaces;
    }

    /// <summary>Removes directives that no compilation of the file needs.</summary>
    /// <param name="text">The rewritten file.</param>
    /// <param name="path">Its path.</param>
    /// <returns>The text; the same where there is nothing to remove.</returns>
    public SourceText Remove(SourceText text, string path)
    {
        var unused = _files[path].Aggregate(_namespaces, (all, file) => all.Intersect(UnusedIn(file.Tree, file.Diagnostics)));
        return unused.IsEmpty ? text : text.WithChanges(Directives(_files[path].First().Tree)
            .Where(u => unused.Contains(u.NamespaceOrType.ToString()) && u.Alias is null && !u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            .Select(u => new TextChange(UsingLines.SpanToRemove(u, text), string.Empty)));
    }

    private static IEnumerable<(SyntaxTree Tree, IEnumerable<Diagnostic> Diagnostics)> FilesOf(CompiledProject project)
    {
        var unnecessary = project.Diagnostics.Where(d => d.Id == Unnecessary).ToLookup(d => d.Location.SourceTree);
        return project.Compilation.SyntaxTrees.Select(t => (t, unnecessary[t]));
    }

    private static ImmutableHashSet<string> UnusedIn(SyntaxTree tree, IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(d => d.Id == Unnecessary).SelectMany(d => Directives(tree).Where(u => d.Location.SourceSpan.IntersectsWith(u.Span))).Select(u => u.NamespaceOrType.ToString())];

    private static IEnumerable<UsingDirectiveSyntax> Directives(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();
}
