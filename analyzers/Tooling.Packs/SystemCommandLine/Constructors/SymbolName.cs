using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>What stands in the modern constructor's argument list: the name, and an option's other aliases.</summary>
/// <param name="Parts">The text of the arguments; default when <paramref name="Kept"/> stays as it is.</param>
/// <param name="Kept">The argument that stays as it is, or null.</param>
/// <param name="Safety">Lower than the rule's where the name might not be the one of beta4.</param>
/// <param name="Imports">Namespaces that the text needs.</param>
/// <param name="Objection">Why it can't be written, or null.</param>
internal sealed record SymbolName(ImmutableArray<EditPart> Parts, ArgumentSyntax? Kept = null, Safety? Safety = null, ImmutableArray<string> Imports = default, string? Objection = null)
{
    /// <summary>The name of an option: its longest alias, as in beta4; the others follow in their order.</summary>
    public static SymbolName OfOption(NewSymbol symbol)
    {
        if (symbol.Syntax("name") is { } name)
        {
            return new SymbolName(default, name);
        }

        var aliases = symbol.Value("aliases");
        var elements = Elements(aliases);
        if (elements.IsDefault)
        {
            return OfAliasesVariable(symbol, aliases);
        }

        if (elements.IsEmpty)
        {
            return Refused("An option needs at least one alias.");
        }

        var values = elements.Select(e => e.ConstantValue is { HasValue: true, Value: string text } ? text : null).ToList();
        var first = 0;
        if (!values.Contains(null))
        {
            first = values.IndexOf(values.OrderByDescending(v => v!.Length).First());
        }

        // Only constants change places: nobody can tell.
        var order = elements.Take(1).Concat(elements.Skip(1)).ToList();
        if (first > 0)
        {
            order.RemoveAt(first);
            order.Insert(0, elements[first]);
        }

        var parts = order.SelectMany((e, i) => i == 0 ? [EditPart.From(e.Syntax.Span)] : new[] { EditPart.Literal(", "), EditPart.From(e.Syntax.Span) });
        return new SymbolName([.. parts], Safety: values.Contains(null) && values.Count > 1 ? Reporting.Safety.Review : null);
    }

    /// <summary>The name of an argument; without one, that which beta4 makes up from the type.</summary>
    public static SymbolName OfArgument(NewSymbol symbol)
    {
        if (symbol.Syntax("name") is { } name && symbol.Value("name")?.ConstantValue is not { HasValue: true, Value: null })
        {
            return new SymbolName(default, name);
        }

        var text = symbol.ValueType switch
        {
            ITypeParameterSymbol parameter => $"typeof({parameter.Name}).Name.ToLowerInvariant()",
            IArrayTypeSymbol { ElementType: not ITypeParameterSymbol } array => Quoted(array.ElementType.MetadataName + "[]"),
            _ => Quoted(symbol.ValueType.MetadataName),
        };
        return new SymbolName([EditPart.Literal(text)]);
    }

    private static string Quoted(string name) => "\"" + name.ToLowerInvariant() + "\"";

    private static SymbolName OfAliasesVariable(NewSymbol symbol, IOperation? aliases)
    {
        if (aliases is null || !Purity.IsStable(Unwrap(aliases)) || symbol.Syntax("aliases") is not { } argument)
        {
            return Refused("The aliases come from an expression: write the name first, then the other aliases, as arguments of their own.");
        }

        var span = argument.Expression.Span;
        return new SymbolName(
            [EditPart.From(span), EditPart.Literal("[0], "), EditPart.From(span), EditPart.Literal(".Skip(1).ToArray()")],
            Safety: Reporting.Safety.Review,
            Imports: ["System.Linq"]);
    }

    private static SymbolName Refused(string reason) => new(default, Objection: reason);

    /// <summary>The elements of an array or collection expression that is written in place; default for anything else.</summary>
    /// <param name="aliases">What is given for the aliases.</param>
    public static ImmutableArray<IOperation> Elements(IOperation? aliases) => Unwrap(aliases) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var values } => values,
        ICollectionExpressionOperation collection when !collection.Elements.Any(e => e is ISpreadOperation) => collection.Elements,
        _ => default,
    };

    private static IOperation? Unwrap(IOperation? operation) =>
        operation is IConversionOperation { IsImplicit: true } conversion ? Unwrap(conversion.Operand) : operation;
}
