using Tooling.Generated.Tests.CommandLine;
using Tooling.Generated.Tests.Running;
using Xunit.Abstractions;

namespace Tooling.Generated.Tests;

/// <summary>Programs written by FsCheck do the same on beta4 and on the bridge with 2.0: the code that a bridge stands in for is compiled as it is.</summary>
public sealed class BridgedProgramTests(ITestOutputHelper output)
{
    private static readonly BridgedComparison Comparison = new("SystemCommandLine", ["SCL1009", "SCL1038"], ProgramWriter.Support);

    [Fact]
    public void A_sample_of_programs_does_the_same_on_the_bridge() => Prove(ProgramRange.Or(seed: 5_000, count: 60));

    [Fact]
    [Trait("Category", "Slow")]
    public void A_thousand_programs_do_the_same_on_the_bridge() => Prove(new ProgramRange(Seed: 40_000, Count: 1_000));

    private void Prove(ProgramRange range)
    {
        var proof = ProgramProof.Run(ProgramGenerator.Programs, program => Comparison.Try(program.ToString(), program.ArgumentLists), range);

        output.WriteLine(proof.ToString());
        Assert.False(proof.Wrong.Any(), proof.ToString());
        Assert.InRange(proof.Count(Verdict.Agrees), range.Count * 3 / 4, range.Count);
    }
}
