using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Engine.Planning.Packages;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Planning;

/// <summary>The file of global usings that the SDK generates from the items <c>Using</c> of project files: a build writes it anew once these have changed.</summary>
internal static class GeneratedUsings
{
    private const string Suffix = ".GlobalUsings.g.cs";

    /// <summary>A project as it will be once items have moved.</summary>
    /// <param name="moved">The items.</param>
    /// <param name="compilation">The project.</param>
    public static CSharpCompilation After(ImmutableArray<MovedUsing> moved, CSharpCompilation compilation) =>
        moved.IsEmpty ? compilation : compilation.SyntaxTrees.Where(t => t.FilePath.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
            .Aggregate(compilation, (all, tree) => all.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(After(moved, tree.GetCompilationUnitRoot()), tree.Options)));

    private static CompilationUnitSyntax After(ImmutableArray<MovedUsing> moved, CompilationUnitSyntax root)
    {
        var kept = root.Usings.Where(u => moved.All(m => m.Namespace != NameOf(u))).ToList();
        var added = moved.SelectMany(m => m.Now).Except(kept.Where(u => u.Alias is null).Select(NameOf), StringComparer.Ordinal);
        return root.WithUsings([.. kept, .. added.Select(Import)]);
    }

    private static UsingDirectiveSyntax Import(string name) =>
        SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).WithGlobalKeyword(SyntaxFactory.Token(SyntaxKind.GlobalKeyword)).NormalizeWhitespace(eol: "\n").WithTrailingTrivia(SyntaxFactory.ElasticLineFeed);

    // Some SDKs write the alias in front of the name.
    private static string NameOf(UsingDirectiveSyntax directive) => Names.WithoutGlobal(directive.NamespaceOrType.ToString());
}
