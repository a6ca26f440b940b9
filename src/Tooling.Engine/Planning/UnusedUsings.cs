using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Rewriting;

namespace Tooling.Engine.Planning;

/// <summary>Finds the using directives of the legacy API's namespaces that nothing needs any more after the rewrite.</summary>
internal static class UnusedUsings
{
    /// <summary>The compiler's hidden diagnostic for a using directive that is not needed.</summary>
    private const string Unnecessary = "CS8019";

    /// <summary>Removes directives that were needed before and are not after, in every compilation of the file.</summary>
    /// <param name="text">The rewritten file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="before">The compilations before.</param>
    /// <param name="after">The compilations after.</param>
    /// <param name="namespaces">The namespaces that the pack may remove.</param>
    /// <returns>The text; the same where there is nothing to remove.</returns>
    public static SourceText Remove(SourceText text, string path, IEnumerable<CSharpCompilation> before, IEnumerable<CSharpCompilation> after, ImmutableHashSet<string> namespaces)
    {
        var unusedBefore = before.Select(c => Unused(c, path)).OfType<ImmutableHashSet<string>>().ToList();
        var unusedAfter = after.Select(c => Unused(c, path)).OfType<ImmutableHashSet<string>>().ToList();
        if (unusedAfter.Count == 0)
        {
            return text;
        }

        var remove = unusedAfter.Aggregate((a, b) => a.Intersect(b)).Intersect(namespaces)
            .Except(unusedBefore.Count == 0 ? [] : unusedBefore.Aggregate((a, b) => a.Intersect(b)));
        var root = after.Select(c => Tree(c, path)).OfType<SyntaxTree>().First().GetRoot();
        var spans = root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .Where(u => remove.Contains(u.NamespaceOrType.ToString()) && u.Alias is null && !u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            .Select(u => new TextChange(UsingLines.SpanToRemove(u, text), string.Empty))
            .ToList();
        return spans.Count == 0 ? text : text.WithChanges(spans);
    }

    private static ImmutableHashSet<string>? Unused(CSharpCompilation compilation, string path)
    {
        if (Tree(compilation, path) is not { } tree)
        {
            return null;
        }

        var root = tree.GetRoot();
        return [.. compilation.GetSemanticModel(tree).GetDiagnostics()
            .Where(d => d.Id == Unnecessary)
            .SelectMany(d => root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Where(u => d.Location.SourceSpan.IntersectsWith(u.Span)))
            .Select(u => u.NamespaceOrType.ToString())];
    }

    private static SyntaxTree? Tree(CSharpCompilation compilation, string path) => compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path);
}
