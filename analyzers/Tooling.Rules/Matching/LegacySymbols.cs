using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Rules.Matching;

/// <summary>Finds symbols of the legacy API by their documentation ids. Types are listed once: to write an id costs more than to look one up.</summary>
/// <param name="compilation">Refers to the legacy API.</param>
/// <param name="assemblies">The assemblies that define it.</param>
internal sealed class LegacySymbols(Compilation compilation, ImmutableArray<IAssemblySymbol> assemblies)
{
    private readonly Lazy<ImmutableArray<(string Id, INamedTypeSymbol Type)>> _types =
        new(() => [.. assemblies.SelectMany(a => TypesOf(a.GlobalNamespace)).Select(t => (t.GetDocumentationCommentId()!, t))]);

    /// <summary>The symbols of one id.</summary>
    /// <param name="id">As the compiler writes it.</param>
    public IEnumerable<ISymbol> Find(string id) => DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);

    /// <summary>What begins with a prefix; a type that does brings its members.</summary>
    /// <param name="prefix">The beginning of an id, with the letter and the colon.</param>
    public IEnumerable<ISymbol> FindAll(string prefix)
    {
        foreach (var (id, type) in _types.Value)
        {
            if (id.StartsWith(prefix, StringComparison.Ordinal))
            {
                foreach (var member in type.GetMembers().Where(IsOwnMember))
                {
                    yield return member;
                }

                yield return type;
            }
            else if (MayHaveMembers(id, prefix))
            {
                foreach (var member in type.GetMembers().Where(m => m is not INamedTypeSymbol && IsVisible(m) && m.GetDocumentationCommentId()?.StartsWith(prefix, StringComparison.Ordinal) == true))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>The id of a member is that of its type with another letter, a dot, and its name.</summary>
    private static bool MayHaveMembers(string type, string prefix)
    {
        var length = Math.Min(type.Length, prefix.Length) - 2;
        return string.CompareOrdinal(type, 2, prefix, 2, length) == 0 && (prefix.Length <= type.Length || prefix[type.Length] == '.');
    }

    /// <summary>No accessors, and no overrides: these are uses of what they override.</summary>
    private static bool IsOwnMember(ISymbol member) =>
        member is not INamedTypeSymbol && IsVisible(member) && !member.IsOverride && member is not IMethodSymbol { AssociatedSymbol: not null };

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(m => m switch
        {
            INamespaceSymbol ns => TypesOf(ns),
            INamedTypeSymbol type when IsVisible(type) => TypesOf(type).Prepend(type),
            _ => [],
        });

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
