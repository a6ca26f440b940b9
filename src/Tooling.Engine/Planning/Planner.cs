using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning.Binaries;
using Tooling.Engine.Planning.Bridging;
using Tooling.Engine.Planning.Ordering;
using Tooling.Engine.Planning.Packages;
using Tooling.Reporting;
using Tooling.Rules.Model;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Planning;

/// <summary>Joins the edits of code and of project files into one plan, with its proof.</summary>
/// <param name="loaded">What was loaded.</param>
/// <param name="references">The assemblies.</param>
/// <param name="discoverer">Finds legacy code.</param>
/// <param name="modernReferences">Resolves the modern packages.</param>
internal sealed class Planner(LoadedCode loaded, ReferenceCache references, Discoverer discoverer, ModernReferences modernReferences)
{
    /// <summary>Says which tool a finding belongs to, where units are divided into steps; null where they are not.</summary>
    public Func<ImmutableArray<CompilerInputs>, ImmutableArray<ProjectAnalysis>, Func<Finding, string?>>? ToolsOf { get; init; }

    /// <summary>Makes one plan of everything that the packs find.</summary>
    /// <param name="selection">What was asked for.</param>
    /// <param name="force">Whether what an earlier migration left to a person is rewritten all the same.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The plan, what stands in its way, and how many candidate places were decided.</returns>
    public async Task<(Plan Plan, ImmutableArray<ReportProblem> Problems, int Resolved)> PlanAsync(Selection selection, bool force, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var (root, packs, files) = (loaded.Root, loaded.Packs, loaded.Files);
        var raised = RaisedProjects.Find(loaded, discoverer, force, cancellationToken);
        var inputs = raised.Inputs;
        var graph = new ProjectGraph(inputs);
        ImmutableArray<CompilerInputs> all = [.. packs.SelectMany(pack => Discoverer.LegacyOf(inputs, pack)).Distinct()];
        ImmutableArray<CompilerInputs> legacy = [.. selection.Of(all)];
        progress?.Report(new EngineProgress(EngineStage.Discovering, 0, legacy.Length, null));
        var originals = discoverer.CompileWhole(graph.WithDependents(legacy), graph, cancellationToken);
        var found = raised.Confirm(packs.SelectMany(pack => discoverer.Discover(legacy, pack, originals, cancellationToken)), cancellationToken);
        var analyses = selection.Apply(found, root);
        ImmutableArray<PackDefinition> used = [.. analyses.Select(a => a.Pack.Definition).Distinct().OrderBy(d => d.Id, StringComparer.Ordinal)];
        var moves = new MoveTable([.. used.SelectMany(d => d.Packages)]);
        var first = analyses.IsEmpty ? default : await SwapAsync(originals).ConfigureAwait(false);
        var companions = CompanionMoves.Of(first.Swap?.MovingOf(analyses.Select(a => a.Inputs)) ?? []);
        var halves = new Halves(selection.LeftOut(found, root), root);
        var (packages, movable, code, modern) = await PlanMovableAsync(ImmutableHashSet<string>.Empty).ConfigureAwait(false);
        while (halves.In(movable, code.Findings) is { IsEmpty: false } held)
        {
            (packages, movable, code, modern) = await PlanMovableAsync(held.Union(packages.Blocked)).ConfigureAwait(false);
        }

        var stranded = first.Swap is { } swapped && !movable.IsEmpty
            ? new StrandedFindings(root, files, swapped).Of(originals.Where(o => !packages.Blocked.Contains(o.Key.Project.ProjectPath)), movable[0].Pack.Definition.Id)
            : [];
        var converted = Conversions.Hold(new Conversions(root, files, selection).Find(new ConfigurationFiles(inputs).Of(packs), analyses), packages.Changes, [.. movable.Select(a => a.Inputs.Project.ProjectPath)], graph);
        var changes = WithConversions(packages.Changes, converted);
        var contents = new FileContents(root, files, changes);
        var planned = code.Texts.Keys.Union(changes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => contents.Planned(path, code.Texts))
            .Where(f => f.OldHash != f.NewHash)
            .ToImmutableArray();
        planned = [.. planned.Concat(new FinishedBridges(root).Of(inputs, code.Proofs)).OrderBy(f => f.Path, StringComparer.Ordinal)];
        var plan = new Plan
        {
            Id = Plan.IdOf(planned.Select(f => (f.Path, f.OldHash, f.NewHash))),
            Root = root,
            Packs = [.. used.Concat(converted.Where(c => !c.Edits.IsEmpty).Select(c => c.File.Pack.Definition)).Distinct().Select(d => $"{d.Id}@{d.Version}").Order(StringComparer.Ordinal)],
            Files = planned,
            Findings = [.. code.Findings.Concat(BlockedFindings.Of([.. analyses.Except(movable)], halves, root)).Concat(converted.SelectMany(c => c.Findings)).Concat(stranded).Order(ReportOrder.Findings)],
            Proofs = code.Proofs,
            Units = [],
        };
        plan = new PlanUnits(root, inputs, graph, moves) { Others = RuledFile.ByOwner(converted.Select(c => c.File)) }.Divide(plan);
        if (ToolsOf is not null && modern is not null && code.FirstRound is { } round)
        {
            var toolOf = ToolsOf(inputs, analyses);
            plan = new SteppedPlan(plan, round, modern, contents, loaded.Limit).Divide(toolOf, code.Texts, cancellationToken);
        }

        return (MigrationOrder.Sort(plan), [.. packages.Problems, .. RuleFailures.Of(analyses, root), .. converted.Select(c => c.Problem).OfType<ReportProblem>()], analyses.Sum(a => a.Files.Sum(f => f.ResolvedCandidates)));

        Task<(ModernReferenceSwap? Swap, string? Error)> SwapAsync(ImmutableDictionary<CompilerInputs, CSharpCompilation> projects) =>
            ModernReferenceSwap.ResolveAsync(root, projects.Keys, moves, modernReferences, references, cancellationToken);

        async Task<(PackagePlan Packages, ImmutableArray<ProjectAnalysis> Movable, CodePlan Code, Func<Func<CompilerInputs, bool>, ModernProjects>? Modern)> PlanMovableAsync(ImmutableHashSet<string> held)
        {
            var packagePlan = new PackagePlanner(files, used, companions).Plan(root, analyses, held);
            var open = analyses.Where(a => !packagePlan.Blocked.Contains(a.Inputs.Project.ProjectPath)).ToImmutableArray();
            progress?.Report(new EngineProgress(EngineStage.Planning, 0, open.Length, null));
            var affected = SharesFiles([.. all.Except(legacy)], open, packagePlan) ? discoverer.CompileWhole(graph.WithDependents(all), graph, cancellationToken) : originals;
            var swap = affected == originals ? first : await SwapAsync(affected).ConfigureAwait(false);
            var (codePlan, compile) = PlanCode(open, affected, raised.AsResolved, graph, swap, packagePlan.Usings, progress, cancellationToken);
            return (packagePlan, open, codePlan, compile);
        }
    }

