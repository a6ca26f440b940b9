using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.Inventory;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>
/// Tells which commands, options and arguments an expression can stand for: through variables, factories, fluent calls and
/// collections, whatever the order in which the code runs.
/// </summary>
/// <param name="facts">What the code says.</param>
/// <param name="declarations">The commands, options and arguments.</param>
internal sealed class ValueFlow(CodeFacts facts, Declarations declarations)
{
    /// <summary>What an expression can stand for, each once, in the order of the code.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="frame">The call in which it runs, where that is known.</param>
    /// <returns>None where it can't be told.</returns>
    public IReadOnlyList<DeclaredSymbol> SymbolsOf(IOperation operation, CallFrame? frame)
    {
        var found = new List<DeclaredSymbol>();
        Follow(operation, frame, found, []);
        return found;
    }

    private void Follow(IOperation? expression, CallFrame? frame, List<DeclaredSymbol> found, HashSet<(IOperation, IMethodSymbol?)> seen)
    {
        if (expression is null || !seen.Add((expression, frame?.Method)))
        {
            return;
        }

        var operation = Operations.Initialized(Operations.Unwrap(expression));
        switch (operation)
        {
            case IObjectCreationOperation creation when CommandLineKinds.KindOf(creation.Type) is not null:
                Add(declarations.Of(creation, frame), found);
                break;
            case IInstanceReferenceOperation self when ClassAround(self) is { } type:
                Add(declarations.Of(type), found);
                break;
            case IObjectCreationOperation { Arguments: [var root, ..] } builder when CommandLineKinds.IsBuilder(builder.Type):
                Follow(root.Value, frame, found, seen);
                break;
            case IInvocationOperation call:
                FollowCall(call, frame, found, seen);
                break;
            case IParameterReferenceOperation parameter when frame?.ValueOf(parameter.Parameter) is { } value:
                Follow(value, frame.Outer, found, seen);
                break;
            default:
                // Locals belong to the call in which they are seen; fields and properties to none.
                var inner = operation is ILocalReferenceOperation ? frame : null;
                var values = Operations.VariableOf(operation) is { } variable ? facts.ValuesOf(variable).Select(v => (v, inner)) : PartsOf(operation).Select(p => (p, frame));
                var given = values.ToList();
                foreach (var (value, at) in given)
                {
                    Follow(value, at, found, seen);
                }

                if (given.Count == 0 && operation is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } })
                {
                    // Nobody passes it: a container does.
                    AddMade(operation.Type, found);
                }

                break;
        }
    }

    private void FollowCall(IInvocationOperation call, CallFrame? frame, List<DeclaredSymbol> found, HashSet<(IOperation, IMethodSymbol?)> seen)
    {
        var before = found.Count;
        var results = facts.ValuesOf(call.TargetMethod);
        foreach (var result in results)
        {
            Follow(result, new CallFrame(call.TargetMethod.OriginalDefinition, call.Arguments, frame) { Call = call }, found, seen);
        }

        // Without sources: a fluent call (or ToArray, or First) gives what it is made on.
        if (results.Count == 0)
        {
            Follow(Operations.ReceiverOf(call), frame, found, seen);
        }

        // What is asked for by a type is made by a container.
        if (found.Count == before && call.TargetMethod.TypeArguments.Length == 1)
        {
            AddMade(call.Type, found);
        }
    }

    private void AddMade(ITypeSymbol? type, List<DeclaredSymbol> found)
    {
        foreach (var made in declarations.MadeOf(type))
        {
            Add(made, found);
        }
    }

    /// <summary>The class that <c>this</c> and <c>base</c> stand for, where it is a command, option or argument.</summary>
    private static INamedTypeSymbol? ClassAround(IInstanceReferenceOperation self)
    {
        var type = self.SemanticModel!.GetEnclosingSymbol(self.Syntax.SpanStart)?.ContainingType;
        return CommandLineKinds.KindOf(type) is null ? null : type;
    }

    /// <summary>The expressions out of which an operation gives one, or all.</summary>
    private static IEnumerable<IOperation> PartsOf(IOperation operation) => operation switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ISwitchExpressionOperation @switch => @switch.Arms.Select(a => a.Value),
        ISimpleAssignmentOperation assignment => [assignment.Value],
        IConditionalAccessOperation access => [access.Operation],
        IArrayElementReferenceOperation element => [element.ArrayReference],
        _ => Operations.ElementsOf(operation) is { IsDefault: false } elements ? elements : [],
    };

    private static void Add(DeclaredSymbol symbol, List<DeclaredSymbol> found)
    {
        if (!found.Contains(symbol))
        {
            found.Add(symbol);
        }
    }
}
