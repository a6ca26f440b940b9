using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>
/// Types that the betas made of text and 2.x does not: <c>Uri</c>, <c>IPAddress</c> and <c>IPEndPoint</c>, and in beta1 every type with a constructor that takes a string or with a
/// type converter. A symbol of such a type still compiles, and refuses every value, unless it has a parser.
/// </summary>
internal static class LostConversion
{
    private static readonly ImmutableDictionary<string, (string Namespace, string Name, string Method)> Types =
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, (string Namespace, string Name, string Method)>[]
        {
            new("System.Uri", ("System", "Uri", "TryCreate")),
            new("System.Net.IPAddress", ("System.Net", "IPAddress", "TryParse")),
            new("System.Net.IPEndPoint", ("System.Net", "IPEndPoint", "TryParse")),
        });

    /// <summary>Types with such a constructor that 2.x has a conversion for.</summary>
    private static readonly ImmutableHashSet<string> Converted = ["System.IO.FileInfo", "System.IO.DirectoryInfo", "System.Guid", "System.DateTimeOffset", "System.TimeSpan", "System.DateOnly", "System.TimeOnly"];

    /// <summary>The parser that a symbol needs.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="context">The file.</param>
    /// <returns>Neither a property nor an objection where the library converts the values, or where the symbol has a parser.</returns>
    public static (SymbolProperty? Property, string? Objection) Of(NewSymbol symbol, RuleContext context)
    {
        if (symbol.Syntax("parseArgument") is not null || symbol.Syntax("parse") is not null || IsGivenParser(symbol))
        {
            return (null, null);
        }

        if (Types.TryGetValue(symbol.ValueType.MetadataName(), out var type))
        {
            return (new SymbolProperty("CustomParser", [EditPart.Literal(Parser(symbol, type, context))], null), null);
        }

        var isBeta1 = CommandLineTypes.IsBeta1(context.Compilation);
        if (isBeta1 && symbol.ValueType.MetadataName() == "System.Version")
        {
            return (new SymbolProperty("CustomParser", [EditPart.Literal(Parser(symbol, ("System", "Version", "TryParse"), context))], null), null);
        }

        var element = ElementType(symbol.ValueType);
        var lost = element is not null && Types.ContainsKey(element.MetadataName()) ? element
            : isBeta1 ? new[] { symbol.ValueType, element }.FirstOrDefault(t => t is not null && IsMadeByBeta1(t))
            : null;
        return lost is null ? (null, null)
            : (null, $"2.0 does not convert text to {lost.Name} any more, and would refuse every value. Set a CustomParser that makes the values of the result's tokens.");
    }

    /// <summary>Whether only beta1 made values of a type: by a constructor, or by a type converter. Read-only lists are such a type as well.</summary>
    private static bool IsMadeByBeta1(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named && !Converted.Contains(named.MetadataName())
        && (named.MetadataName() is "System.Collections.Generic.IReadOnlyList`1" or "System.Collections.Generic.IReadOnlyCollection`1"
            || named.InstanceConstructors.Any(c => c is { DeclaredAccessibility: Accessibility.Public, Parameters: [{ Type.SpecialType: SpecialType.System_String }] })
            || named.GetAttributes().Any(a => a.AttributeClass?.MetadataName() == "System.ComponentModel.TypeConverterAttribute"))
        || type.SpecialType == SpecialType.System_Char;

    private static string Parser(NewSymbol symbol, (string Namespace, string Name, string Method) type, RuleContext context)
    {
        var names = new FreshNames(context.Model, symbol.Node);
        var (result, value) = (names.Make("result"), names.Make("converted"));
        var kind = type.Name == "Uri" ? $", {context.Imports.TextOf(type.Namespace, "UriKind", symbol.Node)}.RelativeOrAbsolute" : string.Empty;
        var text = $"{result}.Tokens[0].Value";
        return $"{result} => {{ if ({context.Imports.TextOf(type.Namespace, type.Name, symbol.Node)}.{type.Method}({text}{kind}, out var {value})) {{ return {value}; }} "
            + $"{result}.AddError($\"Cannot parse argument '{{{text}}}' as expected type '{type.Namespace}.{type.Name}'.\"); return null; }}";
    }

    /// <summary>Code that was written for 2.x sets it itself.</summary>
    private static bool IsGivenParser(NewSymbol symbol) =>
        symbol.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "CustomParser" }) == true;

    private static ITypeSymbol? ElementType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments.Length: 1 } generic => generic.TypeArguments[0],
        _ => null,
    };
}
