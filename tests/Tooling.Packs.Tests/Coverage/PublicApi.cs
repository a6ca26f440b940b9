using Microsoft.CodeAnalysis;

namespace Tooling.Packs.Tests.Coverage;

/// <summary>The types and members of an assembly that other people's code can use.</summary>
internal static class PublicApi
{
    /// <summary>The public types in ordinal order. What is protected within a type is a matter of classes that derive from that type.</summary>
    /// <param name="assembly">The assembly.</param>
    public static IEnumerable<INamedTypeSymbol> TypesOf(IAssemblySymbol assembly) =>
        TypesIn(assembly.GlobalNamespace).OrderBy(IdOf, StringComparer.Ordinal);

    /// <summary>
    /// The members that a type declares and that can be used by name: no accessors, no members of delegates, and no overrides, for which
    /// the declaration that they override speaks.
    /// </summary>
    /// <param name="type">The type.</param>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => type.TypeKind == TypeKind.Delegate
        ? []
        : type.GetMembers().Where(m => m is not INamedTypeSymbol && IsVisible(m) && !m.IsOverride && !m.IsImplicitlyDeclared && IsUsedByName(m)).OrderBy(IdOf, StringComparer.Ordinal);

    /// <summary>The documentation id.</summary>
    /// <param name="symbol">A type or a member.</param>
    public static string IdOf(ISymbol symbol) => symbol.OriginalDefinition.GetDocumentationCommentId()!;

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().SelectMany(m => m switch
        {
            INamespaceSymbol ns => TypesIn(ns),
            INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type => TypesIn(type).Prepend(type),
            _ => [],
        });

    private static bool IsVisible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public || (symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal && CanBeDerivedFrom(symbol.ContainingType));

    private static bool CanBeDerivedFrom(INamedTypeSymbol type) =>
        !type.IsSealed && type.InstanceConstructors.Any(c => c.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);

    /// <summary>Accessors belong to their property, and a structure's constructor without parameters is in every version.</summary>
    private static bool IsUsedByName(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => !constructor.ContainingType.IsValueType || !constructor.Parameters.IsEmpty,
        IMethodSymbol method => method.MethodKind is MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion,
        IFieldSymbol field => field.Name != "value__",
        _ => true,
    };
}
