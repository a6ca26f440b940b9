using Microsoft.CodeAnalysis;

namespace Tooling.Rules.Capabilities;

/// <summary>Types of parameters of which a host makes the values: services, and what is read from a call's arguments.</summary>
internal static class GivenTypes
{
    private const string Platform = "System";

    /// <summary>The types that a parameter's type is, or is made of. Those of the platform are left out: what makes them is no code of the source.</summary>
    /// <param name="type">The parameter's type.</param>
    public static IEnumerable<INamedTypeSymbol> In(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => In(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface or TypeKind.Struct } named => named.TypeArguments.SelectMany(In).Concat(IsOfPlatform(named) ? [] : [named]),
        _ => [],
    };

    /// <summary>The delegate that a container can be given to make values of a type: <c>Func&lt;IServiceProvider, T&gt;</c>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="compilation">Where it is used.</param>
    public static INamedTypeSymbol? FactoryOf(INamedTypeSymbol type, Compilation compilation) =>
        compilation.GetTypeByMetadataName("System.Func`2") is { } function && compilation.GetTypeByMetadataName("System.IServiceProvider") is { } provider ? function.Construct(provider, type) : null;

    private static bool IsOfPlatform(INamedTypeSymbol type)
    {
        var outer = type.ContainingNamespace;
        while (outer is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            outer = outer.ContainingNamespace;
        }

        return outer?.Name == Platform && type.DeclaringSyntaxReferences.IsEmpty;
    }
}
