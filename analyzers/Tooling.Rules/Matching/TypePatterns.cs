using Microsoft.CodeAnalysis;

namespace Tooling.Rules.Matching;

/// <summary>Whether the type of a captured expression fits the type that the template declares.</summary>
internal static class TypePatterns
{
    /// <summary>Compares a declared capture type with an actual one.</summary>
    /// <param name="pattern">The declared type, with the template's type parameters open.</param>
    /// <param name="actual">The expression's own type; null for a lambda, a method group, <c>null</c> or <c>default</c>, which fit anything.</param>
    /// <param name="compilation">The compilation.</param>
    /// <returns>True where it fits.</returns>
    public static bool Accepts(ITypeSymbol pattern, ITypeSymbol? actual, Compilation compilation)
    {
        if (actual is null || pattern is ITypeParameterSymbol)
        {
            return true;
        }

        if (actual is IErrorTypeSymbol)
        {
            return false;
        }

        if (!MentionsTypeParameter(pattern))
        {
            return compilation.ClassifyCommonConversion(actual, pattern) is { IsImplicit: true, IsUserDefined: false };
        }

        return pattern switch
        {
            IArrayTypeSymbol array => actual is IArrayTypeSymbol actualArray && Accepts(array.ElementType, actualArray.ElementType, compilation),
            INamedTypeSymbol named => actual.Is(named.MetadataName()),
            _ => false,
        };
    }

    private static bool MentionsTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => MentionsTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsTypeParameter),
        _ => false,
    };
}
