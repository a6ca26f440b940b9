using System.Collections.Immutable;
using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Engine.Assessment;
using Tooling.Engine.Auditing;
using Tooling.Engine.Diagnosing;
using Tooling.Engine.Fixing;
using Tooling.Engine.History;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Reloading;
using Tooling.Engine.Sessions;
using Tooling.Engine.Stores;
using Tooling.Engine.Validation;
using Tooling.Reporting;

namespace Tooling.Cli.Tests;

/// <summary>An engine whose results are set by the test, and that remembers what it was asked.</summary>
internal sealed class FakeEngine : IMigrationEngine
{
    public ScanResult Scan { get; set; } = Samples.Scan;

    public AssessmentResult? Assessment { get; set; }

    public Func<ScanResult, Plan>? Plan { get; set; }

    public TransactionResult Applied { get; set; } = new(ApplyOutcome.Applied, "m-2", ["src/App/Program.cs"]);

    public TransactionResult Resumed { get; set; } = new(ApplyOutcome.NothingToDo, MigrationId: null, []);

    public ImmutableArray<UnitResult> Units { get; set; } = [];

    public ValidationResult Validation { get; set; } = new("/nowhere", [], []);

    public SessionRequest? LastSession { get; private set; }

    public OpenSession? Interrupted { get; set; }

    public ValidationRequest? LastValidation { get; private set; }

    public RestoreResult RolledBack { get; set; } = new("m-2", ["src/App/App.csproj", "src/App/Program.cs"], AlreadyOld: [], DryRun: false);

    public CleanupResult CleanedUp { get; set; } = new([], [], 0, 0, Removed: false);

    public CleanupRequest? LastCleanup { get; private set; }

    public DoctorReport Doctor { get; set; } = new("/nowhere", []);

    public MigrationStatus Ledger { get; set; } = new("/nowhere", Pending: null, []);

    public AuditReport Trail { get; set; } = new("/nowhere", [], new AuditVerification(0, null, null));

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

