using System.Collections.Immutable;
using Tooling.Engine.Planning;

namespace Tooling.Engine;

/// <summary>The engine before its parts are joined: it has no rules, and says so.</summary>
public sealed class MigrationEngine : IMigrationEngine
{
    /// <inheritdoc/>
    public Task<ScanResult> ScanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) => throw Missing();

    /// <inheritdoc/>
    public Task<PlanResult> PlanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) => throw Missing();

    /// <inheritdoc/>
    public Task<ApplyResult> ApplyAsync(Plan plan, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) => throw Missing();

    /// <inheritdoc/>
    public Task<ApplyResult?> ResumeAsync(string path, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) => throw Missing();

    /// <inheritdoc/>
    public Task<RollbackResult> RollbackAsync(RollbackRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) => throw Missing();

    /// <inheritdoc/>
    public MigrationStatus Status(string path) => throw Missing();

    /// <inheritdoc/>
    public ImmutableArray<RuleInfo> Rules() => [];

    private static UserErrorException Missing() => new("This build has no engine yet.", "Use a later version.");
}
