using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>The value that the betas gave to what was not on the command line: the default of a type, but an empty collection for collections.</summary>
internal static class EmptyValue
{
    /// <summary>Whether options and arguments of a type hold several values.</summary>
    /// <param name="type">Any type.</param>
    public static bool IsCollection(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String && type.AllInterfaces.Append(type).Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>The value as C# writes it.</summary>
    /// <param name="type">Any type.</param>
    /// <param name="place">Where it is to be written.</param>
    /// <param name="context">The file.</param>
    /// <returns>Null where it can't be said.</returns>
    public static string? Of(ITypeSymbol type, SyntaxNode place, RuleContext context)
    {
        string Text(ITypeSymbol shown) => shown.ToMinimalDisplayString(context.Model, place.SpanStart);
        switch (type)
        {
            case { SpecialType: SpecialType.System_Boolean }:
                return "false";
            case { SpecialType: SpecialType.System_Int32 }:
                return "0";
            case { IsValueType: true }:
                return $"default({Text(type)})";
            case { SpecialType: SpecialType.System_String }:
                return type.NullableAnnotation == NullableAnnotation.Annotated || (context.Model.GetNullableContext(place.SpanStart) & NullableContext.AnnotationsEnabled) == 0 ? "null" : "null!";
            case IArrayTypeSymbol { Rank: 1 } array:
                return $"{context.Imports.TextOf("System", "Array", place)}.Empty<{Text(array.ElementType)}>()";
            case INamedTypeSymbol { TypeArguments: [{ } element], Name: "IEnumerable" or "ICollection" or "IList" }:
                return $"{context.Imports.TextOf("System", "Array", place)}.Empty<{Text(element)}>()";
            case INamedTypeSymbol { TypeArguments.Length: 1, Name: "List" }:
                return $"new {Text(type)}()";
            case INamedTypeSymbol { SpecialType: not SpecialType.System_Object } named when !named.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable):
                return "null!";
            default:
                return null;
        }
    }
}
