using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Matching;

/// <summary>The names that <c>using</c> directives give to types: what is created under such a name does not name its type.</summary>
internal static class AliasNames
{
    private static readonly ConditionalWeakTable<Compilation, ImmutableHashSet<string>> Global = new();

    /// <summary>The aliases that hold in a file.</summary>
    /// <param name="model">The file.</param>
    public static ImmutableHashSet<string> In(SemanticModel model) =>
        Global.GetValue(model.Compilation, OfAllFiles).Union(Names(model.SyntaxTree.GetRoot().DescendantNodes(IsScope).OfType<UsingDirectiveSyntax>()));

    private static ImmutableHashSet<string> OfAllFiles(Compilation compilation) =>
        [.. compilation.SyntaxTrees.SelectMany(t => t.GetRoot() is CompilationUnitSyntax unit ? Names(unit.Usings.Where(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))) : [])];

    private static bool IsScope(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax;

    private static IEnumerable<string> Names(IEnumerable<UsingDirectiveSyntax> directives) => directives.Select(d => d.Alias?.Name.Identifier.ValueText).OfType<string>();
}
