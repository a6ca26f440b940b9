using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Rules.Capabilities;

/// <summary>Delegates in types.</summary>
internal static class DelegateTypes
{
    /// <summary>The delegate types that a type is, or is made of: <c>Func&lt;int&gt;</c> in <c>Dictionary&lt;string, Func&lt;int&gt;[]&gt;</c>; <c>Delegate</c> itself, too.</summary>
    public static IEnumerable<INamedTypeSymbol> In(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } named => [named],
        INamedTypeSymbol { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } named => [named],
        IArrayTypeSymbol array => In(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(In),
        _ => [],
    };

    /// <summary>Whether a place for one delegate type can hold a delegate that was made as another of the same definition: in doubt, it can.</summary>
    /// <param name="made">What it was made as.</param>
    /// <param name="place">The type of the place.</param>
    public static bool CanHold(INamedTypeSymbol made, INamedTypeSymbol place)
    {
        for (var i = 0; i < made.TypeArguments.Length; i++)
        {
            var (given, asked) = (made.TypeArguments[i], place.TypeArguments[i]);
            var fits = made.OriginalDefinition.TypeParameters[i].Variance switch
            {
                VarianceKind.Out => IsSameOrDerived(given, asked),
                VarianceKind.In => IsSameOrDerived(asked, given),
                _ => IsSame(given, asked),
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSameOrDerived(ITypeSymbol type, ITypeSymbol ancestor) =>
        IsSame(type, ancestor) || ancestor.SpecialType == SpecialType.System_Object || type.AllInterfaces.Any(i => IsSame(i, ancestor)) || type.BaseType?.SelfAndBases().Any(t => IsSame(t, ancestor)) == true;

    /// <summary>Two compilations have a symbol each for one type: the names are compared. A type parameter stands for any type, and generic types may convert to each other.</summary>
    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) => (one, other) switch
    {
        (ITypeParameterSymbol, _) or (_, ITypeParameterSymbol) => true,
        (INamedTypeSymbol { IsGenericType: true }, INamedTypeSymbol { IsGenericType: true }) => one.Name == other.Name,
        (IArrayTypeSymbol oneArray, IArrayTypeSymbol otherArray) => IsSame(oneArray.ElementType, otherArray.ElementType) || IsSameOrDerived(oneArray.ElementType, otherArray.ElementType),
        _ => one.ToDisplayString() == other.ToDisplayString(),
    };
}
