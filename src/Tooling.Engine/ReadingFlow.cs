using System.Collections.Immutable;
using Tooling.Engine.Assessment;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Packs;
using Tooling.Packs.Inventory;
using Tooling.Reporting;
using Tooling.Rules.Inventory;
using Tooling.Rules.Matching;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine;

/// <summary>The first half of the flow, which only looks: from loading to the plan.</summary>
/// <param name="runner">Starts <c>dotnet</c>.</param>
/// <param name="extensions">What the host adds.</param>
internal sealed class ReadingFlow(IProcessRunner runner, EngineExtensions extensions)
{
    /// <summary>Loads the code and finds what is legacy in it.</summary>
    public async Task<ScanResult> ScanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var (tree, inputs) = await LoadAsync(request, progress, cancellationToken).ConfigureAwait(false);
        return Scan(request, tree, inputs, progress, cancellationToken);
    }

    private ScanResult Scan(ScanRequest request, LoadedTree tree, ImmutableArray<CompilerInputs> inputs, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var packs = RunPacks.Of(request, inputs, extensions.Packs, tree.Root);
        inputs = WithKnownVersions(inputs, packs, tree.Root);
        var files = new SourceFiles(FormerOf(packs));
        var limit = new WorkLimit(request.Jobs);
        var ruled = new ConfigurationFiles(inputs).Of(packs);
        string Fingerprint() => ScanFingerprint.Of(request, tree, inputs, ruled, files, limit, cancellationToken);
        var cache = new ScanCache(tree.Root, request);

        // Nobody but the host knows whether its code is what it was.
        var isCached = request.UseCache && extensions.IsEmpty;
        if (isCached && cache.Find(Fingerprint) is { } cached)
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
        var converted = new Conversions(tree.Root, files, selection).Find(ruled, analyses);
        findings = [.. findings.Concat(converted.SelectMany(c => c.Findings)).Order(ReportOrder.Findings)];
        var scan = ToScan(tree, inputs, packs, findings, [.. RuleFailures.Of(analyses, tree.Root), .. converted.Select(c => c.Problem).OfType<ReportProblem>()], analyses.Sum(a => a.Files.Sum(f => f.ResolvedCandidates)));
        var result = request.Tools ? WithTools(scan, new ToolDiscoverer(files, factory, discoverer, limit).Find(raised.Inputs, RecognizersOf(request, packs), analyses, selection, tree.Root, request.Callers, cancellationToken)) : scan;
        if (isCached)
        {
            cache.Store(Fingerprint(), result);
        }

        return result;
    }

    /// <summary>Finds the tools, what they can reach, and what a migration comes to.</summary>
    /// <param name="request">What to look at.</param>
    /// <param name="planned">What is planned already; null where nothing is.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<AssessmentResult> AssessAsync(ScanRequest request, PlanResult? planned, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var (tree, inputs) = await LoadAsync(request, progress, cancellationToken).ConfigureAwait(false);
        var model = AssessmentModel.Of(tree.Root);
        var scan = Scan(request with { Tools = true }, tree, inputs, progress, cancellationToken);
        var packs = RunPacks.Of(request, inputs, extensions.Packs, tree.Root);
        var files = new SourceFiles(FormerOf(packs));
        var limit = new WorkLimit(request.Jobs);
        progress?.Report(new EngineProgress(EngineStage.Discovering, 0, inputs.Length, null));
        inputs = WithKnownVersions(inputs, packs, tree.Root);
        var discoverer = new Discoverer(files, new CompilationFactory(files, new ReferenceCache(), nullableAnalysis: false), limit);
        var tools = new CapabilityAssessor(discoverer, limit, tree.Root).Assess(inputs, scan.Tools, cancellationToken);
        var assessor = new MigrationAssessor(new AssessedCode(tree.Root, inputs, packs, files), model);
        return new AssessmentResult(scan, tools, planned is null ? assessor.Assess(scan, tools, cancellationToken) : assessor.Assess(planned, tools, cancellationToken));
    }

    /// <summary>Scans, rewrites in memory to a fixpoint and proves the result.</summary>
    public async Task<PlanResult> PlanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var (tree, inputs) = await LoadAsync(request, progress, cancellationToken).ConfigureAwait(false);
        var packs = RunPacks.Of(request, inputs, extensions.Packs, tree.Root);
        inputs = WithKnownVersions(inputs, packs, tree.Root);
        var files = new SourceFiles(FormerOf(packs));
        var references = new ReferenceCache();
        var limit = new WorkLimit(request.Jobs);
        var discoverer = new Discoverer(files, new CompilationFactory(files, references, nullableAnalysis: true), limit);
        var selection = new Selection(request.Rules, request.Projects, request.Exclude);
        var planner = new Planner(files, references, discoverer, new ModernReferences(runner), limit)
        {
            ToolsOf = !request.Steps ? null : (projects, analyses) =>
            {
                var inventory = new ToolDiscoverer(files, new CompilationFactory(files, references, nullableAnalysis: true), discoverer, limit).Find(projects, RecognizersOf(request, packs), analyses, selection, tree.Root, callers: false, cancellationToken);
                return finding => inventory.Assign([finding])[0].Tool;
            },
        };
        var (plan, problems, resolved) = await planner.PlanAsync(tree, inputs, packs, selection, request.Force, progress, cancellationToken).ConfigureAwait(false);
        if (!request.ToolNames.IsEmpty)
        {
            var scan = await ScanAsync(request with { Tools = true, ToolNames = [] }, progress, cancellationToken).ConfigureAwait(false);
            plan = ToolUnits.Only(plan, scan.Tools, scan.Findings, request.ToolNames);
        }

        return new PlanResult(plan, ToScan(tree, inputs, packs, plan.Findings, problems, resolved));
    }

    private async Task<(LoadedTree Tree, ImmutableArray<CompilerInputs> Inputs)> LoadAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new EngineProgress(EngineStage.Loading, 0, null, request.Path));
        var tree = await new ProjectLoader(runner).LoadAsync(request.ToLoadRequest(), cancellationToken).ConfigureAwait(false);
        return (tree, [.. tree.Projects.Select(project => CompilerInputs.Of(project).WithoutBridges())]);
    }

    /// <summary>Where packs were named, only what these know of.</summary>
    private ImmutableArray<IToolRecognizer> RecognizersOf(ScanRequest request, ImmutableArray<MigrationPack> packs) =>
        [.. packs.SelectMany(p => p.Recognizers).Distinct(), .. request.Packs.IsEmpty ? BuiltInRecognizers.All : [], .. extensions.Recognizers];

    /// <summary>Legacy versions that are older than what the rules know are read as the one that they know.</summary>
    private static ImmutableArray<CompilerInputs> WithKnownVersions(ImmutableArray<CompilerInputs> inputs, ImmutableArray<MigrationPack> packs, string root) =>
        packs.Where(p => !p.Definition.Legacy.Former.IsEmpty).Select(p => new LegacyStandIns(p, root)).Aggregate(inputs, (all, standIns) => [.. all.Select(standIns.Complete)]);

    private static FormerNamespaces FormerOf(ImmutableArray<MigrationPack> packs) => new([.. packs.SelectMany(p => p.Definition.Legacy.Former)]);

    private static ScanResult ToScan(LoadedTree tree, ImmutableArray<CompilerInputs> inputs, ImmutableArray<MigrationPack> packs, ImmutableArray<Finding> findings, ImmutableArray<ReportProblem> problems, int resolved)
    {
        var unresolved = findings.Count(f => f.Kind == FindingKind.Unresolved);
        var loading = tree.Problems.Select(p => new ReportProblem(RelativePath.Of(tree.Root, p.ProjectPath), p.Message, p.Hint))
            .Concat(new ProjectGraph(inputs).Cycles.Select(c => c.Select(p => RelativePath.Of(tree.Root, p)).ToImmutableArray()).Select(c => new ReportProblem(c[0], ReferenceCycles.Describe(c), ReferenceCycles.Hint)));
        return new ScanResult
        {
            Root = tree.Root,
            Packs = [.. packs.Select(p => $"{p.Id}@{p.Definition.Version}")],
            Findings = findings,
            Problems = [.. loading.Concat(problems).Order(ReportOrder.Problems)],
            ProjectCount = inputs.Select(i => i.Project.ProjectPath).Distinct(StringComparer.Ordinal).Count(),
            Projects = [.. inputs.Select(i => RelativePath.Of(tree.Root, i.Project.ProjectPath)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            FileCount = inputs.SelectMany(i => i.SourcePaths).Distinct(StringComparer.Ordinal).Count(),
            ResolutionRate = ResolutionRate(resolved, unresolved, inputs.Length, tree.Problems.Sum(p => 1 + p.Others.Length)),
        };
    }

    private static ScanResult WithTools(ScanResult scan, ToolInventory inventory) => scan with
    {
        Findings = inventory.Assign(scan.Findings),
        Tools = inventory.Count(scan.Findings),
        Problems = [.. scan.Problems.Concat(inventory.Problems).Order(ReportOrder.Problems)],
    };

    /// <summary>Projects that could not be loaded count as undecided, as many places as the others have on average.</summary>
    private static double ResolutionRate(int resolved, int unresolved, int loaded, int notLoaded)
    {
        var seen = loaded + notLoaded == 0 ? 1 : (double)loaded / (loaded + notLoaded);
        return resolved + unresolved == 0 ? seen : seen * resolved / (resolved + unresolved);
    }
}
