using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Inventory;

/// <summary>Tells which code runs, by the value that stands for it.</summary>
internal static class HandlerSymbols
{
    /// <summary>The method, lambda or class that a value stands for.</summary>
    /// <param name="value">A delegate, or an object that runs.</param>
    /// <returns>Null where the code does not show it.</returns>
    public static RecognizedHandler? Of(IOperation value) => Operations.Unwrap(value) switch
    {
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } => Of(method, value),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => new RecognizedHandler(NameOf(OnlyCallOf(lambda)), lambda.Syntax.GetLocation()),
        IObjectCreationOperation { Type: { } type } => Of(type, value),
        _ => null,
    };

    /// <summary>A method or class of the program, at its declaration; one of a library, where it is named.</summary>
    /// <param name="symbol">The method or class.</param>
    /// <param name="use">Where it is named.</param>
    public static RecognizedHandler Of(ISymbol symbol, IOperation use) => Of(symbol) ?? new RecognizedHandler(NameOf(symbol), use.Syntax.GetLocation());

    /// <summary>A method or class of the program, at its declaration.</summary>
    /// <param name="symbol">The method or class.</param>
    /// <returns>Null where it is one of a library.</returns>
    public static RecognizedHandler? Of(ISymbol symbol)
    {
        // What runs is the part of a partial method that has a body.
        var implemented = (symbol as IMethodSymbol)?.PartialImplementationPart ?? symbol;
        return implemented.DeclaringSyntaxReferences is [var declaration, ..] ? new RecognizedHandler(NameOf(implemented), declaration.GetSyntax().GetLocation()) : null;
    }

    private static string? NameOf(ISymbol? symbol) => symbol switch
    {
        null => null,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } or ITypeSymbol => symbol.Name,
        _ => $"{symbol.ContainingType.Name}.{symbol.Name}",
    };

    /// <summary>The method of the program that a lambda does nothing but call.</summary>
    private static IMethodSymbol? OnlyCallOf(IAnonymousFunctionOperation lambda)
    {
        var expression = lambda.Body.Operations.FirstOrDefault(_ => lambda.Body.Operations is [_] or [_, IReturnOperation { ReturnedValue: null }]) switch
        {
            IReturnOperation { ReturnedValue: { } value } => value,
            IExpressionStatementOperation call => call.Operation,
            _ => null,
        };
        return expression is not null && Operations.Unwrap(expression) is IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: false } method } ? method : null;
    }
}