    public Task<AssessmentResult> AssessAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastRequest = request;
        return Answer(Assessment ?? new AssessmentResult(Scan, [.. Scan.Tools.Select(tool => new ToolAssessment(tool, Capabilities: null, Declared: null))], Samples.Migration), progress, cancellationToken);
    }

    public Task<PlanResult> PlanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastRequest = request;
        return Answer(new PlanResult(Plan!(Scan), Scan), progress, cancellationToken);
    }

    public Task<AssessedPlan> AssessPlanAsync(ScanRequest request, PlanResult planned, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastRequest = request;
        return Answer(Samples.Assessed(planned), progress, cancellationToken);
    }

    public Task<TransactionResult> ApplyAsync(Plan plan, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) =>
        Answer(Applied, progress, cancellationToken);

    public OpenSession BeginSession(Plan plan, SessionRequest request)
    {
        (LastApplied, LastSession) = (plan, request);
        var decision = request.Mode == SessionMode.Manual ? UnitDecision.Undecided : UnitDecision.Approved;
        var session = new Session(1, "S0001-0f0f", 1, 1, request.Mode, request.Level, request.Code, "1.2.3", 1, default, default, SessionState.Open, [.. plan.Units.Select(unit => new SessionUnit(unit, plan.Only(unit).Id, decision))]);
        return Interrupted = new OpenSession(plan, session);
    }

    public OpenSession? FindSession(string path, SessionPolicy policy) => Interrupted;

    public OpenSession Decide(OpenSession session, IReadOnlyDictionary<string, UnitDecision> decisions) => Interrupted = session with
    {
        Session = session.Session with { Units = [.. session.Session.Units.Select(unit => decisions.TryGetValue(unit.Unit.Name, out var decision) ? unit with { Decision = decision } : unit)] },
    };

    /// <summary>What is approved is applied, unless the test says what becomes of it.</summary>
    public Task<SessionResult> RunSessionAsync(OpenSession session, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ImmutableArray<UnitResult> results = !Units.IsEmpty ? Units
            : [.. session.Session.Units.Where(unit => unit.Decision == UnitDecision.Approved).Select(unit => new UnitResult(unit.Unit, Applied, Validation: null, Failure: null))];
        var untouched = !Units.IsEmpty ? [] : session.Session.Units.Where(unit => results.All(result => result.Unit.Name != unit.Unit.Name));
        var units = results.Select(result => new SessionUnit(result.Unit, "0f0f", UnitDecision.Approved)
        {
            State = result.IsApplied ? UnitState.Applied : UnitState.TakenBack,
            MigrationId = result.Applied?.MigrationId,
            Failure = result.Failure,
        });
        var state = session.Session.Units.Any(unit => unit.Decision == UnitDecision.Undecided) ? SessionState.Open : SessionState.Finished;
        return Answer(new SessionResult(session.Session with { State = state, Units = [.. units, .. untouched] }, results), progress, cancellationToken);
    }

    public Task<ValidationResult> ValidateAsync(ValidationRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastValidation = request;
        return Answer(Validation, progress, cancellationToken);
    }

    public ImmutableArray<Fix> Fixes { get; set; } = [];

    public Task<AutoFixResult> AutoFixAsync(ValidationRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastValidation = request;
        return Answer(new AutoFixResult(Fixes, Fixes.IsEmpty ? null : "m-3", Validation), progress, cancellationToken);
    }

    public Task<TransactionResult> ResumeAsync(string path, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) =>
        Answer(Resumed, progress, cancellationToken);

    public Task<RestoreResult> RollbackAsync(RollbackRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastRollback = request;
        return Answer(RolledBack, progress, cancellationToken);
    }

    public ReloadRequest? LastReload { get; private set; }

    public Task<PlanResult> PlanReloadAsync(ReloadRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastReload = request;
        return Answer(new PlanResult(Plan!(Scan), Scan), progress, cancellationToken);
    }

    public AcknowledgeRequest? LastAcknowledged { get; private set; }

    public ImmutableArray<ReviewedPlace> Acknowledge(AcknowledgeRequest request)
    {
        LastAcknowledged = request;
        return request.Rules is ["SCL1003"] ? [] : [new ReviewedPlace("0001-aaaaaaaa", "SCL2003", "src/App/Program.cs")];
    }

    public CleanupResult Cleanup(CleanupRequest request)
    {
        LastCleanup = request;
        return CleanedUp with { Removed = request.Confirm };
    }

    public Task<DoctorReport> DiagnoseAsync(string path, CancellationToken cancellationToken) => Answer(Doctor, progress: null, cancellationToken);

    public MigrationStatus Status(string path) => Failure is null ? Ledger : throw Failure;

    public ImmutableArray<MigrationReport> Reports { get; set; } = [];

    public HistoryRequest? LastHistory { get; private set; }

    public Func<ToolEntry, ToolMigration?> MigrationOf { get; set; } = _ => null;

    public StoreReport Kept { get; set; } = new("/nowhere", new LedgerPlace(LedgerKind.Files), 1, 1, 1, 2048, Recommendation: null);

    public StoreMove? Outgrown { get; set; }

    public LedgerPlace? LastPlace { get; private set; }

    public StorePolicy? LastPolicy { get; private set; }

    public StoreReport Store(string path, StorePolicy policy) => Kept;

    public StoreMove MoveStore(string path, LedgerPlace to)
    {
        LastPlace = to;
        return new StoreMove(new LedgerPlace(LedgerKind.Files), to, 3, new string('c', 64));
    }

    public StoreMove? KeepStore(string path, StorePolicy policy)
    {
        LastPolicy = policy;
        return Outgrown;
    }

    public string? RecordedBaseline { get; private set; }

    public void RecordBaseline(string path, string what) => RecordedBaseline = what;

    public AuditReport Audit(string path) => Trail;

    public ImmutableArray<MigrationReport> History(HistoryRequest request)
    {
        LastHistory = request;
        return Reports;
    }

    public ImmutableArray<string> ToolFamilies => ["ModelContextProtocol", "System.CommandLine"];

    public ImmutableArray<ToolEntry> WithMigrations(string path, ImmutableArray<ToolEntry> tools) => [.. tools.Select(tool => tool with { Migration = MigrationOf(tool) })];

    public ImmutableArray<RuleInfo> Rules(string? path = null) => KnownRules;

    public ImmutableArray<ProgressStep> Progress(string path) => [];

    private Task<T> Answer<T>(T answer, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        LastThread = Environment.CurrentManagedThreadId;
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new EngineProgress(EngineStage.Loading, 1, 2, "src/App/App.csproj"));
        progress?.Report(new EngineProgress(EngineStage.Discovering, 3, null, null));
        return Failure is null ? Task.FromResult(answer) : Task.FromException<T>(Failure);
    }
}
