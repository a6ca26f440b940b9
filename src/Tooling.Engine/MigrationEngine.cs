using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Assessment;
using Tooling.Engine.Auditing;
using Tooling.Engine.Diagnosing;
using Tooling.Engine.Discovery;
using Tooling.Engine.Files;
using Tooling.Engine.Fixing;
using Tooling.Engine.History;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;
using Tooling.Engine.Processes;
using Tooling.Engine.Reloading;
using Tooling.Engine.Sessions;
using Tooling.Engine.Stores;
using Tooling.Engine.Validation;
using Tooling.Packs;
using Tooling.Packs.Inventory;
using Tooling.Reporting;

namespace Tooling.Engine;

/// <summary>The engine: each call goes through the flow once, from loading to where it was asked to stop.</summary>
/// <param name="runner">Starts <c>dotnet</c>.</param>
/// <param name="clock">Gives the time that the ledger records.</param>
/// <param name="toolVersion">The version of this product.</param>
/// <param name="events">Told of every event that is added to an audit trail.</param>
/// <param name="extensions">Packs and recognisers beside those that come with the product.</param>
public sealed class MigrationEngine(IProcessRunner runner, TimeProvider clock, string toolVersion, AuditFeed events, EngineExtensions extensions) : IMigrationEngine
{
    private const string RulePages = "https://github.com/dotnet-migrate/dotnet-migrate/blob/main/docs/rules/";

    private readonly ReadingFlow _reading = new(runner, extensions);
    private readonly SessionEngine _sessions = new(runner, clock, toolVersion, events);

    /// <summary>Makes the engine.</summary>
    /// <param name="runner">Starts <c>dotnet</c>.</param>
    /// <param name="clock">Gives the time that the ledger records.</param>
    /// <param name="toolVersion">The version of this product.</param>
    public MigrationEngine(IProcessRunner runner, TimeProvider clock, string toolVersion)
        : this(runner, clock, toolVersion, new AuditFeed(), EngineExtensions.None)
    {
    }

