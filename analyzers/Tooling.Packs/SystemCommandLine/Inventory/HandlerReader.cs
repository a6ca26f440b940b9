using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.Inventory;
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
        // CommandHandler.Create(Run) wraps what runs.
        IInvocationOperation { Arguments: [var wrapped, ..] } => Read(wrapped.Value),
        var other when Operations.VariableOf(other) is { } variable && facts.ValuesOf(variable) is [var only] && only != handler => Read(only),
        _ => HandlerSymbols.Of(handler),
    };
}
