using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Planning.Bridging;

/// <summary>A project is migrated tool by tool: each step compiles, and the last one makes what one step would have made.</summary>
public sealed class BridgedMigrationTests : IDisposable
{
    private const string Farewell = "src/Greeter/FarewellCommand.cs";
    private const string Program = "src/Greeter/Program.cs";
    private const string BridgeFolder = "src/Greeter/Bridge";

    private readonly AssetCopy _copy = AssetCopy.Of("Simple");
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    [Fact]
    public async Task Tools_are_migrated_one_after_the_other_and_the_bridge_goes_with_the_last()
    {
        var full = await PlanAsync(steps: false);
        var plan = await PlanAsync(steps: true);
        Assert.Equal([PlanUnit.FirstStep, "Greeter farewell", "Greeter"], plan.Units.Select(u => u.Step));
        Assert.Empty(plan.NotBridged);

        var result = await RunAsync(plan);

        Assert.All(result.Units, u => Assert.True(u.IsApplied && u.Validation is { IsValid: true, IsComplete: true }, u.Failure));
        Assert.All(full.Files, f => Assert.Equal(f.NewContent.AsSpan(), File.ReadAllBytes(_copy.PathOf(f.Path))));
        Assert.False(Directory.Exists(_copy.PathOf(BridgeFolder)));

        // Each step is taken back alone, down to what was there before.
        await RollbackAsync();
        Assert.True(Directory.Exists(_copy.PathOf(BridgeFolder)));
        Assert.Contains("root.SetHandler(", Read(Program), StringComparison.Ordinal);
        Assert.DoesNotContain("SetHandler", Read(Farewell), StringComparison.Ordinal);
        await RollbackAsync();
        await RollbackAsync();
        Assert.False(Directory.Exists(_copy.PathOf(BridgeFolder)));
        using var untouched = AssetCopy.Of("Simple");
        Assert.All(full.Files, f => Assert.Equal(File.ReadAllText(untouched.PathOf(f.Path)), Read(f.Path)));
    }

    [Fact]
    public async Task What_a_bridge_stands_in_for_is_found_later_and_finished_in_any_mode()
    {
        var full = await PlanAsync(steps: false);
        await RunAsync(await PlanAsync(steps: true, "farewell"));
        Assert.Contains("root.SetHandler(", Read(Program), StringComparison.Ordinal);
        Assert.DoesNotContain("SetHandler", Read(Farewell), StringComparison.Ordinal);
        Assert.Equal(["src/Greeter/Bridge/SystemCommandLine"], _engine.Status(_copy.Root).Bridges.ToArray());
        var until = BuiltInPacks.All.Single(p => p.Id == "SystemCommandLine").Bridge!.Until!.Value;
        Assert.All(Directory.GetFiles(_copy.PathOf(BridgeFolder), "*.cs", SearchOption.AllDirectories), file => Assert.Contains(ReportBridge.DayLine(until), File.ReadLines(file)));

        var rest = await PlanAsync(steps: false);
        Assert.Equal([Program], rest.Files.Where(f => !f.Path.StartsWith(BridgeFolder, StringComparison.Ordinal)).Select(f => f.Path));
        Assert.All(rest.Proofs, p => Assert.Equal(ProofOutcome.Compiles, p.Outcome));
        await _engine.ApplyAsync(rest, null, CancellationToken.None);

        Assert.All(full.Files, f => Assert.Equal(f.NewContent.AsSpan(), File.ReadAllBytes(_copy.PathOf(f.Path))));
        Assert.False(Directory.Exists(_copy.PathOf(BridgeFolder)));
        Assert.Empty(_engine.Status(_copy.Root).Bridges);
        Assert.Empty((await PlanAsync(steps: true)).Files);
    }

    [Fact]
    public async Task What_the_bridge_can_not_stand_in_for_is_named_and_rewritten_first()
    {
        _copy.Write(Farewell, Read(Farewell).Replace("context.ExitCode = 0;", "context.ExitCode = context.BindingContext.ParseResult.Errors.Count;", StringComparison.Ordinal));

        var plan = await PlanAsync(steps: true);

        Assert.NotEmpty(plan.NotBridged);
        Assert.All(plan.NotBridged, place => Assert.StartsWith(Farewell, place, StringComparison.Ordinal));
        Assert.All((await RunAsync(plan)).Units, u => Assert.True(u.IsApplied, u.Failure));
    }