    private static ImmutableDictionary<string, ImmutableArray<TextChange>> WithConversions(ImmutableDictionary<string, ImmutableArray<TextChange>> packages, ImmutableArray<ConvertedFile> converted) =>
        packages.SetItems(converted.Where(c => !c.Edits.IsEmpty).GroupBy(c => c.File.Path, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, (ImmutableArray<TextChange>)[.. packages.GetValueOrDefault(group.Key, []).Concat(group.SelectMany(c => c.Edits)).OrderBy(change => change.Span.Start)])));

    /// <summary>Whether projects that were not asked for change as well: by a version in a file of several projects, or by code that they compile too.</summary>
    private static bool SharesFiles(ImmutableArray<CompilerInputs> others, ImmutableArray<ProjectAnalysis> analyses, PackagePlan packages)
    {
        if (others.IsEmpty)
        {
            return false;
        }

        var code = analyses.SelectMany(a => a.Files).Where(f => !f.Matches.IsEmpty).Select(f => f.Tree.FilePath).ToHashSet(StringComparer.Ordinal);
        return packages.Changes.Keys.Any(path => !analyses.Any(a => a.Inputs.Project.ProjectPath == path)) || others.Any(o => o.SourcePaths.Any(code.Contains));
    }

    /// <summary>Plans and proves the code.</summary>
    /// <returns>The plan, and what compiles some of the projects as they will be; null where nothing is proven.</returns>
    private (CodePlan Code, Func<Func<CompilerInputs, bool>, ModernProjects>? Modern) PlanCode(
        ImmutableArray<ProjectAnalysis> analyses,
        ImmutableDictionary<CompilerInputs, CSharpCompilation> originals,
        ImmutableDictionary<CompilerInputs, CSharpCompilation> resolved,
        ProjectGraph graph,
        (ModernReferenceSwap? Swap, string? Error) modern,
        ILookup<string, MovedUsing> usings,
        IProgress<EngineProgress>? progress,
        CancellationToken cancellationToken)
    {
        if (analyses.IsEmpty)
        {
            return (new CodePlan(ImmutableDictionary<string, SourceText>.Empty, [], []), null);
        }

        var planner = new CodePlanner(loaded.Root, loaded.Limit);
        if (modern.Swap is not { } swap)
        {
            return (planner.Unproven(analyses, modern.Error!), null);
        }

        progress?.Report(new EngineProgress(EngineStage.Proving, 0, originals.Count, null));
        ModernProjects Modern(Func<CompilerInputs, bool> some) => new(graph, originals.Where(o => some(o.Key)).ToImmutableDictionary(), swap.Of, discoverer.Generators, loaded.Limit) { Usings = usings };
        return (planner.Proven(analyses, Modern(_ => true), originals, resolved, cancellationToken), Modern);
    }
}
