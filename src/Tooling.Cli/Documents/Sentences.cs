namespace Tooling.Cli.Documents;

/// <summary>Sentences out of what messages say.</summary>
internal static class Sentences
{
    /// <summary>A message as a sentence.</summary>
    /// <param name="message">Without a capital and a full stop.</param>
    public static string Of(string message) => char.ToUpperInvariant(message[0]) + message[1..] + ".";
}
