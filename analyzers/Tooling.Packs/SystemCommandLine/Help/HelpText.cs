using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>A text of a symbol's own in the columns of help, as a statement about the symbol: <c>option.HelpName = "path";</c> or <c>option.Description = "…";</c>.</summary>
/// <param name="Symbol">The option, argument or command.</param>
/// <param name="Property">The property.</param>
/// <param name="Value">Its value.</param>
internal sealed record HelpText(ExpressionSyntax Symbol, string Property, ImmutableArray<EditPart> Value)
{
    /// <summary>The types whose methods make a text of values and do nothing else.</summary>
    private static readonly HashSet<string> TextTypes = new(["System.String", "System.Enum", "System.Linq.Enumerable", "System.Environment"], StringComparer.Ordinal);

    public ImmutableArray<EditPart> Statement => [EditPart.From(Symbol.Span), EditPart.Literal($".{Property} = "), .. Value, EditPart.Literal(";")];

    /// <summary>The code that stays as it is.</summary>
    public IEnumerable<TextSpan> Kept => Value.Where(p => p.Text is null).Select(p => p.Source).Prepend(Symbol.Span);

    /// <summary>Reads a call of <c>CustomizeSymbol</c>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="function">The function that customizes help: what is declared in it goes.</param>
    /// <param name="model">The file.</param>
    /// <returns>Null where a text can't be had by a property of the symbol; nothing where the symbol has it already.</returns>
    public static ImmutableArray<HelpText>? Read(InvocationExpressionSyntax call, SyntaxNode function, SemanticModel model)
    {
        if (model.GetOperation(call) is not IInvocationOperation operation)
        {
            return null;
        }

        var given = operation.Arguments.Where(a => a is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax, Parameter: not null } && a.Value.ConstantValue is not { HasValue: true, Value: null })
            .ToDictionary(a => a.Parameter!.Name, a => ((ArgumentSyntax)a.Syntax).Expression, StringComparer.Ordinal);
        if (!given.TryGetValue("symbol", out var symbol) || !PrintedHelp.IsSimple(symbol) || !IsOfOutside(symbol, function, model) || given.ContainsKey("defaultValue"))
        {
            return null;
        }

        if (model.GetTypeInfo(symbol).Type.Is(CommandLineTypes.RootCommand))
        {
            return []; // It has no row.
        }

        var texts = ImmutableArray.CreateBuilder<HelpText>();
        if (given.TryGetValue("firstColumnText", out var first))
        {
            if (TextOf(first, function, model) is not { } text || HelpLabel.Read(text, model.GetTypeInfo(symbol).Type, model) is not { } name)
            {
                return null;
            }

            if (!name.IsEmpty)
            {
                texts.Add(new HelpText(symbol, "HelpName", name));
            }
        }

        if (given.TryGetValue("secondColumnText", out var second))
        {
            if (TextOf(second, function, model) is not { } text || !model.GetTypeInfo(symbol).Type.Is(CommandLineTypes.Symbol))
            {
                return null;
            }

            if (!IsDescriptionOf(symbol, text))
            {
                texts.Add(new HelpText(symbol, "Description", ValueOf(text, function, model)));
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A text that may be made before help is asked for: what it is made of does nothing, and is known outside of the function.</summary>
    private static ExpressionSyntax? TextOf(ExpressionSyntax given, SyntaxNode function, SemanticModel model)
    {
        var text = given is LambdaExpressionSyntax lambda ? BodyOf(lambda) : given;
        return text is not null && (model.GetConstantValue(text) is { HasValue: true, Value: string }
            || (model.GetTypeInfo(text).Type?.SpecialType == SpecialType.System_String && IsHarmless(model.GetOperation(BuilderApi.WithoutParentheses(text))) && IsOfOutside(text, function, model))) ? text : null;
    }

    /// <summary>A constant of the function is written out.</summary>
    private static ImmutableArray<EditPart> ValueOf(ExpressionSyntax text, SyntaxNode function, SemanticModel model) =>
        model.GetConstantValue(text) is { HasValue: true, Value: string value } && !IsOfOutside(text, function, model)
            ? [EditPart.Literal(SymbolDisplay.FormatLiteral(value, quote: true))]
            : [EditPart.From(text.Span)];

    private static ExpressionSyntax? BodyOf(LambdaExpressionSyntax lambda) => LambdaEdits.IsAsync(lambda) ? null
        : lambda.ExpressionBody ?? (lambda.Block is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null);

    private static bool IsHarmless(IOperation? text) => text is not null && text.DescendantsAndSelf().All(o => o switch
    {
        IInvocationOperation call => call.TargetMethod is { IsStatic: true } method && TextTypes.Contains(method.ContainingType.MetadataName()),
        IPropertyReferenceOperation property => property.Arguments.IsEmpty && (property.Property.ContainingType.Is(CommandLineTypes.Symbol) || TextTypes.Contains(property.Property.ContainingType.MetadataName())),
        IBinaryOperation { OperatorMethod: null } or IConversionOperation { OperatorMethod: null } => true,
        IInterpolatedStringOperation or IInterpolatedStringTextOperation or IInterpolationOperation or ILiteralOperation or IParenthesizedOperation => true,
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IInstanceReferenceOperation => true,
        ITypeOfOperation or INameOfOperation or IArgumentOperation or IArrayCreationOperation or IArrayInitializerOperation or ICollectionExpressionOperation or IConditionalOperation or ICoalesceOperation => true,
        _ => false,
    });

    private static bool IsOfOutside(ExpressionSyntax expression, SyntaxNode function, SemanticModel model) => !expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        .Any(n => model.GetSymbolInfo(n).Symbol is (ILocalSymbol or IParameterSymbol) and var used && used.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == function.SyntaxTree && function.Span.Contains(r.Span)));

    private static bool IsDescriptionOf(ExpressionSyntax symbol, ExpressionSyntax text) =>
        BuilderApi.WithoutParentheses(text) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Description" } read && read.Expression.ToString() == symbol.ToString();
}
