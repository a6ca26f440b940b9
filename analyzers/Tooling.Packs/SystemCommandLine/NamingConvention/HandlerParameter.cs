namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>How a parameter of a handler gets its value in 2.x.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">The expression that reads it, for <see cref="ParameterKind.Value"/>; in it, <see cref="HandlerParameters.ParseResult"/> stands for the result's name.</param>
/// <param name="IsTyped">The expression has another type than the parameter, which must be written.</param>
/// <param name="Model">The object that is made of several symbols, instead of an expression.</param>
internal sealed record HandlerParameter(ParameterKind Kind, string Text = "", bool IsTyped = false, BoundModel? Model = null)
{
    /// <summary>The action has to take the cancellation token for it.</summary>
    public bool TakesToken => Kind == ParameterKind.Token || Model is { TakesToken: true };
}

internal enum ParameterKind
{
    /// <summary>A value that is read from the parse result.</summary>
    Value,

    /// <summary>The parse result itself, or what it takes the place of.</summary>
    ParseResult,

    /// <summary>The cancellation token of the action.</summary>
    Token,

    /// <summary>A help builder, which nothing takes the place of: what it prints is printed with the parse result.</summary>
    Help,
}
