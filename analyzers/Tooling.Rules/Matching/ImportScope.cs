using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Matching;

/// <summary>Which namespaces a file can name without qualification.</summary>
public sealed class ImportScope
{
    /// <summary>Global usings are gathered once for each compilation, and forgotten with it.</summary>
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> GlobalsOf = new();

    private readonly HashSet<string> _namespaces;
    private readonly SemanticModel _model;
    private readonly CompiledPack _pack;

    internal ImportScope(SemanticModel model, CompiledPack pack)
    {
        _model = model;
        _pack = pack;
        var root = (CompilationUnitSyntax)model.SyntaxTree.GetRoot();
        _namespaces = [.. root.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(u => u.Alias is null && !u.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            .Select(u => FullNameOf(u, model))];
        _namespaces.UnionWith(GlobalsOf.GetValue(model.Compilation, GlobalImports));
    }

    /// <summary>Whether a namespace is imported or encloses the place.</summary>
    /// <param name="name">The namespace.</param>
    /// <param name="place">Where the name is to be used.</param>
    /// <returns>True where no using directive is needed.</returns>
    public bool Contains(string name, SyntaxNode place)
    {
        if (_namespaces.Contains(name))
        {
            return true;
        }

        var enclosing = string.Join(".", place.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(n => Names.WithoutGlobal(n.Name.ToString())));
        return enclosing == name || enclosing.StartsWith(name + ".", System.StringComparison.Ordinal);
    }

    /// <summary>What has to be imported so that a namespace's extension methods are found.</summary>
    /// <param name="name">The namespace.</param>
    /// <param name="place">Where they are to be called.</param>
    /// <returns>The namespace, or nothing where it is in scope.</returns>
    public ImmutableArray<string> Missing(string name, SyntaxNode place) => Contains(name, place) ? [] : [name];

    /// <summary>
    /// How to name a type at a place: its short name where that can't mean anything else, otherwise in full.
    /// </summary>
    /// <param name="typeNamespace">The type's namespace.</param>
    /// <param name="name">The type's name.</param>
    /// <param name="place">Where it is to be used.</param>
    /// <returns>The text, and the namespace to import or null.</returns>
    public (string Text, string? Import) NameOf(string typeNamespace, string name, SyntaxNode place)
    {
        var visible = _model.LookupNamespacesAndTypes(place.SpanStart, name: name);
        // What the legacy API means by the name does not count: it is going away.
        var other = visible.FirstOrDefault(s => (s.ContainingNamespace?.ToDisplayString() != typeNamespace || s is INamespaceSymbol) && !_pack.IsLegacy(s));
        if (other is not null)
        {
            return ($"global::{typeNamespace}.{name}", null);
        }

        return (name, Contains(typeNamespace, place) ? null : typeNamespace);
    }

    /// <summary>How to name a type at a place where no using directive can be added.</summary>
    /// <param name="typeNamespace">The type's namespace.</param>
    /// <param name="name">The type's name.</param>
    /// <param name="place">Where it is to be used.</param>
    /// <returns>Its short name where that is in scope, otherwise its full name.</returns>
    public string TextOf(string typeNamespace, string name, SyntaxNode place) => NameOf(typeNamespace, name, place) is { Import: null } known ? known.Text : $"{typeNamespace}.{name}";

    /// <summary>Inside of a namespace, a directive may name another one from there: <c>using Linq;</c> in <c>System.Tools</c>.</summary>
    private static string FullNameOf(UsingDirectiveSyntax directive, SemanticModel model) =>
        directive.Parent is BaseNamespaceDeclarationSyntax && model.GetSymbolInfo(directive.NamespaceOrType).Symbol is INamespaceSymbol meant
            ? meant.ToDisplayString()
            : Names.WithoutGlobal(directive.NamespaceOrType.ToString());

    private static HashSet<string> GlobalImports(Compilation compilation)
    {
        var fromOptions = (compilation.Options as CSharpCompilationOptions)?.Usings ?? [];
        var fromTrees = compilation.SyntaxTrees
            .Where(t => !AddedApi.IsPart(t))
            .SelectMany(t => ((CompilationUnitSyntax)t.GetRoot()).Usings)
            .Where(u => u.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && u.Alias is null && !u.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            .Select(u => u.NamespaceOrType.ToString());
        return [.. fromOptions.Concat(fromTrees).Select(Names.WithoutGlobal)];
    }
}
