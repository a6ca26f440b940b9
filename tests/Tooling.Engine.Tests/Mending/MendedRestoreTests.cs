using System.Net;
using System.Net.Sockets;
using Tooling.Engine.Mending;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Mending;

/// <summary>A real restore from a source that refuses connections.</summary>
public sealed class MendedRestoreTests
{
    [Fact]
    public async Task A_source_that_can_not_be_reached_is_tried_again_and_then_said_with_what_to_type()
    {
        using var copy = AssetCopy.Of("Simple");
        copy.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="gone" value="http://127.0.0.1:{ClosedPort()}/index.json" allowInsecureConnections="true" />
              </packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
            </configuration>
            """);
        new MigrateFolder(copy.Root).Ensure();
        var clock = new ImmediateClock();
        var engine = new MigrationEngine(new MendingRunner(new ProcessRunner(), new Mender(clock)), TimeProvider.System, "1.2.3");

        var scan = await engine.ScanAsync(new ScanRequest { Path = copy.Root, UseCache = false }, null, CancellationToken.None);

        Assert.Equal(3, clock.Waits.Count);
        Assert.Contains("dotnet nuget list source", Assert.Single(scan.Problems, p => p.Message.Contains("NU1301", StringComparison.Ordinal)).Hint, StringComparison.Ordinal);
        Assert.Equal(3, MendingLog.Read(new MigrateFolder(copy.Root)).Length);
    }

    [Fact]
    public async Task What_the_other_sources_have_is_read_without_the_one_that_can_not_be_reached()
    {
        using var copy = AssetCopy.Of("Simple");
        copy.Write("nuget.config", $"""
            <configuration>
              <packageSources><add key="gone" value="http://127.0.0.1:{ClosedPort()}/index.json" allowInsecureConnections="true" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
            </configuration>
            """);
        var engine = new MigrationEngine(new MendingRunner(new ProcessRunner(), new Mender(new ImmediateClock())), TimeProvider.System, "1.2.3");

        var (plan, scan) = await engine.PlanAsync(new ScanRequest { Path = copy.Root, UseCache = false }, null, CancellationToken.None);

        Assert.Contains("NU1301", Assert.Single(scan.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(1, scan.ResolutionRate);
        Assert.NotEmpty(plan.Files);
        Assert.Equal(ProofOutcome.Compiles, Assert.Single(plan.Proofs).Outcome);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
