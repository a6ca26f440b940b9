using System.Text.Json.Nodes;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Auditing;
using Tooling.Engine.Processes;

namespace Tooling.Cli.Tests;

/// <summary>The audit trail of a real migration, through the command line.</summary>
public sealed class RealAuditTests : CliTest
{
    [Fact]
    public async Task Events_are_told_as_they_happen_and_a_forged_record_is_named()
    {
        var plan = Samples.Plan(Root) with { Id = new string('a', 64) };
        await new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3").ApplyAsync(plan, null, CancellationToken.None);

        var rollback = await RunRealAsync("rollback", "--path", Root, "--events", "json");

        var trail = Path.Combine(Root, ".migrate", "audit.jsonl");
        var lines = await File.ReadAllLinesAsync(trail);
        Assert.Equal(lines[^1], Assert.Single(rollback.Error.Split('\n'), line => line.StartsWith('{')));
        Assert.Equal(["begin-session", "apply", "end-session", "rollback"], lines.Select(line => (string?)JsonNode.Parse(line)!["action"]));
        Assert.DoesNotContain("{\"number\"", (await RunRealAsync("status", Root)).Error, StringComparison.Ordinal);

        var whole = await RunRealAsync("audit", "verify", Root, "--format", "json");
        var head = (string?)JsonNode.Parse(whole.Out)!["head"];
        Assert.Equal(ExitCodes.Done, (await RunRealAsync("audit", "verify", Root, "--contains", head!)).Code);

        lines[1] = lines[1].Replace("\"actor\":\"", "\"actor\":\"not-", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(trail, lines);
        var forged = await RunRealAsync("audit", "verify", Root);
        Assert.Equal(ExitCodes.FindingsPending, forged.Code);
        Assert.Contains("broken: Line 2 was changed: its hash is not that of its content.", forged.Out, StringComparison.Ordinal);
    }

    private static async Task<RunResult> RunRealAsync(params string[] arguments)
    {
        var events = new AuditFeed();
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3", events, EngineExtensions.None);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var runner = new CommandRunner(CommandTree.Create(engine, TerminalInfo.Plain, TimeProvider.System, TextReader.Null), TerminalInfo.Plain, events);
        var code = await runner.RunAsync(arguments, output, error);
        return new RunResult(code, output.ToString(), error.ToString());
    }
}
