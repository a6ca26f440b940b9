using System.Collections.Immutable;
using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Engine.Planning;
using Tooling.Engine.Validation;

namespace Tooling.Cli.Tests;

/// <summary>An engine whose results are set by the test, and that remembers what it was asked.</summary>
internal sealed class FakeEngine : IMigrationEngine
{
    public ScanResult Scan { get; set; } = Samples.Scan;

    public Func<ScanResult, Plan>? Plan { get; set; }

    public TransactionResult Applied { get; set; } = new(ApplyOutcome.Applied, "m-2", ["src/App/Program.cs"]);

    public TransactionResult Resumed { get; set; } = new(ApplyOutcome.NothingToDo, MigrationId: null, []);

    public ImmutableArray<UnitResult> Units { get; set; } = [];

    public ValidationResult Validation { get; set; } = new("/nowhere", [], []);

    public ValidationLevel? LastLevel { get; private set; }

    public ValidationRequest? LastValidation { get; private set; }

    public RestoreResult RolledBack { get; set; } = new("m-2", ["src/App/App.csproj", "src/App/Program.cs"], AlreadyOld: [], DryRun: false);

    public MigrationStatus Ledger { get; set; } = new("/nowhere", Pending: null, []);

    public ImmutableArray<RuleInfo> KnownRules { get; set; } = Samples.Rules;

    /// <summary>Thrown by whatever step is asked for first.</summary>
    public Exception? Failure { get; set; }

    public int LastThread { get; private set; }

    public ScanRequest? LastRequest { get; private set; }

    public Plan? LastApplied { get; private set; }

    public RollbackRequest? LastRollback { get; private set; }

    public Task<ScanResult> ScanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastRequest = request;
        return Answer(Scan, progress, cancellationToken);
    }

    public Task<PlanResult> PlanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastRequest = request;
        return Answer(new PlanResult(Plan!(Scan), Scan), progress, cancellationToken);
    }

    public Task<TransactionResult> ApplyAsync(Plan plan, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastApplied = plan;
        return Answer(Applied, progress, cancellationToken);
    }

    public Task<ImmutableArray<UnitResult>> ApplyUnitsAsync(Plan plan, ScanRequest code, ValidationLevel level, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastApplied = plan;
        LastLevel = level;
        return Answer(Units, progress, cancellationToken);
    }

    public Task<ValidationResult> ValidateAsync(ValidationRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastValidation = request;
        return Answer(Validation, progress, cancellationToken);
    }

    public Task<TransactionResult> ResumeAsync(string path, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) =>
        Answer(Resumed, progress, cancellationToken);

    public Task<RestoreResult> RollbackAsync(RollbackRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastRollback = request;
        return Answer(RolledBack, progress, cancellationToken);
    }

    public MigrationStatus Status(string path) => Failure is null ? Ledger : throw Failure;

    public ImmutableArray<RuleInfo> Rules() => KnownRules;

    private Task<T> Answer<T>(T answer, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastThread = Environment.CurrentManagedThreadId;
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new EngineProgress(EngineStage.Loading, 1, 2, "src/App/App.csproj"));
        progress?.Report(new EngineProgress(EngineStage.Discovering, 3, null, null));
        return Failure is null ? Task.FromResult(answer) : Task.FromException<T>(Failure);
    }
}
