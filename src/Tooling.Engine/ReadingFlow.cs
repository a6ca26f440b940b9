using System.Collections.Immutable;
using Tooling.Engine.Assessment;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Packs.Inventory;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Engine;

/// <summary>The first half of the flow, which only looks: from loading to the plan.</summary>
/// <param name="runner">Starts <c>dotnet</c>.</param>
/// <param name="extensions">What the host adds.</param>
internal sealed class ReadingFlow(IProcessRunner runner, EngineExtensions extensions)
{
    /// <summary>Loads the code and finds what is legacy in it.</summary>
    public async Task<ScanResult> ScanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) =>
        Scan(request, await LoadAsync(request, progress, cancellationToken).ConfigureAwait(false), progress, cancellationToken);

    /// <summary>Finds the tools, what they can reach, and what a migration comes to.</summary>
    /// <param name="request">What to look at.</param>
    /// <param name="planned">What is planned already; null where nothing is.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<AssessmentResult> AssessAsync(ScanRequest request, PlanResult? planned, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var code = await LoadAsync(request, progress, cancellationToken).ConfigureAwait(false);
        var model = AssessmentModel.Of(code.Root);
        var scan = Scan(request with { Tools = true }, code, progress, cancellationToken);
        progress?.Report(new EngineProgress(EngineStage.Discovering, 0, code.Inputs.Length, null));
        var discoverer = new Discoverer(code.Files, new CompilationFactory(code.Files, new ReferenceCache(), nullableAnalysis: false), code.Limit);
        var tools = new CapabilityAssessor(discoverer, code).Assess(scan.Tools, cancellationToken);
        var assessor = new MigrationAssessor(code, model);
        return new AssessmentResult(scan, tools, planned is null ? assessor.Assess(scan, tools, cancellationToken) : assessor.Assess(planned, tools, cancellationToken));
    }

    /// <summary>Scans, rewrites in memory to a fixpoint and proves the result.</summary>
    public async Task<PlanResult> PlanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var code = await LoadAsync(request, progress, cancellationToken).ConfigureAwait(false);
        var references = new ReferenceCache();
        var factory = new CompilationFactory(code.Files, references, nullableAnalysis: true);
        var discoverer = new Discoverer(code.Files, factory, code.Limit);
        var selection = SelectionOf(request);
        var planner = new Planner(code, references, discoverer, new ModernReferences(runner))
        {
            ToolsOf = !request.Steps ? null : (projects, analyses) =>
            {
                var inventory = new ToolDiscoverer(code.Files, factory, discoverer, code.Limit).Find(projects, RecognizersOf(request, code), analyses, selection, code.Root, callers: false, cancellationToken);
                return finding => inventory.Assign([finding])[0].Tool;
            },
        };
        var (plan, problems, resolved) = await planner.PlanAsync(selection, request.Force, progress, cancellationToken).ConfigureAwait(false);
        if (!request.ToolNames.IsEmpty)
        {
            var scan = Scan(request with { Tools = true, ToolNames = [] }, code, progress, cancellationToken);
            plan = ToolUnits.Only(plan, scan.Tools, scan.Findings, request.ToolNames);
        }

        return new PlanResult(plan, ToScan(code, plan.Findings, problems, resolved));
    }

    private async Task<LoadedCode> LoadAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new EngineProgress(EngineStage.Loading, 0, null, request.Path));
        var tree = await new ProjectLoader(runner).LoadAsync(request.ToLoadRequest(), cancellationToken).ConfigureAwait(false);
        return LoadedCode.Of(request, tree, extensions.Packs);
    }

    private ScanResult Scan(ScanRequest request, LoadedCode code, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var ruled = new ConfigurationFiles(code.Inputs).Of(code.Packs);
        string Fingerprint() => ScanFingerprint.Of(request, code, ruled, cancellationToken);
        var cache = new ScanCache(code.Root, request);

        // Nobody but the host knows whether its code is what it was.
        var isCached = request.UseCache && extensions.IsEmpty;
        if (isCached && cache.Find(Fingerprint) is { } cached)
        {
            return cached;
        }

        var result = Look(request, code, ruled, progress, cancellationToken);
        if (isCached)
        {
            cache.Store(Fingerprint(), result);
        }

        return result;
    }

    private ScanResult Look(ScanRequest request, LoadedCode code, ImmutableArray<RuledFile> ruled, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var factory = new CompilationFactory(code.Files, new ReferenceCache(), nullableAnalysis: false);
        var discoverer = new Discoverer(code.Files, factory, code.Limit);
        var selection = SelectionOf(request);
        progress?.Report(new EngineProgress(EngineStage.Discovering, 0, code.Inputs.Length, null));
        var raised = RaisedProjects.Find(code, discoverer, request.Force, cancellationToken);
        var analyses = raised.Confirm(code.Packs.SelectMany(p => selection.Apply(discoverer.Discover(raised.Inputs, p, cancellationToken), code.Root)), cancellationToken);
        var findings = MatchMerger.Merge(analyses, code.Root).SelectMany(f => f.Findings).Order(ReportOrder.Findings).ToImmutableArray();
        findings = new Suppressions(code.Files).Mark(findings, [.. analyses], code.Root, cancellationToken);
        var converted = new Conversions(code.Root, code.Files, selection).Find(ruled, analyses);
        findings = [.. findings.Concat(converted.SelectMany(c => c.Findings)).Order(ReportOrder.Findings)];
        var scan = ToScan(code, findings, [.. RuleFailures.Of(analyses, code.Root), .. converted.Select(c => c.Problem).OfType<ReportProblem>()], analyses.Sum(a => a.Files.Sum(f => f.ResolvedCandidates)));
        return request.Tools
            ? WithTools(scan, new ToolDiscoverer(code.Files, factory, discoverer, code.Limit).Find(raised.InputsFor(analyses), RecognizersOf(request, code), analyses, selection, code.Root, request.Callers, cancellationToken))
            : scan;
    }

    private static Selection SelectionOf(ScanRequest request) => new(request.Rules, request.Projects, request.Exclude);

    /// <summary>Where packs were named, only what these know of.</summary>
    private ImmutableArray<IToolRecognizer> RecognizersOf(ScanRequest request, LoadedCode code) =>
        [.. code.Packs.SelectMany(p => p.Recognizers).Distinct(), .. request.Packs.IsEmpty ? BuiltInRecognizers.All : [], .. extensions.Recognizers];

    private static ScanResult ToScan(LoadedCode code, ImmutableArray<Finding> findings, ImmutableArray<ReportProblem> problems, int resolved)
    {
        var unresolved = findings.Count(f => f.Kind == FindingKind.Unresolved);
        var loading = code.Tree.Problems.Select(p => new ReportProblem(RelativePath.Of(code.Root, p.ProjectPath), p.Message, p.Hint))
            .Concat(code.Graph.Cycles.Select(c => c.Select(p => RelativePath.Of(code.Root, p)).ToImmutableArray()).Select(c => new ReportProblem(c[0], ReferenceCycles.Describe(c), ReferenceCycles.Hint)));
        return new ScanResult
        {
            Root = code.Root,
            Packs = [.. code.Packs.Select(p => $"{p.Id}@{p.Definition.Version}")],
            Findings = findings,
            Problems = [.. loading.Concat(problems).Order(ReportOrder.Problems)],
            ProjectCount = code.Inputs.Select(i => i.Project.ProjectPath).Distinct(StringComparer.Ordinal).Count(),
            Projects = [.. code.Inputs.Select(i => RelativePath.Of(code.Root, i.Project.ProjectPath)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            FileCount = code.Inputs.SelectMany(i => i.SourcePaths).Distinct(StringComparer.Ordinal).Count(),
            ResolutionRate = ResolutionRate(resolved, unresolved, code.Inputs.Length, NotLoaded(code)),
        };
    }

    private static ScanResult WithTools(ScanResult scan, ToolInventory inventory) => scan with
    {
        Findings = inventory.Assign(scan.Findings),
        Tools = inventory.Count(scan.Findings),
        Problems = [.. scan.Problems.Concat(inventory.Problems).Order(ReportOrder.Problems)],
    };

    private static int NotLoaded(LoadedCode code)
    {
        var loaded = code.Inputs.Select(i => i.Project.ProjectPath).ToHashSet(StringComparer.Ordinal);
        return code.Tree.Problems.Where(p => !p.IsOfTree).SelectMany(p => p.Others.Prepend(p.ProjectPath)).Count(project => !loaded.Contains(project));
    }

    /// <summary>Projects that could not be loaded count as undecided, as many places as the others have on average.</summary>
    private static double ResolutionRate(int resolved, int unresolved, int loaded, int notLoaded)
    {
        var seen = loaded + notLoaded == 0 ? 1 : (double)loaded / (loaded + notLoaded);
        return resolved + unresolved == 0 ? seen : seen * resolved / (resolved + unresolved);
    }
}
