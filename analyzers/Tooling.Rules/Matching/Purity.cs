using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Rules.Matching;

/// <summary>What may be moved past other code, or evaluated more or less often, without a difference.</summary>
public static class Purity
{
    /// <summary>
    /// Whether evaluating an operation has no effect and always gives the same value, as far as the code around it can tell:
    /// constants, locals, parameters, <c>this</c>, lambdas, types, empty sequences and read-only fields, and what is made of them alone.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <returns>False when in doubt.</returns>
    public static bool IsStable(IOperation? operation) => operation switch
    {
        null => true,
        { ConstantValue.HasValue: true } => true,
        ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or IConditionalAccessInstanceOperation => true,
        IAnonymousFunctionOperation or ITypeOfOperation or INameOfOperation or IDefaultValueOperation or ILiteralOperation => true,
        IFieldReferenceOperation field => (field.Field.IsReadOnly || field.Field.IsConst) && IsStable(field.Instance),
        IPropertyReferenceOperation property => IsGetOnlyAutoProperty(property.Property) && property.Arguments.IsEmpty && IsStable(property.Instance),
        IMethodReferenceOperation method => IsStable(method.Instance),
        IInvocationOperation { TargetMethod: { Name: "Empty", IsStatic: true, Parameters.IsEmpty: true } empty } => empty.ContainingType.MetadataName() is "System.Array" or "System.Linq.Enumerable",
        IDelegateCreationOperation creation => IsStable(creation.Target),
        IConversionOperation { OperatorMethod: null } conversion => IsStable(conversion.Operand),
        IParenthesizedOperation parenthesized => IsStable(parenthesized.Operand),
        _ => false,
    };

    /// <summary>
    /// Whether evaluating an operation has no effect, though it may make a new object or read what changes: it may be moved past
    /// other operations without effect, but not evaluated another number of times.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <returns>False when in doubt.</returns>
    public static bool IsEffectFree(IOperation? operation) => operation switch
    {
        null => true,
        _ when IsStable(operation) => true,
        IFieldReferenceOperation field => IsEffectFree(field.Instance),
        IArrayCreationOperation array => array.DimensionSizes.All(IsEffectFree) && (array.Initializer?.ElementValues.All(IsEffectFree) ?? true),
        ICollectionExpressionOperation collection => collection.Elements.All(IsEffectFree),
        IInterpolatedStringOperation text => text.Parts.All(p => p is IInterpolatedStringTextOperation || (p is IInterpolationOperation i && IsEffectFree(i.Expression))),
        IBinaryOperation { OperatorMethod: null } binary => IsEffectFree(binary.LeftOperand) && IsEffectFree(binary.RightOperand),
        IConversionOperation { OperatorMethod: null } conversion => IsEffectFree(conversion.Operand),
        _ => false,
    };

    private static bool IsGetOnlyAutoProperty(IPropertySymbol property) =>
        property is { SetMethod: null, IsVirtual: false, IsOverride: false, IsAbstract: false }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));
}
