using System.CommandLine.Parsing;

public sealed class Outcome
{
    public string? ErrorMessage { get; set; }

    public static Outcome Of(ArgumentResult result) => new() { ErrorMessage = result.Tokens.Count == 0 ? "empty" : null };

    public static void Clear(Outcome outcome) => outcome.ErrorMessage = null;
}
