using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>The default values of parameters, as C# writes them.</summary>
internal static class DefaultValues
{
    /// <summary>The default value of a parameter.</summary>
    /// <param name="parameter">A parameter that has one.</param>
    /// <param name="model">The file's meaning.</param>
    /// <param name="position">Where it is to be written.</param>
    /// <returns>Null where it can't be written.</returns>
    public static string? Text(IParameterSymbol parameter, SemanticModel model, int position)
    {
        var value = parameter.ExplicitDefaultValue;
        var type = parameter.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : parameter.Type;
        return (value, type) switch
        {
            (null, _) => IsNullable(parameter.Type) ? Null(parameter.Type, model, position) : parameter.Type.IsReferenceType ? "null" : null,
            (_, INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration) => enumeration.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && value.Equals(f.ConstantValue)) is { } member
                ? $"{enumeration.ToMinimalDisplayString(model, position)}.{member.Name}"
                : null,
            (bool or int or long or double or string or char, _) => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false),
            _ => null,
        };
    }

    /// <summary>Whether the default value of a parameter is what its type has anyway: null, zero, false.</summary>
    /// <param name="parameter">A parameter that has one.</param>
    public static bool IsTypesOwn(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        null => true,
        bool value => !value,
        int value => value == 0,
        _ => false,
    };

    /// <summary>Whether a type is <c>Nullable&lt;T&gt;</c>.</summary>
    /// <param name="type">Any type.</param>
    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>A null that has its type: one that stands beside a value needs it.</summary>
    /// <param name="type">A nullable value type.</param>
    /// <param name="model">The file's meaning.</param>
    /// <param name="position">Where it is to be written.</param>
    public static string Null(ITypeSymbol type, SemanticModel model, int position) => $"({type.ToMinimalDisplayString(model, position)})null";
}
