using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>A property that takes the place of a constructor argument.</summary>
/// <param name="Name">The modern property.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">The argument that it comes from; null where it comes from a call around the creation.</param>
internal sealed record SymbolProperty(string Name, ImmutableArray<EditPart> Value, ArgumentSyntax? Source);

/// <summary>The properties that take the place of the constructor arguments, in the order in which they were evaluated.</summary>
internal static class SymbolProperties
{
    public static (ImmutableArray<SymbolProperty> Properties, string? Objection) Of(NewSymbol symbol, RuleContext context)
    {
        var properties = ImmutableArray.CreateBuilder<SymbolProperty>();
        if (symbol.Syntax("description") is { } description && symbol.Value("description") is { } text)
        {
            if (LooksLikeAlias(text))
            {
                return ([], "The second argument is a description in beta4 and an alias in 2.x, and looks like an alias. Set Description, or leave it if this code is written for 2.x.");
            }

            if (text.ConstantValue is not { HasValue: true, Value: null })
            {
                properties.Add(new SymbolProperty("Description", [EditPart.From(description.Expression.Span)], description));
            }
        }

        if (symbol.Syntax("getDefaultValue") is { } factory)
        {
            var value = DelegateText.IgnoringArgument(factory.Expression, symbol.Value("getDefaultValue"), context);
            if (value.IsDefault)
            {
                return ([], "The default value's delegate is made by an expression that is evaluated here. Store it in a variable first.");
            }

            var (optional, problem) = OptionalValue.IsAllowed(symbol, context) ? OptionalValue.Factory(symbol, factory.Expression, context) : default;
            if (problem is not null)
            {
                return ([], problem);
            }

            properties.Add(new SymbolProperty("DefaultValueFactory", optional ?? value, factory));
        }

        var parseName = symbol.Syntax("parseArgument") is null ? "parse" : "parseArgument";
        if (symbol.Syntax(parseName) is { } parser)
        {
            properties.Add(new SymbolProperty("CustomParser", [EditPart.From(parser.Expression.Span)], parser));
            if (DefaultFromParser(symbol, parser, symbol.Value(parseName)) is var (property, objection))
            {
                if (objection is not null)
                {
                    return ([], objection);
                }

                properties.Add(property!);
            }
        }

        return ([.. properties.OrderBy(p => (p.Source ?? symbol.Syntax(parseName))!.SpanStart)], null);
    }

    /// <summary><c>isDefault: true</c>: the parser also makes the default value.</summary>
    private static (SymbolProperty? Property, string? Objection)? DefaultFromParser(NewSymbol symbol, ArgumentSyntax parser, IOperation? parse)
    {
        if (symbol.Value("isDefault") is not { } isDefault || isDefault.ConstantValue is { HasValue: true, Value: false })
        {
            return null;
        }

        if (isDefault.ConstantValue is not { HasValue: true })
        {
            return (null, "Whether the parser makes the default value is decided by an expression. Set DefaultValueFactory where it does.");
        }

        // Two delegates of the same code: they share what they capture.
        if (parser.Expression is AnonymousFunctionExpressionSyntax)
        {
            return (new SymbolProperty("DefaultValueFactory", [EditPart.From(parser.Expression.Span)], null), null);
        }

        var isMethod = parse is IDelegateCreationOperation { Target: IMethodReferenceOperation method } && Purity.IsEffectFree(method.Instance);
        return isMethod || (parse is not IDelegateCreationOperation && Purity.IsEffectFree(parse))
            ? (new SymbolProperty("DefaultValueFactory", [EditPart.From(parser.Expression.Span)], parser), null)
            : (null, "The parser also makes the default value (isDefault: true). Make it a method or a variable, then set both CustomParser and DefaultValueFactory.");
    }

    private static bool LooksLikeAlias(IOperation description) =>
        description.ConstantValue is { HasValue: true, Value: string { Length: > 1 } text } && (text[0] is '-' or '/') && !text.Contains(' ');
}
