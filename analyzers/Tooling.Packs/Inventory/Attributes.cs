using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Inventory;

/// <summary>Reads attributes.</summary>
internal static class Attributes
{
    private const string Description = "System.ComponentModel.DescriptionAttribute";
    private const string Category = "System.ComponentModel.CategoryAttribute";

    /// <summary>The first attribute of a class.</summary>
    /// <param name="symbol">What has the attribute.</param>
    /// <param name="fullName">The class, with its namespace.</param>
    /// <returns>Null where there is none.</returns>
    public static AttributeData? Find(ISymbol symbol, string fullName) => symbol.GetAttributes().FirstOrDefault(a => IsOf(a, fullName));

    /// <summary>Whether an attribute is of a class.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="fullName">The class, with its namespace.</param>
    public static bool IsOf(AttributeData attribute, string fullName) =>
        attribute.AttributeClass.Is(fullName);

    /// <summary>The value of a property that an attribute sets.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <returns>Null where it sets none.</returns>
    public static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value is { Kind: TypedConstantKind.Primitive } value ? value.Value : null;

    /// <summary>The text of a property that an attribute sets.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property.</param>
    /// <returns>Null where it sets none, or an empty one.</returns>
    public static string? Text(AttributeData attribute, string name) => NullIfEmpty(Named(attribute, name) as string);

    /// <summary>The values that an attribute is constructed with and that are no lists.</summary>
    /// <param name="attribute">The attribute.</param>
    public static ImmutableArray<object?> Values(AttributeData attribute) => [.. attribute.ConstructorArguments.Select(a => a.Kind is TypedConstantKind.Array or TypedConstantKind.Error ? null : a.Value)];

    /// <summary>What <c>[Description]</c> says; null where it is not there.</summary>
    /// <param name="symbol">What has the attribute.</param>
    public static string? DescriptionOf(ISymbol symbol) => FirstText(symbol, Description);

    /// <summary>What <c>[Category]</c> says, of the member or of its type; null where it is not there.</summary>
    /// <param name="symbol">What has the attribute.</param>
    public static string? CategoryOf(ISymbol symbol) => FirstText(symbol, Category) ?? (symbol.ContainingType is { } type ? FirstText(type, Category) : null);

    /// <summary>A constant as C#.</summary>
    /// <param name="value">The constant.</param>
    /// <param name="context">Is told where a constant is declared in a file that is missing.</param>
    /// <returns>Null where it is none.</returns>
    public static string? Literal(TypedConstant value, ToolContext context)
    {
        if (value.Kind == TypedConstantKind.Error)
        {
            context.ReportIncomplete();
            return null;
        }

        return value.IsNull ? null : value.ToCSharpString();
    }

    /// <summary>Says where an attribute has a value that is declared in a file that is missing.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="context">Is told.</param>
    public static void ReportIncomplete(AttributeData attribute, ToolContext context)
    {
        if (attribute.ConstructorArguments.Any(a => a.Kind == TypedConstantKind.Error) || attribute.NamedArguments.Any(a => a.Value.Kind == TypedConstantKind.Error))
        {
            context.ReportIncomplete();
        }
    }

    private static string? FirstText(ISymbol symbol, string fullName) =>
        Find(symbol, fullName) is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] } ? NullIfEmpty(text) : null;

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
