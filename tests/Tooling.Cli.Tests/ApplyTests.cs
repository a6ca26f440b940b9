using System.Text.Json.Nodes;
using Tooling.Engine.Applying;
using Tooling.Engine.Planning;
using Tooling.Tests;

namespace Tooling.Cli.Tests;

public sealed class ApplyTests : CliTest
{
    [Fact]
    public void What_was_changed_and_what_remains_is_said() => Snapshot.Verify(Run("apply").ToString());

    [Fact]
    public void Migrate_is_another_name() => Assert.Equal(Run("apply"), Run("migrate"));

    [Fact]
    public void The_plan_is_what_is_applied()
    {
        Run("apply", "src");

        Assert.Equal("src", Engine.LastRequest!.Path);
        Assert.Equal("0f0f", Engine.LastApplied!.Id);
    }

    [Fact]
    public void When_nothing_remains_it_is_done()
    {
        Engine.Plan = _ => Samples.Plan(Root) with { Findings = [Samples.Rewrite], Proofs = [new Proof("a.csproj", "net10.0", ProofOutcome.Compiles, Detail: null)] };

        var run = Run("apply");

        Assert.Equal((0, "Changed 1 file; nothing remains. Next: dotnet build"), (run.Code, run.LastLine));
    }

    [Theory]
    [InlineData("packages.lock.json", "a.csproj", "dotnet restore --force-evaluate")]
    [InlineData("packages.a.lock.json", "a.csproj", "dotnet restore --force-evaluate")]
    [InlineData("packages.b.lock.json", "a.csproj", "dotnet build")]
    [InlineData("packages.lock.json", "Program.cs", "dotnet build")]
    public void Where_packages_are_locked_the_next_restore_has_to_write_the_lock_anew(string lockFile, string changed, string next)
    {
        File.WriteAllText(Path.Combine(Root, lockFile), "{}");
        Engine.Plan = _ => Samples.Plan(Root) with
        {
            Files = [.. Samples.Plan(Root).Files.Take(1).Select(file => file with { Path = changed })],
            Findings = [Samples.Rewrite],
            Proofs = [new Proof("a.csproj", "net10.0", ProofOutcome.Compiles, Detail: null)],
        };

        Assert.EndsWith($"Next: {next}", Run("apply").LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_proven_remains()
    {
        Engine.Plan = _ => Samples.Plan(Root) with { Findings = [Samples.Rewrite], Proofs = [new Proof("a.csproj", "net10.0", ProofOutcome.Unproven, "offline")] };

        var run = Run("apply");

        Assert.Equal((3, "Changed 1 file; the proof that it compiles remains. Next: dotnet build"), (run.Code, run.LastLine));
    }

    [Fact]
    public void Nothing_to_write_writes_nothing()
    {
        Engine.Plan = _ => Samples.Plan(Root) with { Files = [], Findings = [], Proofs = [] };

        Assert.Equal(new RunResult(0, "Changed nothing; nothing remains. Next: dotnet build\n", string.Empty), Run("apply"));
        Assert.Null(Engine.LastApplied);
    }

    [Fact]
    public void Too_little_seen_is_said_even_though_what_was_seen_is_applied()
    {
        Engine.Scan = Samples.Scan with { ResolutionRate = 0.1 };

        Assert.Equal(4, Run("apply").Code);
        Assert.NotNull(Engine.LastApplied);
    }

    [Fact]
    public void Json_says_what_was_changed_and_what_remains()
    {
        var json = JsonNode.Parse(Run("apply", "--format", "json").Out)!;

        Assert.Equal("m-2", (string?)json["migration"]);
        Assert.Equal("src/App/Program.cs", (string?)json["changedFiles"]![0]);
        Assert.Equal("SCL1090", (string?)json["remaining"]![0]!["ruleId"]);
    }

    [Fact]
    public void A_saved_plan_is_applied_without_making_a_new_one()
    {
        var file = SavePlan();

        var run = Run("apply", "--plan", file);

        Assert.Null(Engine.LastRequest);
        Assert.Equal((3, Root), (run.Code, Engine.LastApplied!.Root));
    }

    [Fact]
    public void A_saved_plan_can_be_applied_where_the_tree_is_now()
    {
        var file = SavePlan();
        var elsewhere = Directory.CreateDirectory(Path.Combine(Root, "elsewhere")).FullName;

        Run("apply", elsewhere, "--plan", file);

        Assert.Equal(elsewhere, Engine.LastApplied!.Root);
    }

    [Theory]
    [InlineData("\"src/App/Program.cs\",\n      \"oldHash\"", "\"../outside.cs\",\n      \"oldHash\"", "'../outside.cs' is not a path below the root")]
    [InlineData("\"src/App/Program.cs\",\n      \"oldHash\"", "\"/etc/passwd\",\n      \"oldHash\"", "'/etc/passwd' is not a path below the root")]
    [InlineData("\"newContent\": \"", "\"newContent\": \"AAAA", "does not have the hash that it says")]
    [InlineData("\"newContent\": \"", "\"newContent\": \"!", "is not base64")]
    [InlineData("\"schemaVersion\": 3", "\"schemaVersion\": 4", "it has schema version 4")]
    [InlineData("\"schemaVersion\": 3", "\"schemaVersion\": [", "not what 'dotnet migrate plan' writes")]
    [InlineData("\"packs\"", "\"pucks\"", "not what 'dotnet migrate plan' writes")]
    public void A_plan_that_was_tampered_with_is_refused(string original, string replacement, string error)
    {
        var file = SavePlan();
        var text = File.ReadAllText(file);
        Assert.Contains(original, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(original, replacement, StringComparison.Ordinal));

        var run = Run("apply", "--plan", file);

        Assert.Equal(1, run.Code);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
        Assert.Contains($"  at {file}", run.Error, StringComparison.Ordinal);
        Assert.Null(Engine.LastApplied);
    }

    [Fact]
    public void A_plan_that_does_not_exist_is_an_error()
    {
        var run = Run("apply", "--plan", "no-such.json");

        Assert.Equal((1, "error: There is no plan 'no-such.json'.\n  try: Make one: dotnet migrate plan --output FILE.\n"), (run.Code, run.Error));
    }

    [Fact]
    public void An_interrupted_migration_is_finished()
    {
        Engine.Resumed = new TransactionResult(ApplyOutcome.Applied, "m-1", ["a.cs", "b.cs"]);

        var run = Run("apply", "--resume");

        Assert.Equal((0, "Changed 2 files; what is left to a person is what a scan finds. Next: dotnet migrate scan"), (run.Code, run.LastLine));
    }

    [Fact]
    public void An_interrupted_rollback_is_finished()
    {
        Engine.Resumed = new TransactionResult(ApplyOutcome.RolledBack, "m-1", ["a.cs"]);

        Assert.Equal(
            new RunResult(0, "restored a.cs\nRestored 1 file; nothing remains of migration m-1. Next: dotnet migrate status\n", string.Empty),
            Run("apply", "--resume"));
    }

    [Fact]
    public void Without_an_interrupted_migration_there_is_nothing_to_resume() =>
        Assert.Equal(new RunResult(0, "Changed nothing; no migration is interrupted. Next: dotnet migrate status\n", string.Empty), Run("apply", "--resume"));

    private string SavePlan()
    {
        var file = Path.Combine(Root, "plan.json");
        using var stream = File.Create(file);
        PlanFile.Write(Samples.Plan(Root), stream);
        return file;
    }
}
