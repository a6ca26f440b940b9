using System.Collections.Immutable;
using Tooling.Tests.Shared;

namespace Tooling.Cli.Tests;

/// <summary>One engine, several hosts: on the same project the compiler, the command line and an editor find the same, and can rewrite the same.</summary>
public sealed class OneEngineTests
{
    [Fact]
    public async Task All_hosts_find_the_same()
    {
        using var copy = AssetCopy.Of("Simple");
        copy.Write("src/Greeter/ByHand.cs", """
            using System.CommandLine;

            static class ByHand
            {
                public static void Configure(Command command) => Handler.SetHandler(/* the tool */ command, () => { });
            }
            """);
        var hosts = new Hosts(copy.PathOf("src/Greeter/Greeter.csproj"));

        var compiler = hosts.Build();
        var commandLine = hosts.CommandLine();
        var editor = await hosts.CodeFixesAsync();

        Assert.Contains(compiler, f => f.IsRewritable);
        Assert.Contains(compiler, f => !f.IsRewritable);
        Assert.Equal(Lines(compiler), Lines(commandLine));
        Assert.Equal(Lines(compiler), Lines(editor));
    }

    /// <summary>One line a finding, in the order of fingerprints; each is there once.</summary>
    private static string Lines(ImmutableArray<HostFinding> findings)
    {
        Assert.Equal(findings.Length, findings.Select(f => f.Fingerprint).Distinct(StringComparer.Ordinal).Count());
        return string.Join('\n', findings.OrderBy(f => f.Fingerprint, StringComparer.Ordinal));
    }
}
