namespace Tooling.Engine;

/// <summary>Something the user can mend: caught once, in the host, and shown without a stack.</summary>
/// <param name="message">What failed, and where.</param>
/// <param name="hint">What to try.</param>
/// <param name="location">The place, as <c>file</c> or <c>file:line</c>, where the message alone does not say it.</param>
public sealed class UserErrorException(string message, string hint, string? location = null) : Exception(message)
{
    /// <summary>What to try.</summary>
    public string Hint { get; } = hint;

    /// <summary>The place, as <c>file</c> or <c>file:line</c>; null where the message says it.</summary>
    public string? Location { get; } = location;
}
