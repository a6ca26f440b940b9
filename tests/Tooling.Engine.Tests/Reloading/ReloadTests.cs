using System.Text;
using Tooling.Engine.Files;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Reloading;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Reloading;

/// <summary>Tools are migrated again, as if the rules of today had been there the first time.</summary>
public sealed class ReloadTests : IDisposable
{
    private const string Farewell = "src/Greeter/FarewellCommand.cs";

    private readonly AssetCopy _copy = AssetCopy.Of("Simple");
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    [Fact]
    public async Task What_other_rules_made_of_a_tool_is_made_anew_and_can_be_taken_back()
    {
        var original = Read();
        var today = await PlanAsync();
        await _engine.ApplyAsync(WithOtherRules(today), null, CancellationToken.None);
        var earlier = Read();
        Assert.StartsWith("// by other rules", earlier, StringComparison.Ordinal);

        var (plan, _) = await ReloadAsync();
        Assert.Equal(Farewell, Assert.Single(plan.Files).Path);
        Assert.All(plan.Proofs, proof => Assert.Equal((ProofOutcome.Compiles, "src/Greeter/Greeter.csproj"), (proof.Outcome, proof.Project)));
        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.Equal(Encoding.UTF8.GetString(today.Files.Single(f => f.Path == Farewell).NewContent.AsSpan()), Read());
        Assert.Empty((await ReloadAsync()).Plan.Files);
        await _engine.RollbackAsync(new RollbackRequest(_copy.Root, null, DryRun: false), null, CancellationToken.None);
        Assert.Equal(earlier, Read());
        await _engine.RollbackAsync(new RollbackRequest(_copy.Root, null, DryRun: false), null, CancellationToken.None);
        Assert.Equal(original, Read());
    }

    [Fact]
    public async Task What_was_edited_since_is_refused_by_name()
    {
        await _engine.ApplyAsync(await PlanAsync(), null, CancellationToken.None);
        _copy.Write(Farewell, Read() + "// mine\n");

        var error = await Assert.ThrowsAsync<UserErrorException>(ReloadAsync);

        Assert.Contains(Farewell, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_was_not_migrated_has_nothing_to_begin_from() =>
        Assert.Contains("No migration in effect changed 'farewell'", (await Assert.ThrowsAsync<UserErrorException>(ReloadAsync)).Message, StringComparison.Ordinal);

    public void Dispose() => _copy.Dispose();

    private static Plan WithOtherRules(Plan plan)
    {
        var files = plan.Files.Select(f =>
        {
            if (f.Path != Farewell)
            {
                return f;
            }

            byte[] content = [.. "// by other rules\n"u8, .. f.NewContent];
            return f with { NewHash = ContentHash.Of(content), NewContent = [.. content] };
        });
        return plan with { Files = [.. files] };
    }

    private string Read() => File.ReadAllText(_copy.PathOf(Farewell));

    private async Task<Plan> PlanAsync() => (await _engine.PlanAsync(new ScanRequest { Path = _copy.Root }, null, CancellationToken.None)).Plan;

    private Task<PlanResult> ReloadAsync() => _engine.PlanReloadAsync(new ReloadRequest(new ScanRequest { Path = _copy.Root }, ["farewell"]), null, CancellationToken.None);
}
