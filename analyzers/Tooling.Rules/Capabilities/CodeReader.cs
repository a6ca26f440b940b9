using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Rules.Capabilities;

/// <summary>Reads what code does at its places, nested lambdas and local functions included: whoever makes a lambda may have it called.</summary>
/// <param name="source">All source.</param>
internal sealed class CodeReader(SourceCode source)
{
    public IEnumerable<CodeUse> Read(IEnumerable<IOperation> code) => code.SelectMany(root => Parts(root).SelectMany(part => Read(part).Concat(Captured(part, root))));

    private static IEnumerable<IOperation> Parts(IOperation operation)
    {
        var open = new Stack<IOperation>([operation]);
        while (open.Count > 0)
        {
            var next = open.Pop();
            yield return next;
            if (next is not INameOfOperation)
            {
                foreach (var child in next.ChildOperations.Reverse())
                {
                    open.Push(child);
                }
            }
        }
    }

    private IEnumerable<CodeUse> Read(IOperation operation) => Uses(operation).Concat(Memory(operation));

    private IEnumerable<CodeUse> Uses(IOperation operation)
    {
        var site = operation.Syntax;
        return operation switch
        {
            IInvocationOperation call => Calls(site, call.TargetMethod, call.IsVirtual, call.Instance?.Type).Concat(Given(call.TargetMethod, site, call.Arguments)),
            IObjectCreationOperation { Constructor: { } constructor } creation =>
                Calls(site, constructor, isVirtual: false, receiver: null).Concat([new CreationUse(site, constructor.ContainingType)]).Concat(Given(constructor, site, creation.Arguments)),
            ITypeParameterObjectCreationOperation { Type: ITypeParameterSymbol type } => [new GenericCreationUse(site, type)],
            IMethodReferenceOperation reference => Calls(site, reference.Method, reference.IsVirtual, reference.Instance?.Type),
            IPropertyReferenceOperation reference => Accessors(reference).SelectMany(accessor => Calls(site, accessor, IsVirtual(accessor, reference.Instance), reference.Instance?.Type))
                .Concat(Given(reference.Property, site, reference.Arguments)).Concat(Stored(site, reference.Property.Type, reference.Property)),
            IFieldReferenceOperation reference => Stored(site, reference.Field.Type, reference.Field).Concat(reference.Field.IsStatic ? [new TypeUse(site, reference.Field.ContainingType)] : []),
            IEventReferenceOperation reference => Stored(site, reference.Event.Type, reference.Event),
            IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: var changed } } assignment =>
                Calls(site, assignment.Adds ? changed.AddMethod : changed.RemoveMethod, isVirtual: changed.IsVirtual || changed.IsAbstract, receiver: null),
            IBinaryOperation binary => Calls(site, binary.OperatorMethod).Concat(binary.Type?.SpecialType == SpecialType.System_String ? HandOver(binary.LeftOperand).Concat(HandOver(binary.RightOperand)) : []),
            IUnaryOperation unary => Calls(site, unary.OperatorMethod),
            ICompoundAssignmentOperation assignment => Calls(site, assignment.OperatorMethod).Concat(assignment.Type?.SpecialType == SpecialType.System_String ? HandOver(assignment.Value) : []),
            IIncrementOrDecrementOperation step => Calls(site, step.OperatorMethod),
            IConversionOperation conversion => Calls(site, conversion.OperatorMethod),
            IInterpolationOperation interpolation => HandOver(interpolation.Expression),
            IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop } => Iteration(loop),
            IUsingOperation use => Disposed(use.Resources),
            IUsingDeclarationOperation use => Disposed(use.DeclarationGroup),
            IAwaitOperation { Syntax: AwaitExpressionSyntax awaited } => Awaiting(awaited),
            IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment } => Deconstructions(assignment, source.ModelOf(assignment.SyntaxTree).GetDeconstructionInfo(assignment)),
            IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct } => Calls(site, deconstruct),
            IWithOperation { CloneMethod: { } clone } => Calls(site, clone),
            IImplicitIndexerReferenceOperation indexer => Members(site, indexer.LengthSymbol).Concat(Members(site, indexer.IndexerSymbol)),
            IListPatternOperation pattern => Members(site, pattern.LengthSymbol).Concat(Members(site, pattern.IndexerSymbol)),
            ISlicePatternOperation pattern => Members(site, pattern.SliceSymbol),
            ICollectionExpressionOperation collection => Calls(site, collection.ConstructMethod),
            IDynamicInvocationOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation => [new DirectUse(site, Capability.Unknown, "a dynamic call")],
            IDynamicMemberReferenceOperation => [new DirectUse(site, Capability.Unknown, "a dynamic member")],
            IInvalidOperation => [new DirectUse(site, Capability.Unknown, "code that does not compile")],
            IFunctionPointerInvocationOperation => [new DirectUse(site, Capability.Unknown | Capability.Unsafe, "a function pointer")],
            ITypeOfOperation { TypeOperand: { } type } => [new HandOverUse(site, type, IsTypeAlone: true)],
            _ => [],
        };
    }

    /// <summary>A variable of the code around a lambda or local function: what it holds was put there by that code.</summary>
    private static IEnumerable<CodeUse> Captured(IOperation operation, IOperation root)
    {
        var (variable, type) = operation switch
        {
            ILocalReferenceOperation local => ((ISymbol?)local.Local, local.Type),
            IParameterReferenceOperation parameter => (parameter.Parameter, parameter.Type),
            _ => (null, null),
        };
        return variable is not null && type is not null && DelegateTypes.In(type).Any() && !variable.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == root.Syntax.SyntaxTree && (root.Syntax.Parent ?? root.Syntax).Span.Contains(r.Span))
            ? [new StoredDelegateUse(operation.Syntax, type)]
            : [];
    }

    private static IEnumerable<CodeUse> Memory(IOperation operation) =>
        operation.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol ? [new DirectUse(operation.Syntax, Capability.Unsafe, "a pointer")] : [];

    private static IEnumerable<CodeUse> Calls(SyntaxNode site, IMethodSymbol? method, bool isVirtual = false, ITypeSymbol? receiver = null) =>
        method is null ? [] : [new CallUse(site, method, isVirtual || (method.IsStatic && (method.IsAbstract || method.IsVirtual)), receiver)];

    private static bool IsVirtual(IMethodSymbol accessor, IOperation? instance) =>
        (accessor.IsAbstract || accessor.IsVirtual || accessor.IsOverride) && instance is not IInstanceReferenceOperation { Syntax: BaseExpressionSyntax };

    private static IEnumerable<IMethodSymbol> Accessors(IPropertyReferenceOperation reference)
    {
        var isWritten = reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;
        var isRead = reference.Parent is not ISimpleAssignmentOperation || !isWritten;
        var isChanged = isWritten || reference.Parent is IIncrementOrDecrementOperation or IDeconstructionAssignmentOperation or ITupleOperation or IArgumentOperation;
        return [.. isRead && reference.Property.GetMethod is { } get ? (IMethodSymbol[])[get] : [], .. isChanged && reference.Property.SetMethod is { } set ? (IMethodSymbol[])[set] : []];
    }

    /// <summary>What a library is given: values, and types.</summary>
    private IEnumerable<CodeUse> Given(ISymbol member, SyntaxNode site, IEnumerable<IArgumentOperation> arguments) =>
        source.Declares(member) ? [] : arguments.SelectMany(a => HandOver(a.Value)).Concat(TypeArguments(member).Select(type => new HandOverUse(site, type, IsTypeAlone: true)));

    private static IEnumerable<ITypeSymbol> TypeArguments(ISymbol member) => (member is IMethodSymbol method ? method.TypeArguments : []).Concat(member.ContainingType?.TypeArguments ?? []);

    private static IEnumerable<CodeUse> HandOver(IOperation value)
    {
        var inner = value;
        while (inner is IConversionOperation { OperatorMethod: null } conversion)
        {
            inner = conversion.Operand;
        }

        return inner.Type is { } type ? [new HandOverUse(inner.Syntax, type)] : [];
    }

    private IEnumerable<CodeUse> Stored(SyntaxNode site, ITypeSymbol type, ISymbol holder) =>
        source.Declares(holder) && DelegateTypes.In(type).Any() ? [new StoredDelegateUse(site, type)] : [];

    private IEnumerable<CodeUse> Iteration(CommonForEachStatementSyntax loop)
    {
        var info = source.ModelOf(loop.SyntaxTree).GetForEachStatementInfo(loop);
        var (type, enumerator) = (source.ModelOf(loop.SyntaxTree).GetTypeInfo(loop.Expression).Type, info.GetEnumeratorMethod?.ReturnType);
        return Calls(loop.Expression, info.GetEnumeratorMethod, isVirtual: info.GetEnumeratorMethod is { IsStatic: false }, type)
            .Concat(((IMethodSymbol?[])[info.MoveNextMethod, info.CurrentProperty?.GetMethod, info.DisposeMethod]).SelectMany(m => Calls(loop.Expression, m, isVirtual: true, enumerator)))
            .Concat(type is null ? [] : [new HandOverUse(loop.Expression, type)]);
    }

    private IEnumerable<CodeUse> Awaiting(AwaitExpressionSyntax awaited)
    {
        var info = source.ModelOf(awaited.SyntaxTree).GetAwaitExpressionInfo(awaited);
        return ((IMethodSymbol?[])[info.GetAwaiterMethod, info.IsCompletedProperty?.GetMethod, info.GetResultMethod]).SelectMany(m => Calls(awaited, m));
    }

    private static IEnumerable<CodeUse> Disposed(IOperation resources)
    {
        var types = resources is IVariableDeclarationGroupOperation group ? group.Declarations.SelectMany(d => d.Declarators).Select(d => d.Symbol.Type) : resources.Type is { } type ? [type] : [];
        return types.SelectMany(t => t.GetMembers().OfType<IMethodSymbol>().Where(m => m.Name is "Dispose" or "DisposeAsync" && m.Parameters.IsEmpty).SelectMany(m => Calls(resources.Syntax, m, isVirtual: !m.IsStatic, t)).Append(new HandOverUse(resources.Syntax, t)));
    }

    private static IEnumerable<CodeUse> Deconstructions(SyntaxNode site, DeconstructionInfo info) =>
        Calls(site, info.Method).Concat(info.Nested.IsDefaultOrEmpty ? [] : info.Nested.SelectMany(nested => Deconstructions(site, nested)));

    private static IEnumerable<CodeUse> Members(SyntaxNode site, ISymbol? member) => member switch
    {
        IMethodSymbol method => Calls(site, method),
        IPropertySymbol property => Calls(site, property.GetMethod),
        _ => [],
    };
}
