namespace Tooling.Engine;

/// <summary>Something the user can mend: caught once, in the host, and shown without a stack.</summary>
/// <param name="message">What failed, and where.</param>
/// <param name="hint">What to try.</param>
public sealed class UserErrorException(string message, string hint) : Exception(message)
{
    /// <summary>What to try.</summary>
    public string Hint { get; } = hint;
}
