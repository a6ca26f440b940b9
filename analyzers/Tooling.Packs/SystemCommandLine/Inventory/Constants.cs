using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.Inventory;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>Evaluates what is the same in every run: constants, and variables that are given one constant and nothing else.</summary>
/// <param name="facts">What the code says.</param>
internal sealed class Constants(CodeFacts facts)
{
    private const int DeepestChain = 16;

    /// <summary>A text.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="frame">The call in which it runs, where that is known.</param>
    /// <returns>The text; the code in braces where it is not constant; null for null.</returns>
    public string? Text(IOperation operation, CallFrame? frame)
    {
        var value = ValueOf(operation, frame, 0);
        return value.HasValue ? value.Value as string : Operations.CodeOf(operation);
    }

    /// <summary>The texts of an array or collection, or of a single text.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="frame">The call in which it runs, where that is known.</param>
    public IEnumerable<string> Texts(IOperation operation, CallFrame? frame)
    {
        var inner = Source(Operations.Unwrap(operation), ref frame, 0);
        return Operations.ElementsOf(inner) is { IsDefault: false } elements
            ? elements.Select(e => Text(e, frame)).OfType<string>()
            : Text(operation, frame) is { } single ? [single] : [];
    }

    /// <summary>Whether something is the constant <c>true</c>.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="frame">The call in which it runs, where that is known.</param>
    public bool IsTrue(IOperation operation, CallFrame? frame) => ValueOf(operation, frame, 0) is { HasValue: true, Value: true };

    /// <summary>A constant as C#; null where it is none.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="frame">The call in which it runs, where that is known.</param>
    public string? Literal(IOperation operation, CallFrame? frame)
    {
        var value = ValueOf(operation, frame, 0);
        if (!value.HasValue)
        {
            return null;
        }

        // The name of an enumeration's member says more than its number.
        var unwrapped = Operations.Unwrap(operation);
        return unwrapped is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member } ? $"{member.ContainingType.Name}.{member.Name}"
            : value.Value is null ? "null"
            : SymbolDisplay.FormatPrimitive(value.Value, quoteStrings: true, useHexadecimalNumbers: false);
    }

    private Optional<object?> ValueOf(IOperation expression, CallFrame? frame, int depth)
    {
        var operation = Operations.Unwrap(expression);
        if (operation.ConstantValue.HasValue)
        {
            return operation.ConstantValue;
        }

        switch (operation)
        {
            case IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }:
                return string.Empty;
            case IDefaultValueOperation { Type.IsReferenceType: true }:
                return null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum when depth < DeepestChain:
                return Joined([ValueOf(sum.LeftOperand, frame, depth + 1), ValueOf(sum.RightOperand, frame, depth + 1)]);
            case IInterpolatedStringOperation interpolated when depth < DeepestChain:
                return Joined([.. interpolated.Parts.Select(p => PartOf(p, frame, depth + 1))]);
        }

        var source = Source(operation, ref frame, depth);
        return ReferenceEquals(source, operation) ? default : ValueOf(source, frame, depth + 1);
    }

    private Optional<object?> PartOf(IInterpolatedStringContentOperation part, CallFrame? frame, int depth) => part switch
    {
        IInterpolatedStringTextOperation text => text.Text.ConstantValue is { HasValue: true } constant ? constant : default,
        IInterpolationOperation { FormatString: null, Alignment: null } hole => ValueOf(hole.Expression, frame, depth),
        _ => default,
    };

    private static Optional<object?> Joined(ImmutableArray<Optional<object?>> parts) =>
        parts.All(p => p is { HasValue: true, Value: null or string }) ? string.Concat(parts.Select(p => p.Value)) : default(Optional<object?>);

    /// <summary>What a variable stands for, where it is given one value only; anything else as it is.</summary>
    private IOperation Source(IOperation operation, ref CallFrame? frame, int depth)
    {
        for (; depth < DeepestChain; depth++)
        {
            if (operation is IParameterReferenceOperation parameter && frame?.ValueOf(parameter.Parameter) is { } argument)
            {
                (operation, frame) = (Operations.Unwrap(argument), frame.Outer);
            }
            else if (Operations.VariableOf(operation) is { } variable && facts.ValuesOf(variable) is [var only])
            {
                frame = operation is ILocalReferenceOperation ? frame : null;
                operation = Operations.Unwrap(only);
            }
            else
            {
                break;
            }
        }

        return operation;
    }
}
