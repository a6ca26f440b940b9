using Tooling.Generated.Tests.CommandLine;
using Tooling.Generated.Tests.Running;
using Xunit.Abstractions;

namespace Tooling.Generated.Tests;

/// <summary>
/// Random programs for System.CommandLine beta4 do the same after their migration to 2.0. Exit codes, the values that handlers get and
/// uncaught exceptions are compared; help and error messages are the library's, and differ.
/// </summary>
public sealed class CommandLineProgramTests(ITestOutputHelper output)
{
    /// <summary>
    /// Some rules ask for a look: a builder without <c>UseDefaults</c> ran commands in spite of parse errors, which 2.0 always reports (SCL4004); a validator
    /// that reads a value which a restriction forbids throws in 2.0 (SCL1038); an optional argument had a result even where it was not given (SCL1009).
    /// </summary>
    private static readonly Comparison Comparison = new("SystemCommandLine", ["SCL1009", "SCL1038", "SCL4004"], ProgramWriter.Support);

    [Fact]
    public void A_sample_of_programs_does_the_same() => Prove(ProgramRange.Or(seed: 1, count: 60));

    [Fact]
    [Trait("Category", "Slow")]
    public void Two_thousand_programs_do_the_same() => Prove(new ProgramRange(Seed: 20_000, Count: 2_000));

    private void Prove(ProgramRange range)
    {
        var proof = ProgramProof.Run(ProgramGenerator.Programs, program => Comparison.Try(program.ToString(), program.ArgumentLists), range);

        output.WriteLine(proof.ToString());
        Assert.False(proof.Wrong.Any(), proof.ToString());
        Assert.True(proof.Unsteady.Count <= 1 + (range.Count / 100), proof.ToString());
        Assert.InRange(proof.Count(Verdict.Agrees), range.Count * 4 / 5, range.Count);
    }
}
