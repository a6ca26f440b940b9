using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>Tells which code runs for a command.</summary>
/// <param name="facts">What the code says.</param>
internal sealed class HandlerReader(CodeFacts facts)
{
    /// <summary>The code that runs for a command.</summary>
    /// <param name="command">The command.</param>
    /// <returns>Null where the code gives it no handler.</returns>
    public RecognizedHandler? Read(DeclaredSymbol command) =>
        command.Uses.LastOrDefault(u => u.Member is "SetHandler" or "SetAction" or "Handler" or "Action") is { Values: [var handler, ..] } ? Read(handler) : null;

    private RecognizedHandler? Read(IOperation handler) => Operations.Unwrap(handler) switch
    {
        IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } => Of(method, handler),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } => new RecognizedHandler(NameOf(OnlyCallOf(lambda)), lambda.Syntax.GetLocation()),

        // CommandHandler.Create(Run) wraps what runs.
        IInvocationOperation { Arguments: [var wrapped, ..] } => Read(wrapped.Value),
        IObjectCreationOperation { Type: { } type } => Of(type, handler),
        var other when Operations.VariableOf(other) is { } variable && facts.ValuesOf(variable) is [var only] && only != handler => Read(only),
        _ => null,
    };

    private static RecognizedHandler Of(ISymbol symbol, IOperation use) =>
        new(NameOf(symbol), symbol.DeclaringSyntaxReferences is [var declaration, ..] ? declaration.GetSyntax().GetLocation() : use.Syntax.GetLocation());

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
