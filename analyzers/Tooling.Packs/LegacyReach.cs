using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs;

/// <summary>
/// Finds the files from which the legacy API can be reached. Code gets at it by naming one of its namespaces, or by naming a type or
/// calling an extension method of a file that does, and so on; any other file can't use it, whatever its members are called. As the
/// engine does it, but for files that are parsed already.
/// </summary>
internal sealed class LegacyReach(CompiledPack pack, Compilation compilation)
{
    private readonly Lazy<ImmutableHashSet<SyntaxTree>?> _reached = new(() => IsOpen(pack, compilation) ? null : Find(pack, compilation));

    /// <summary>Whether the legacy API can be reached from a file.</summary>
    /// <param name="tree">A file of the compilation.</param>
    public bool Contains(SyntaxTree tree) => _reached.Value?.Contains(tree) ?? true;

    /// <summary>Whether any file can use the legacy API, or members of some type, without saying where they come from.</summary>
    private static bool IsOpen(CompiledPack pack, Compilation compilation) =>
        pack.EntryNames.IsEmpty || pack.IsUsedByReferencesOf(compilation) || compilation.SyntaxTrees.SelectMany(GlobalUsings).Any(u => ImportsFrom(u, pack.EntryNames));

    private static bool ImportsFrom(UsingDirectiveSyntax directive, ImmutableHashSet<string> entries) =>
        directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) || directive.DescendantTokens().Any(t => entries.Contains(t.ValueText));

    private static ImmutableHashSet<SyntaxTree> Find(CompiledPack pack, Compilation compilation)
    {
        var reached = ImmutableHashSet.CreateBuilder<SyntaxTree>();
        var rest = compilation.SyntaxTrees.ToList();
        var known = new HashSet<string>(pack.EntryNames, StringComparer.Ordinal);
        for (ICollection<string> names = pack.EntryNames; names.Count > 0;)
        {
            var filter = new TriggerFilter(names);
            var found = rest.Where(t => filter.Matches(t.GetText())).ToList();
            reached.UnionWith(found);
            rest.RemoveAll(reached.Contains);
            names = [.. found.SelectMany(DeclaredNames).Where(known.Add)];
        }

        return reached.ToImmutable();
    }

    /// <summary>The names by which others can get at what a file declares.</summary>
    private static IEnumerable<string> DeclaredNames(SyntaxTree tree) => tree.GetRoot().DescendantNodes(MayDeclare)
        .SelectMany(Names)
        .Concat(GlobalUsings(tree).Select(u => u.Alias?.Name.Identifier.ValueText ?? string.Empty))
        .Where(name => name.Length > 0);

    private static bool MayDeclare(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private static IEnumerable<string> Names(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax type when IsUsedWithoutName(type) => type.Members.SelectMany(MemberNames).Append(type.Identifier.ValueText),
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        MethodDeclarationSyntax { ParameterList.Parameters: { Count: > 0 } parameters } method when parameters[0].Modifiers.Any(SyntaxKind.ThisKeyword) => [method.Identifier.ValueText],
        _ => [],
    };

    /// <summary>Extension blocks, which have no name, and the class that top-level statements are compiled into.</summary>
    private static bool IsUsedWithoutName(TypeDeclarationSyntax type) => type.Identifier.ValueText is "" or "Program";

    private static IEnumerable<string> MemberNames(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax @event => [@event.Identifier.ValueText],
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.ValueText),
        _ => [],
    };

    private static IEnumerable<UsingDirectiveSyntax> GlobalUsings(SyntaxTree tree) =>
        tree.GetRoot() is CompilationUnitSyntax unit ? unit.Usings.Where(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)) : [];
}
