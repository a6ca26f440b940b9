using Tooling.Cli.Rendering;
using Tooling.Engine.Planning;

namespace Tooling.Cli.Tests;

/// <summary>"Compiles" is said of what compiles, and of nothing else.</summary>
public sealed class ProofWordsTests
{
    [Theory]
    [InlineData(ProofOutcome.Compiles, 0, "compiles")]
    [InlineData(ProofOutcome.Compiles, 1, "no new error; it has 1 error that was there before")]
    [InlineData(ProofOutcome.Compiles, 2, "no new error; it has 2 errors that were there before")]
    [InlineData(ProofOutcome.CompilesExceptManual, 0, "compiles, except where a person has to act")]
    [InlineData(ProofOutcome.CompilesExceptManual, 2, "no new error, except where a person has to act; it has 2 errors that were there before")]
    [InlineData(ProofOutcome.Unproven, 0, "not proven")]
    public void Errors_from_before_are_named(ProofOutcome outcome, int earlier, string words) =>
        Assert.Equal(words, ProofWords.Of(new Proof("a.csproj", "net10.0", outcome, Detail: null) { EarlierErrors = earlier }));
}
