using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Diagnosing;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules.Model;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine;

/// <summary>The engine: each call goes through the flow once, from loading to where it was asked to stop.</summary>
/// <param name="runner">Starts <c>dotnet</c>.</param>
/// <param name="clock">Gives the time that the ledger records.</param>
/// <param name="toolVersion">The version of this product.</param>
public sealed class MigrationEngine(IProcessRunner runner, TimeProvider clock, string toolVersion) : IMigrationEngine
{
    private readonly SessionEngine _sessions = new(runner, clock, toolVersion);

    private const string RulePages = "https://github.com/dotnet-migrate/dotnet-migrate/blob/main/docs/rules/";

    /// <inheritdoc/>
    public async Task<ScanResult> ScanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (tree, inputs) = await LoadAsync(request, progress, cancellationToken).ConfigureAwait(false);
        var packs = PacksOf(request);
        var files = new SourceFiles();
        var limit = new WorkLimit(request.Jobs);
        string Fingerprint() => ScanFingerprint.Of(request, tree, inputs, files, limit, cancellationToken);
        var cache = new ScanCache(tree.Root, request);
        if (request.UseCache && cache.Find(Fingerprint) is { } cached)
        {
            return cached;
        }

        var factory = new CompilationFactory(files, new ReferenceCache(), nullableAnalysis: false);
        var discoverer = new Discoverer(files, factory, limit);
        var selection = new Selection(request.Rules, request.Projects, request.Exclude);
        progress?.Report(new EngineProgress(EngineStage.Discovering, 0, inputs.Length, null));
        var raised = RaisedProjects.Find(tree.Root, inputs, packs, files, discoverer, request.Force, cancellationToken);
        var analyses = raised.Confirm(packs.SelectMany(p => selection.Apply(discoverer.Discover(raised.Inputs, p, cancellationToken), tree.Root)), cancellationToken);
        var findings = MatchMerger.Merge(analyses, tree.Root).SelectMany(f => f.Findings).Order(ReportOrder.Findings).ToImmutableArray();
        findings = new Suppressions(files).Mark(findings, [.. analyses], tree.Root, cancellationToken);
        var scan = ToScan(tree, inputs, packs, findings, RuleFailures.Of(analyses, tree.Root), analyses.Sum(a => a.Files.Sum(f => f.ResolvedCandidates)));
        var result = request.Tools ? WithTools(scan, new ToolDiscoverer(files, factory, discoverer, limit).Find(raised.Inputs, packs, analyses, selection, tree.Root, cancellationToken)) : scan;
        if (request.UseCache)
        {
            cache.Store(Fingerprint(), result);
        }

