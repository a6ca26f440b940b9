using System.Collections.Immutable;

namespace Tooling.Generated.Tests.CommandLine;

/// <summary>How a handler is written.</summary>
public enum HandlerForm
{
    /// <summary>A lambda with an expression that takes the values.</summary>
    Expression,

    /// <summary>A lambda with a block that takes the values.</summary>
    Block,

    /// <summary>The same with the types of its parameters.</summary>
    TypedBlock,

    /// <summary>An asynchronous lambda that takes the values.</summary>
    Async,

    /// <summary>A lambda that calls a method, which returns a <c>Task&lt;int&gt;</c>.</summary>
    TaskOfInt,

    /// <summary>A method by its name.</summary>
    MethodGroup,

    /// <summary>An asynchronous method by its name, which returns a <c>Task&lt;int&gt;</c>.</summary>
    AsyncMethodGroup,

    /// <summary>A lambda that calls a method, which returns a number that nobody wants.</summary>
    DroppedNumber,

    /// <summary>A lambda that takes the context.</summary>
    Context,

    /// <summary>An asynchronous lambda that takes the context.</summary>
    AsyncContext,

    /// <summary>A method that takes the context, by its name.</summary>
    ContextMethodGroup,

    /// <summary>A lambda that takes the context and returns a <c>Task&lt;int&gt;</c>.</summary>
    ContextTaskOfInt,

    /// <summary>A lambda that takes an object that a <c>BinderBase&lt;T&gt;</c> makes of the values.</summary>
    Binder,
}

/// <summary>How a handler ends.</summary>
public enum HandlerEnd
{
    /// <summary>It does.</summary>
    Returns,

    /// <summary>It throws an exception.</summary>
    Throws,

    /// <summary>It throws an <see cref="OperationCanceledException"/>.</summary>
    Cancels,
}

/// <summary>What a command does: it says which values it got.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Symbols">What it reads.</param>
public sealed record GeneratedHandler(HandlerForm Form, ImmutableArray<GeneratedSymbol> Symbols)
{
    /// <summary>How it ends.</summary>
    public HandlerEnd End { get; init; }

    /// <summary>The exit code that it sets or returns, where its form can.</summary>
    public int ExitCode { get; init; }

    /// <summary>Whether it returns early where its first value is missing.</summary>
    public bool ReturnsEarly { get; init; }

    /// <summary>Whether it asks for the cancellation token, where its form can.</summary>
    public bool UsesToken { get; init; }

    /// <summary>Whether it writes to the console of the context, where its form can.</summary>
    public bool UsesConsole { get; init; }

    /// <summary>Whether it takes the context.</summary>
    public bool TakesContext => Form is HandlerForm.Context or HandlerForm.AsyncContext or HandlerForm.ContextMethodGroup or HandlerForm.ContextTaskOfInt;
}
