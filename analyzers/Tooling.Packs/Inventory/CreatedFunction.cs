using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory;

/// <summary>A function that code makes of a method or lambda, by a factory such as <c>AIFunctionFactory.Create(method, name, description)</c>.</summary>
/// <param name="Method">The method, or the lambda's; null where the code does not show it.</param>
/// <param name="Handler">Where it is; null where the code does not show it.</param>
/// <param name="Name">The name that it is given; null where it is given none.</param>
/// <param name="Description">The description that it is given; null where it is given none.</param>
/// <param name="Options">What the initializer of its options sets.</param>
internal sealed record CreatedFunction(IMethodSymbol? Method, RecognizedHandler? Handler, string? Name, string? Description, ImmutableDictionary<string, IOperation> Options)
{
    private static readonly string[] MethodParameters = ["method", "methodInfo", "function", "implementation"];

    /// <summary>Reads the call of a factory.</summary>
    /// <param name="call">The call.</param>
    /// <param name="values">Follows values.</param>
    public static CreatedFunction Of(IInvocationOperation call, Values values)
    {
        var options = values.PropertiesOf(Values.Argument(call.Arguments, "options"));
        var name = Values.Argument(call.Arguments, "name", "functionName") ?? options.GetValueOrDefault("Name") ?? options.GetValueOrDefault("FunctionName");
        var description = Values.Argument(call.Arguments, "description", "functionDescription") ?? options.GetValueOrDefault("Description");
        var code = Values.Argument(call.Arguments, MethodParameters) is { } given ? values.SourceOf(given) : null;
        var method = code is null ? null : MethodOf(code, values);
        var handler = code is IDelegateCreationOperation ? HandlerSymbols.Of(code) : method is not null ? HandlerSymbols.Of(method) : null;
        return new CreatedFunction(method, handler, name is null ? null : values.Text(name), description is null ? null : values.ConstantText(description), options);
    }

    /// <summary>The name that a library derives of the method's, where it can be told; what stands for it, in braces, where the compiler makes it up.</summary>
    /// <param name="derive">Derives it.</param>
    public string NameOr(Func<IMethodSymbol, string> derive) => Name ?? Method switch
    {
        null => "{unknown}",
        { MethodKind: MethodKind.AnonymousFunction } => "{lambda}",
        { MethodKind: MethodKind.LocalFunction } => "{" + Method.Name + "}",
        _ => derive(Method),
    };

    private static IMethodSymbol? MethodOf(IOperation code, Values values) => code switch
    {
        IDelegateCreationOperation { Target: IMethodReferenceOperation reference } => reference.Method,
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => lambda.Symbol,

        // new Func<int, int>(Twice).Method
        IPropertyReferenceOperation { Property.Name: "Method", Instance: { } instance } => MethodOf(values.SourceOf(instance), values),

        // typeof(Notes).GetMethod(nameof(Notes.Add))
        IInvocationOperation { TargetMethod.Name: "GetMethod", Instance: { } type, Arguments: [var name, ..] } when values.SourceOf(type) is ITypeOfOperation { TypeOperand: var declaring }
            && values.ConstantText(name.Value) is { } text && declaring.GetMembers(text).OfType<IMethodSymbol>().ToList() is [var only] => only,
        _ => null,
    };
}
