using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>Whether an <c>Option&lt;bool&gt;</c> has a default value of its own, as far as its declaration says.</summary>
internal enum FlagDefault
{
    /// <summary>The option is of another type, for which both versions agree.</summary>
    NoFlag,

    /// <summary>A flag without a default: not given, it has no result in beta4, and an implicit one in 2.x.</summary>
    None,

    /// <summary>A flag with a default: it has a result in both.</summary>
    Own,

    /// <summary>Perhaps a flag, perhaps with a default.</summary>
    Unknown,
}

/// <summary>Tells flags from other options.</summary>
internal static class FlagDefaults
{
    public static FlagDefault Of(ExpressionSyntax option, RuleContext context)
    {
        var type = context.Model.GetTypeInfo(option).Type;
        if (ValueType(type) is not { } value || value is ITypeParameterSymbol)
        {
            return FlagDefault.Unknown;
        }

        return value.SpecialType != SpecialType.System_Boolean ? FlagDefault.NoFlag : DeclaredDefaults.Of(option, context) switch
        {
            DeclaredDefault.None => FlagDefault.None,
            DeclaredDefault.Own => FlagDefault.Own,
            _ => FlagDefault.Unknown,
        };
    }

    /// <summary>Whether an option's value is a <c>bool</c>.</summary>
    public static bool IsFlag(ExpressionSyntax option, RuleContext context) => ValueType(context.Model.GetTypeInfo(option).Type)?.SpecialType == SpecialType.System_Boolean;

    /// <summary>Whether the value of an option or argument of a type is a <c>bool</c>.</summary>
    public static bool IsFlag(ITypeSymbol? symbol) => (ValueType(symbol) ?? ValueType(symbol, CommandLineTypes.ArgumentOfT))?.SpecialType == SpecialType.System_Boolean;

    /// <summary>Whether a type of values is <c>bool</c> or <c>bool?</c>: such an option is given without a value.</summary>
    public static bool IsFlagValue(ITypeSymbol type) =>
        (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type).SpecialType == SpecialType.System_Boolean;

    private static ITypeSymbol? ValueType(ITypeSymbol? type, string generic = CommandLineTypes.OptionOfT)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.MetadataName() == generic)
            {
                return ((INamedTypeSymbol)current).TypeArguments[0];
            }
        }

        return null;
    }
}
