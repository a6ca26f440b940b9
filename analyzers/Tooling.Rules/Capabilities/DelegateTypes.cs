using Microsoft.CodeAnalysis;

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
}
