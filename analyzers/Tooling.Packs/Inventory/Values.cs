using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory;

/// <summary>Follows values to where they are written: through locals, and through fields and properties that nothing else assigns.</summary>
/// <param name="context">The compilation.</param>
internal sealed class Values(ToolContext context)
{
    private const int DeepestChain = 8;

    /// <summary>A text.</summary>
    /// <param name="operation">The expression.</param>
    /// <returns>The text; the code in braces where it is not constant; null for null.</returns>
    public string? Text(IOperation operation)
    {
        var source = SourceOf(operation);
        return source.ConstantValue.HasValue ? source.ConstantValue.Value as string
            : source is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } ? string.Empty
            : Operations.CodeOf(source);
    }

    /// <summary>A text, where it is constant and not empty.</summary>
    /// <param name="operation">The expression; may be null.</param>
    public string? ConstantText(IOperation? operation) =>
        operation is not null && SourceOf(operation).ConstantValue is { HasValue: true, Value: string { Length: > 0 } text } ? text : null;

    /// <summary>A constant as C#; null where it is none.</summary>
    /// <param name="operation">The expression; may be null.</param>
    public string? Literal(IOperation? operation) =>
        operation is not null && SourceOf(operation).ConstantValue is { HasValue: true, Value: { } value } ? SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false) : null;

    /// <summary>Whether something is the constant <c>true</c>, or <c>false</c>; null where that is not known.</summary>
    /// <param name="operation">The expression; may be null.</param>
    public bool? Truth(IOperation? operation) => operation is null ? null : SourceOf(operation).ConstantValue is { HasValue: true, Value: bool truth } ? truth : null;

    /// <summary>What an expression stands for, without conversions.</summary>
    /// <param name="operation">The expression.</param>
    public IOperation SourceOf(IOperation operation)
    {
        var current = Operations.Unwrap(operation);
        for (var depth = 0; depth < DeepestChain && !current.ConstantValue.HasValue; depth++)
        {
            if (Operations.VariableOf(current) is not { } variable || InitializerOf(variable) is not { } value)
            {
                break;
            }

            current = Operations.Unwrap(value);
        }

        return current;
    }

    /// <summary>What the initializer of a creation sets, by the property's name.</summary>
    /// <param name="operation">The creation; may be null, or something else.</param>
    public ImmutableDictionary<string, IOperation> PropertiesOf(IOperation? operation) =>
        operation is not null && SourceOf(operation) is IObjectCreationOperation { Initializer: { } initializer }
            ? initializer.Initializers.OfType<ISimpleAssignmentOperation>()
                .Where(a => a.Target is IPropertyReferenceOperation)
                .GroupBy(a => ((IPropertyReferenceOperation)a.Target).Property.Name, StringComparer.Ordinal)
                .ToImmutableDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal)
            : ImmutableDictionary<string, IOperation>.Empty;

    /// <summary>The argument for a parameter; null where the call gives none.</summary>
    /// <param name="arguments">The arguments of a call.</param>
    /// <param name="names">The parameter's names in the library's versions.</param>
    public static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, params string[] names) =>
        arguments.FirstOrDefault(a => a.ArgumentKind != ArgumentKind.DefaultValue && names.Contains(a.Parameter?.Name, StringComparer.Ordinal))?.Value;

    /// <summary>The value that a variable is declared with, where it keeps it as far as can be told cheaply.</summary>
    private IOperation? InitializerOf(ISymbol variable)
    {
        if (variable is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod: not null } or IParameterSymbol
            || variable.DeclaringSyntaxReferences is not [var reference])
        {
            return null;
        }

        var value = reference.GetSyntax(context.CancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } initializer } => initializer,
            PropertyDeclarationSyntax { Initializer.Value: { } initializer } => initializer,
            PropertyDeclarationSyntax { ExpressionBody.Expression: { } body } => body,
            _ => null,
        };
        return value is null ? null : context.ModelOf(reference.SyntaxTree).GetOperation(value, context.CancellationToken);
    }
}
