using System.Text.Json;
using Benchmarks.Measuring;
using Tooling.Engine;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Reporting;

namespace Benchmarks.Running;

/// <summary>What the engine took for one migration and its rollback, stage by stage.</summary>
/// <param name="Files">How many files were changed.</param>
/// <param name="Rewrites">How many findings were rewritten.</param>
/// <param name="Remaining">How many were left to a person.</param>
/// <param name="Unproven">Projects whose result was not proven to compile without errors.</param>
/// <param name="Stages">The stages with what each took.</param>
internal sealed record MigrationStages(int Files, int Rewrites, int Remaining, int Unproven, IReadOnlyList<MeasuredStage> Stages)
{
    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file.</param>
    public static MigrationStages Load(string path) => JsonSerializer.Deserialize<MigrationStages>(File.ReadAllBytes(path))!;

    /// <summary>Hands the figures to the process that asked for them.</summary>
    /// <param name="path">The file.</param>
    public void Save(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>The wall clock of some stages.</summary>
    public TimeSpan Wall(params EngineStage[] stages) => Stages.Where(s => stages.Contains(s.Stage)).Aggregate(TimeSpan.Zero, (sum, s) => sum + s.Wall);
}

/// <summary>Measures a migration in this process, so that its stages can be told apart.</summary>
internal static class ApplyBudget
{
    /// <summary>Plans, applies and takes back.</summary>
    /// <param name="folder">The tree; restored.</param>
    /// <param name="keep">Whether to leave it migrated.</param>
    public static async Task<MigrationStages> MeasureAsync(string folder, bool keep)
    {
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "benchmark");
        var request = new ScanRequest { Path = folder, Packs = ["SystemCommandLine"] };
        var clock = new StageClock();
        var (plan, _) = await engine.PlanAsync(request, clock, CancellationToken.None).ConfigureAwait(false);
        clock.Report(new EngineProgress(EngineStage.Applying, 0, null, null));
        var applied = await engine.ApplyAsync(plan, clock, CancellationToken.None).ConfigureAwait(false);
        if (!keep)
        {
            clock.Report(new EngineProgress(EngineStage.RollingBack, 0, null, null));
            await engine.RollbackAsync(new RollbackRequest(plan.Root, applied.MigrationId, DryRun: false), clock, CancellationToken.None).ConfigureAwait(false);
        }

        var stages = clock.Stop();
        return new MigrationStages(
            applied.Files.Length,
            plan.Findings.Count(f => f.Kind == FindingKind.Rewrite),
            plan.Findings.Count(f => f.Kind != FindingKind.Rewrite),
            plan.Proofs.Count(p => p.Outcome != ProofOutcome.Compiles),
            stages);
    }
}
