using Tooling.Engine.Planning;

namespace Tooling.Cli.Rendering;

/// <summary>What a proof says, in words.</summary>
internal static class ProofWords
{
    /// <summary>A clause: <c>compiles, except where a person has to act</c>.</summary>
    /// <param name="proof">The proof.</param>
    public static string Of(Proof proof) => proof switch
    {
        { Outcome: ProofOutcome.Unproven } => "not proven",
        { Outcome: ProofOutcome.Compiles, EarlierErrors: 0 } => "compiles",
        { Outcome: ProofOutcome.Compiles } => $"no new error; {Earlier(proof)}",
        { EarlierErrors: 0 } => "compiles, except where a person has to act",
        _ => $"no new error, except where a person has to act; {Earlier(proof)}",
    };

    private static string Earlier(Proof proof) => $"it has {ClosingLine.Count(proof.EarlierErrors, "error")} that {(proof.EarlierErrors == 1 ? "was" : "were")} there before";
}
