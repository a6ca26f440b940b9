namespace Tooling.Reporting.Writers;

/// <summary>A file of this product can't be read: shown to the user without a stack.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="hint">What to try.</param>
/// <param name="location">The place, as <c>file</c> or <c>file:line</c>.</param>
public sealed class FileFormatException(string message, string hint, string location) : Exception(message)
{
    /// <summary>What to try.</summary>
    public string Hint { get; } = hint;

    /// <summary>The place, as <c>file</c> or <c>file:line</c>.</summary>
    public string Location { get; } = location;
}
