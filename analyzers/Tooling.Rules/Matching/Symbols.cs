using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tooling.Rules.Matching;

/// <summary>Identity of symbols across call shapes and type arguments.</summary>
public static class Symbols
{
    /// <summary>The declared form of a symbol: not reduced, not constructed.</summary>
    /// <param name="symbol">Any symbol.</param>
    /// <returns>Its definition.</returns>
    public static ISymbol Declared(this ISymbol symbol) =>
        symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced.OriginalDefinition : symbol.OriginalDefinition;

    /// <summary>Whether two symbols have the same definition.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they have.</returns>
    public static bool SameDefinition(ISymbol? left, ISymbol? right) =>
        left is not null && right is not null && SymbolEqualityComparer.Default.Equals(left.Declared(), right.Declared());

    /// <summary>Whether other assemblies can name a symbol: it, and all types that it is in, are public or protected.</summary>
    /// <param name="symbol">A declaration.</param>
    /// <returns>False for what is internal, and for local functions.</returns>
    public static bool IsVisibleOutside(this ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal && (symbol.ContainingType is null || symbol.ContainingType.IsVisibleOutside());

    /// <summary>The lambda that a parameter is one of.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null for those of methods and other functions.</returns>
    public static LambdaExpressionSyntax? Lambda(this IParameterSymbol parameter, CancellationToken cancellationToken) =>
        parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken).FirstAncestorOrSelf<LambdaExpressionSyntax>();

    /// <summary>Whether a class has a member of the program's own: declared by it, or by one between it and the class of the library.</summary>
    /// <param name="type">A class that derives from one of the legacy API; nothing has none.</param>
    /// <param name="name">The name of the member.</param>
    /// <param name="pack">The pack of the library.</param>
    public static bool HasOwnMember(this ITypeSymbol? type, string name, CompiledPack pack) =>
        (type as INamedTypeSymbol)?.SelfAndBases().TakeWhile(t => !pack.IsLegacy(t)).Any(t => !t.GetMembers(name).IsEmpty) == true;

    /// <summary>A type and those that it derives from, nearest first.</summary>
    /// <param name="type">The type.</param>
    public static IEnumerable<INamedTypeSymbol> SelfAndBases(this INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>Whether a type is, or derives from, or implements the type of this metadata name.</summary>
    /// <param name="type">The type; null is never one.</param>
    /// <param name="metadataName">Such as <c>System.CommandLine.Option`1</c>.</param>
    /// <returns>True when it is.</returns>
    public static bool Is(this ITypeSymbol? type, string metadataName)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (MetadataName(current) == metadataName)
            {
                return true;
            }
        }

        if (type is null)
        {
            return false;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            if (MetadataName(implemented) == metadataName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The metadata name of a type's definition, with namespace.</summary>
    /// <param name="type">A type.</param>
    /// <returns>Such as <c>System.CommandLine.Option`1</c>.</returns>
    public static string MetadataName(this ITypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        var name = definition.MetadataName;
        for (var outer = definition.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.MetadataName + "+" + name;
        }

        return definition.ContainingNamespace is { IsGlobalNamespace: false } ns ? ns.ToDisplayString() + "." + name : name;
    }
}