    [Fact]
    public async Task Binders_middleware_and_exception_handlers_stay_on_the_bridge()
    {
        _copy.Write("src/Greeter/PersonCommand.cs", """
            using System.CommandLine;
            using System.CommandLine.Binding;
            using System.CommandLine.Builder;
            using System.CommandLine.Parsing;

            internal sealed record Person(string? Name);

            internal sealed class PersonBinder(Option<string?> name) : BinderBase<Person>
            {
                protected override Person GetBoundValue(BindingContext context) => new(context.ParseResult.GetValueForOption(name));
            }

            internal static class PersonCommand
            {
                public static int Run(string[] args)
                {
                    var name = new Option<string?>("--name");
                    var count = new Option<int>("--count");
                    var person = new RootCommand { name, count };
                    person.SetHandler((someone, times) => Console.WriteLine($"{someone} {times}"), new PersonBinder(name), count);
                    return new CommandLineBuilder(person)
                        .UseDefaults()
                        .AddMiddleware(async (context, next) =>
                        {
                            Console.WriteLine(context.ParseResult.Errors.Count);
                            await next(context);
                        })
                        .UseExceptionHandler((exception, context) => context.ExitCode = 7)
                        .Build()
                        .Invoke(args);
                }
            }

            """);

        var plan = await PlanAsync(steps: true);

        Assert.Empty(plan.NotBridged);
        Assert.All((await RunAsync(plan with { Units = [plan.Units[0]], Files = [.. plan.Files.Where(f => f.Unit == plan.Units[0].Name)] })).Units, u => Assert.True(u.IsApplied && u.Validation is { IsValid: true }, u.Failure));
        var bridged = Read("src/Greeter/PersonCommand.cs");
        Assert.All(["BinderBase<Person>", ".AddMiddleware(", ".UseExceptionHandler(", "person.SetHandler("], part => Assert.Contains(part, bridged, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_that_can_not_be_written_keeps_back_only_those_that_need_it()
    {
        var plan = await PlanAsync(steps: true);
        var first = plan.Files.First(f => f.Unit == plan.Units[0].Name && f.Path == Farewell);
        var broken = plan with { Files = [.. plan.Files.Select(f => f.Path == Farewell && f.Unit == plan.Units[1].Name ? f with { OldHash = first.OldHash } : f)] };

        var result = await RunAsync(broken);

        Assert.Equal([true, false, false], result.Units.Select(u => u.IsApplied));
        Assert.Contains("It needs", result.Units[2].Failure, StringComparison.Ordinal);
        Assert.Contains("Greeter farewell", result.Units[2].Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_plan_of_steps_reads_as_it_was()
    {
        var plan = await PlanAsync(steps: true);
        var file = _copy.PathOf("plan.json");
        await using (var stream = File.Create(file))
        {
            PlanFile.Write(plan, stream);
        }

        var read = PlanFile.Read(file);

        Assert.Equal(plan.Files.Select(f => (f.Path, f.OldHash, f.NewHash, f.Unit)), read.Files.Select(f => (f.Path, f.OldHash, f.NewHash, f.Unit)));
        Assert.Equal(plan.Units.Select(u => (u.Name, string.Join(' ', u.Findings))), read.Units.Select(u => (u.Name, string.Join(' ', u.Findings))));
        Assert.Equal(plan.Units.Select(u => plan.Only(u).Id), read.Units.Select(u => read.Only(u).Id));
    }

    public void Dispose() => _copy.Dispose();

    private string Read(string path) => File.ReadAllText(_copy.PathOf(path));

    private async Task<Plan> PlanAsync(bool steps, params string[] tools) =>
        (await _engine.PlanAsync(new ScanRequest { Path = _copy.Root, Steps = steps, ToolNames = [.. tools] }, null, CancellationToken.None)).Plan;

    private Task<SessionResult> RunAsync(Plan plan) => _engine.RunSessionAsync(
        _engine.BeginSession(plan, new SessionRequest(SessionMode.Incremental, ValidationLevel.Basic, new ScanRequest { Path = _copy.Root }, SessionPolicy.Default)), null, CancellationToken.None);

    private Task RollbackAsync() => _engine.RollbackAsync(new RollbackRequest(_copy.Root, null, DryRun: false), null, CancellationToken.None);
}
