using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>
/// Types that beta4 made of text and 2.x does not: <c>Uri</c>, <c>IPAddress</c> and <c>IPEndPoint</c>. A symbol of such a type still compiles,
/// and refuses every value, unless it has a parser.
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

        return ElementType(symbol.ValueType) is { } element && Types.ContainsKey(element.MetadataName())
            ? (null, $"2.0 does not convert text to {element.Name} any more, and would refuse every value. Set a CustomParser that makes the values of the result's tokens.")
            : (null, null);
    }

    private static string Parser(NewSymbol symbol, (string Namespace, string Name, string Method) type, RuleContext context)
    {
        var names = new FreshNames(context.Model, symbol.Node);
        var (result, value) = (names.Make("result"), names.Make("converted"));
        var kind = type.Name == "Uri" ? $", {NameOf(type.Namespace, "UriKind")}.RelativeOrAbsolute" : string.Empty;
        var text = $"{result}.Tokens[0].Value";
        return $"{result} => {{ if ({NameOf(type.Namespace, type.Name)}.{type.Method}({text}{kind}, out var {value})) {{ return {value}; }} "
            + $"{result}.AddError($\"Cannot parse argument '{{{text}}}' as expected type '{type.Namespace}.{type.Name}'.\"); return null; }}";

        string NameOf(string space, string name) => context.Imports.NameOf(space, name, symbol.Node) is { Import: null } known ? known.Text : $"{space}.{name}";
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
