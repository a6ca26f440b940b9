using Tooling.Generated.Tests.CommandLine;
using Tooling.Generated.Tests.McpServers;
using Tooling.Generated.Tests.Running;
using Xunit.Abstractions;

namespace Tooling.Generated.Tests;

/// <summary>
/// Random servers for the previews of ModelContextProtocol say the same to a client after their migration to 2.x: tools with attributes and such that handlers
/// do, prompts and resources. Server and client are one program, joined by pipes; what tools are given and what the client is told is compared.
/// </summary>
public sealed class McpServerTests(ITestOutputHelper output)
{
    private static readonly Comparison Comparison = new("ModelContextProtocol", [], ProgramWriter.Support);

    [Fact]
    public void A_sample_of_servers_says_the_same() => Prove(ProgramRange.Or(seed: 1, count: 30));

    [Fact]
    [Trait("Category", "Slow")]
    public void Five_hundred_servers_say_the_same() => Prove(new ProgramRange(Seed: 20_000, Count: 500));

    private void Prove(ProgramRange range)
    {
        var proof = ProgramProof.Run(ServerGenerator.Servers, server => Comparison.Try(server.ToString(), [[]]), range);

        output.WriteLine(proof.ToString());
        Assert.False(proof.Wrong.Any(), proof.ToString());
        Assert.True(proof.Unsteady.Count <= 1 + (range.Count / 100), proof.ToString());
        Assert.InRange(proof.Count(Verdict.Agrees), range.Count * 4 / 5, range.Count);
    }
}