        return result;
    }

    /// <inheritdoc/>
    public async Task<PlanResult> PlanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (tree, inputs) = await LoadAsync(request, progress, cancellationToken).ConfigureAwait(false);
        var packs = PacksOf(request);
        var files = new SourceFiles();
        var references = new ReferenceCache();
        var limit = new WorkLimit(request.Jobs);
        var discoverer = new Discoverer(files, new CompilationFactory(files, references, nullableAnalysis: true), limit);
        var planner = new Planner(files, references, discoverer, new ModernReferences(runner), limit);
        var selection = new Selection(request.Rules, request.Projects, request.Exclude);
        var (plan, problems, resolved) = await planner.PlanAsync(tree, inputs, packs, selection, request.Force, progress, cancellationToken).ConfigureAwait(false);
        if (!request.ToolNames.IsEmpty)
        {
            var scan = await ScanAsync(request with { Tools = true, ToolNames = [] }, progress, cancellationToken).ConfigureAwait(false);
            plan = ToolUnits.Only(plan, scan.Tools, scan.Findings, request.ToolNames);
        }

        return new PlanResult(plan, ToScan(tree, inputs, packs, plan.Findings, problems, resolved));
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
    public Task<ValidationResult> ValidateAsync(ValidationRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        progress?.Report(new EngineProgress(EngineStage.Validating, 0, null, request.Code.Path));
        return new Validator(RootOf(request.Code.Path), runner).RunAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<TransactionResult> ResumeAsync(string path, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) =>
        Task.FromResult(StoreOf(path).Resume(cancellationToken));

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
        var store = new MigrationStore(root, clock);
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
        var store = new MigrationStore(root, clock);
        return new MigrationStatus(root, store.Status().Pending, [.. store.List().OrderByDescending(r => r.Sequence)])
        {
            Sessions = _sessions.All(root),
            IsRunning = store.IsRunning,
        };
    }

    /// <inheritdoc/>
    public ImmutableArray<RuleInfo> Rules() =>
        [.. EngineRules.All.Select(r => r with { HelpUri = $"{RulePages}{r.Id}.md" }), .. BuiltInPacks.All.SelectMany(p => p.Definition.Rules.Select(r => new RuleInfo
        {
            Id = r.Id,
            PackId = p.Id,
            Title = r.Title,
            Safety = r.Safety,
            Why = r.Why,
            WhenNot = r.WhenNot,
            Library = r.Library,
            Advice = (r as ManualRule)?.Advice,
            Examples = r.Examples,
            HelpUri = $"{RulePages}{r.Id}.md",
        })).OrderBy(r => r.Id, StringComparer.Ordinal)];

    private async Task<(LoadedTree Tree, ImmutableArray<CompilerInputs> Inputs)> LoadAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new EngineProgress(EngineStage.Loading, 0, null, request.Path));
        var tree = await new ProjectLoader(runner).LoadAsync(request.ToLoadRequest(), cancellationToken).ConfigureAwait(false);
        return (tree, [.. tree.Projects.Select(CompilerInputs.Of)]);
    }

    private static ImmutableArray<BuiltInPack> PacksOf(ScanRequest request)
    {
        if (request.Packs.IsEmpty)
        {
            return BuiltInPacks.All;
        }

        return [.. request.Packs.Select(id => BuiltInPacks.All.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.OrdinalIgnoreCase))
            ?? throw new UserErrorException($"There is no pack '{id}'.", $"Use one of: {string.Join(", ", BuiltInPacks.All.Select(p => p.Id))}."))];
    }

    private static ScanResult ToScan(LoadedTree tree, ImmutableArray<CompilerInputs> inputs, ImmutableArray<BuiltInPack> packs, ImmutableArray<Finding> findings, ImmutableArray<ReportProblem> problems, int resolved)
    {
        var unresolved = findings.Count(f => f.Kind == FindingKind.Unresolved);
        var loading = tree.Problems.Select(p => new ReportProblem(RelativePath.Of(tree.Root, p.ProjectPath), p.Message, p.Hint));
        return new ScanResult
        {
            Root = tree.Root,
            Packs = [.. packs.Select(p => $"{p.Id}@{p.Definition.Version}")],
            Findings = findings,
            Problems = [.. loading.Concat(problems).Order(ReportOrder.Problems)],
            ProjectCount = inputs.Select(i => i.Project.ProjectPath).Distinct(StringComparer.Ordinal).Count(),
            Projects = [.. inputs.Select(i => RelativePath.Of(tree.Root, i.Project.ProjectPath)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            FileCount = inputs.SelectMany(i => i.SourcePaths).Distinct(StringComparer.Ordinal).Count(),
            ResolutionRate = ResolutionRate(resolved, unresolved, inputs.Length, tree.Problems.Length),
        };
    }

    private static ScanResult WithTools(ScanResult scan, ToolInventory inventory) => scan with
    {
        Findings = inventory.Assign(scan.Findings),
        Tools = inventory.Tools,
        Problems = [.. scan.Problems.Concat(inventory.Problems).Order(ReportOrder.Problems)],
    };

    /// <summary>Projects that could not be loaded count as undecided, as many places as the others have on average.</summary>
    private static double ResolutionRate(int resolved, int unresolved, int loaded, int notLoaded)
    {
        var seen = loaded + notLoaded == 0 ? 1 : (double)loaded / (loaded + notLoaded);
        return resolved + unresolved == 0 ? seen : seen * resolved / (resolved + unresolved);
    }

    private MigrationStore StoreOf(string path) => new(RootOf(path), clock);

    /// <summary>The folder at or above a path that holds the state of migrations; the path's own folder where none does.</summary>
    private static string RootOf(string path)
    {
        var full = Path.GetFullPath(path);
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
        return MigrateFolder.FindAbove(folder, state => state.Exists) ?? folder;
    }

    private static Progress<int>? Count(IProgress<EngineProgress>? progress, EngineStage stage, int total) =>
        progress is null ? null : new Progress<int>(done => progress.Report(new EngineProgress(stage, done, total, null)));
}
