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

        var isBeta1 = CommandLineTypes.IsBeta1(context.Compilation);
        if (Lost(symbol.ValueType, isBeta1) is { } type)
        {
            return (new SymbolProperty("CustomParser", [EditPart.Literal(Parser(symbol, type, context))], null), null);
        }

        var element = ElementType(symbol.ValueType);
        // Beta1 took wrong values for null, or left them out.
        if (!isBeta1 && element is not null && Lost(element, isBeta1) is { } lostElement && IsMadeOfTokens(symbol.ValueType))
        {
            return (new SymbolProperty("CustomParser", [EditPart.Literal(CollectionParser(symbol, element, lostElement, context))], null), null);
        }

        var lost = element is not null && Types.ContainsKey(element.MetadataName()) ? element
            : isBeta1 ? new[] { symbol.ValueType, element }.FirstOrDefault(t => t is not null && IsMadeByBeta1(t))
            : null;
        return lost is null ? (null, null)
            : (null, $"2.0 does not convert text to {lost.Name} any more, and would refuse every value. Set a CustomParser that makes the values of the result's tokens.");
    }

    /// <summary>How values of a type are made of text; null where 2.x does it, or it is left to a person.</summary>
    private static (string Namespace, string Name, string Method)? Lost(ITypeSymbol type, bool isBeta1) =>
        Types.TryGetValue(type.MetadataName(), out var lost) ? lost
        : isBeta1 && type.MetadataName() == "System.Version" ? ("System", "Version", "TryParse")
        : null;

    /// <summary>The collections that the betas made: a list, or an array for what an array is.</summary>
    private static bool IsMadeOfTokens(ITypeSymbol type) => type is IArrayTypeSymbol { Rank: 1 } || IsList(type)
        || type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IList_T;

    private static bool IsList(ITypeSymbol type) => type.MetadataName() == "System.Collections.Generic.List`1";

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
        var text = $"{result}.Tokens[0].Value";
        return $"{result} => {{ if ({Conversion(symbol, type, text, value, context)}) {{ return {value}; }} {Refusal(result, text, type)} }}";
    }

    /// <summary>The same for each of several values: the first one that is none is reported.</summary>
    private static string CollectionParser(NewSymbol symbol, ITypeSymbol element, (string Namespace, string Name, string Method) type, RuleContext context)
    {
        var names = new FreshNames(context.Model, symbol.Node);
        var (result, values, token, value) = (names.Make("result"), names.Make("values"), names.Make("token"), names.Make("converted"));
        var list = context.Imports.TextOf("System.Collections.Generic", "List", symbol.Node);
        var text = $"{token}.Value";
        return $"{result} => {{ var {values} = new {list}<{element.ToMinimalDisplayString(context.Model, symbol.Node.SpanStart)}>(); "
            + $"foreach (var {token} in {result}.Tokens) {{ if (!{Conversion(symbol, type, text, value, context)}) {{ {Refusal(result, text, type)} }} {values}.Add({value}); }} "
            + $"return {values}{(IsList(symbol.ValueType) ? string.Empty : ".ToArray()")}; }}";
    }

    private static string Conversion(NewSymbol symbol, (string Namespace, string Name, string Method) type, string text, string value, RuleContext context)
    {
        var kind = type.Name == "Uri" ? $", {context.Imports.TextOf(type.Namespace, "UriKind", symbol.Node)}.RelativeOrAbsolute" : string.Empty;
        return $"{context.Imports.TextOf(type.Namespace, type.Name, symbol.Node)}.{type.Method}({text}{kind}, out var {value})";
    }

    private static string Refusal(string result, string text, (string Namespace, string Name, string Method) type) =>
        $"{result}.AddError($\"Cannot parse argument '{{{text}}}' as expected type '{type.Namespace}.{type.Name}'.\"); return null;";

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