    /// <inheritdoc/>
    public Task<ScanResult> ScanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _reading.ScanAsync(request, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<AssessmentResult> AssessAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _reading.AssessAsync(request, planned: null, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PlanResult> PlanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _reading.PlanAsync(request, progress, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<AssessedPlan> AssessPlanAsync(ScanRequest request, PlanResult planned, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(planned);
        var assessment = await _reading.AssessAsync(request, planned, progress, cancellationToken).ConfigureAwait(false);
        var hours = assessment.Migration.Units.ToDictionary(unit => unit.Name, unit => unit.Estimate.Effort.Hours, StringComparer.Ordinal);
        var rehearsal = planned.Plan.Files.IsEmpty ? null : Rehearsal.Run(planned.Plan, clock, cancellationToken);
        return new AssessedPlan(planned, assessment, MigrationOrder.Of(planned.Plan, unit => hours[unit.Name]), rehearsal);
    }

    /// <inheritdoc/>
    public async Task<TransactionResult> ApplyAsync(Plan plan, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Files.IsEmpty)
        {
            return new TransactionResult(ApplyOutcome.NothingToDo, MigrationId: null, []);
        }

        var open = BeginSession(plan, new SessionRequest(SessionMode.Full, ValidationLevel.Skip, new ScanRequest { Path = plan.Root }, SessionPolicy.Default));
        return (await RunSessionAsync(open, progress, cancellationToken).ConfigureAwait(false)).Units[0].Applied!;
    }

    /// <inheritdoc/>
    public OpenSession BeginSession(Plan plan, SessionRequest request)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(request);
        return _sessions.Begin(plan, request);
    }

    /// <inheritdoc/>
    public OpenSession? FindSession(string path, SessionPolicy policy) => _sessions.Find(RootOf(path), policy);

    /// <inheritdoc/>
    public OpenSession Decide(OpenSession session, IReadOnlyDictionary<string, UnitDecision> decisions) => _sessions.Decide(session, decisions);

    /// <inheritdoc/>
    public Task<SessionResult> RunSessionAsync(OpenSession session, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return _sessions.RunAsync(session, Count(progress, EngineStage.Applying, session.Plan.Files.Length), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ValidationResult> ValidateAsync(ValidationRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var files = await ToolFilesAsync(request, progress, cancellationToken).ConfigureAwait(false);
        return await ValidateAsync(request, files, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<AutoFixResult> AutoFixAsync(ValidationRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var root = RootOf(request.Code.Path);
        var files = await ToolFilesAsync(request, progress, cancellationToken).ConfigureAwait(false);
        ValidationScope Scope() => ValidationScope.Find(new MigrateFolder(root), request.MigrationIds, files);
        if (Scope().Migrations.IsEmpty)
        {
            return new AutoFixResult([], MigrationId: null, await ValidateAsync(request, files, progress, cancellationToken).ConfigureAwait(false));
        }

        var fixer = new AutoFixer(root, StoreAt(root), runner, toolVersion);
        var (recorded, rolledBack) = fixer.FixLedger(Scope(), cancellationToken);
        _sessions.TakeBack(root, rolledBack);
        request = request with { MigrationIds = [.. request.MigrationIds.Where(id => !rolledBack.Any(r => r.StartsWith(id, StringComparison.Ordinal)))] };
        var (written, migration) = await fixer.FixFilesAsync(Scope(), request.Code, code => PlanAsync(code, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
        request = request.MigrationIds.IsEmpty || migration is null ? request : request with { MigrationIds = request.MigrationIds.Add(migration) };
        return new AutoFixResult([.. recorded, .. written], migration, await ValidateAsync(request, files, progress, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public Task<TransactionResult> ResumeAsync(string path, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) =>
        Task.FromResult(StoreAt(RootOf(path)).Resume(cancellationToken));

    /// <inheritdoc/>
    public async Task<RestoreResult> RollbackAsync(RollbackRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var root = RootOf(request.Path);
        var tools = request.Tools.IsEmpty ? [] : ToolUnits.FilesOf((await ScanAsync(request.Code with { Tools = true }, progress, cancellationToken).ConfigureAwait(false)).Tools, request.Tools);
        var partial = new PartialRollback(
            request.MigrationId,
            [.. request.Files.Select(file => RelativePath.Of(root, Path.GetFullPath(file)))],
            request.Projects,
            tools,
            request.Merge,
            toolVersion);
        var store = StoreAt(root);
        var result = request.To is { } target ? store.RollbackTo(target, request.DryRun, cancellationToken)
            : partial is { IsWhole: true, Merge: false } ? store.Rollback(request.MigrationId, request.DryRun, cancellationToken)
            : store.RollbackPart(partial, request.DryRun, cancellationToken);
        if (!result.DryRun && result.Undoes is null)
        {
            _sessions.TakeBack(root, result.Migrations);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task<PlanResult> PlanReloadAsync(ReloadRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var files = ToolUnits.FilesOf((await ScanAsync(request.Code with { Tools = true }, progress, cancellationToken).ConfigureAwait(false)).Tools, request.Tools);
        return await new Reload(RootOf(request.Code.Path)).PlanAsync(request, files, code => PlanAsync(code, progress, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ImmutableArray<ReviewedPlace> Acknowledge(AcknowledgeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return StoreAt(RootOf(request.Path)).Acknowledge(request);
    }

    /// <inheritdoc/>
    public CleanupResult Cleanup(CleanupRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _sessions.Cleanup(RootOf(request.Path), request);
    }

    /// <inheritdoc/>
    public Task<DoctorReport> DiagnoseAsync(string path, CancellationToken cancellationToken) => new Doctor(RootOf(path), runner, clock, toolVersion).RunAsync(cancellationToken);

    /// <inheritdoc/>
    public MigrationStatus Status(string path)
    {
        var root = RootOf(path);
        var store = StoreAt(root);
        return new MigrationStatus(root, store.Status().Pending, [.. store.List().OrderByDescending(r => r.Sequence)])
        {
            Sessions = _sessions.All(root),
            IsRunning = store.IsRunning,
            Bridges = store.Bridges(),
        };
    }

    /// <inheritdoc/>
    public void RecordBaseline(string path, string what)
    {
        var baseline = new MigrateFolder(path).Baseline;
        StoreAt(path).Record(new AuditEntry(AuditActions.WriteBaseline, Subject: null, what) { Files = [new AuditedFile(RelativePath.Of(path, baseline), Before: null, ContentHash.Of(File.ReadAllBytes(baseline)))] });
    }

    /// <inheritdoc/>
    public AuditReport Audit(string path)
    {
        var root = RootOf(path);
        var trail = StoreAt(root).Audit;
        return new AuditReport(root, trail.Events(), trail.Verify());
    }

    /// <inheritdoc/>
    public ImmutableArray<MigrationReport> History(HistoryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var root = RootOf(request.Path);
        return new HistoryQuery(root, _sessions.All(root)).Run(request);
    }

    /// <inheritdoc/>
    public ImmutableArray<ProgressStep> Progress(string path) => ProgressQuery.Of(RootOf(path));

    /// <inheritdoc/>
    public ImmutableArray<string> ToolFamilies { get; } =
        [.. BuiltInPacks.All.Concat(extensions.Packs).SelectMany(pack => pack.Recognizers).Concat(BuiltInRecognizers.All).Concat(extensions.Recognizers).Select(recognizer => recognizer.Family).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public ImmutableArray<ToolEntry> WithMigrations(string path, ImmutableArray<ToolEntry> tools) => new ToolHistory(RootOf(path)).Of(tools);

    /// <inheritdoc/>
    public StoreReport Store(string path, StorePolicy policy) => KeeperOf(path).Look(policy);

    /// <inheritdoc/>
    public StoreMove MoveStore(string path, LedgerPlace to) => KeeperOf(path).Move(to);

    /// <inheritdoc/>
    public StoreMove? KeepStore(string path, StorePolicy policy) => KeeperOf(path).Keep(policy);

    /// <inheritdoc/>
    public ImmutableArray<RuleInfo> Rules(string? path = null) =>
    [
        .. EngineRules.All.Concat(BuiltInPacks.All.SelectMany(RuleInfo.Of)).Select(r => r with { HelpUri = $"{RulePages}{r.Id}.md" })
            .Concat(extensions.Packs.SelectMany(RuleInfo.Of))
            .Concat(path is null ? [] : BroughtPackList.RulesAbove(Path.GetFullPath(path)))
            .OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    private Task<ValidationResult> ValidateAsync(ValidationRequest request, IReadOnlyCollection<string>? toolFiles, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new EngineProgress(EngineStage.Validating, 0, null, request.Code.Path));
        return new Validator(RootOf(request.Code.Path), runner).RunAsync(request, toolFiles, cancellationToken);
    }

    private async Task<IReadOnlyCollection<string>?> ToolFilesAsync(ValidationRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) => request.Tools.IsEmpty
        ? null
        : ToolUnits.FilesOf((await ScanAsync(request.Code with { Tools = true }, progress, cancellationToken).ConfigureAwait(false)).Tools, request.Tools);

    private StoreKeeper KeeperOf(string path) => new(RootOf(path), StoreAt(RootOf(path)));

    private MigrationStore StoreAt(string root) => new(root, clock, new NoObserver(), events);

    /// <summary>The folder at or above a path that holds the state of migrations; the path's own folder where none does.</summary>
    private static string RootOf(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Directory.Exists(full) ? full
            : File.Exists(full) ? Path.GetDirectoryName(full)!
            : throw new UserErrorException($"'{path}' does not exist.", "Name a folder or file in the tree.");
        return MigrateFolder.FindAbove(folder, state => state.HoldsMigrations) ?? MigrateFolder.FindAbove(folder, state => state.Exists) ?? folder;
    }

    private static Progress<int>? Count(IProgress<EngineProgress>? progress, EngineStage stage, int total) =>
        progress is null ? null : new Progress<int>(done => progress.Report(new EngineProgress(stage, done, total, null)));
}
