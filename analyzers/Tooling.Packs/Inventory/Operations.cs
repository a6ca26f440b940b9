using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Packs.Inventory;

/// <summary>Shapes of operations.</summary>
internal static class Operations
{
    /// <summary>Without conversions and parentheses.</summary>
    public static IOperation Unwrap(IOperation operation) => operation switch
    {
        IConversionOperation conversion => Unwrap(conversion.Operand),
        IParenthesizedOperation parenthesized => Unwrap(parenthesized.Operand),
        IAwaitOperation awaited => Unwrap(awaited.Operation),
        _ => operation,
    };

    /// <summary>What a call is made on: the instance, or the first argument of an extension method.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    /// <summary>In an initializer, what is initialized: the creation, or the property of it; anything else as it is.</summary>
    public static IOperation Initialized(IOperation operation)
    {
        if (operation is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            return operation;
        }

        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IObjectOrCollectionInitializerOperation)
            {
                return parent.Parent is IMemberInitializerOperation member ? member.InitializedMember : parent.Parent ?? operation;
            }
        }

        return operation;
    }

    /// <summary>The variable that an operation names; null for anything else.</summary>
    public static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation property => property.Property,
        _ => null,
    };

    /// <summary>What a lambda gives back, where that is all it does; null otherwise.</summary>
    public static IOperation? OnlyResultOf(IOperation lambda) =>
        lambda is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } value }] } } ? value : null;

    /// <summary>The elements of an array or collection that is written in place; default for anything else.</summary>
    public static ImmutableArray<IOperation> ElementsOf(IOperation operation) => operation switch
    {
        IArrayCreationOperation array => array.Initializer?.ElementValues ?? [],
        ICollectionExpressionOperation collection => [.. collection.Elements.Select(e => e is ISpreadOperation spread ? spread.Operand : e)],
        IObjectCreationOperation { Initializer: { } initializer } => [.. initializer.Initializers.OfType<IInvocationOperation>().SelectMany(i => i.Arguments).Select(a => a.Value)],
        _ => default,
    };

    /// <summary>Code that is shown where no constant is, in one line.</summary>
    /// <param name="operation">The expression.</param>
    public static string CodeOf(IOperation operation) =>
        "{" + string.Join(" ", operation.Syntax.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + "}";
}
