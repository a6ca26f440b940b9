using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules.Model;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Planning;

/// <summary>Joins the edits of code and of project files into one plan, with its proof.</summary>
/// <param name="files">The files.</param>
/// <param name="references">The assemblies.</param>
/// <param name="discoverer">Finds legacy code.</param>
/// <param name="modernReferences">Resolves the modern packages.</param>
internal sealed class Planner(SourceFiles files, ReferenceCache references, Discoverer discoverer, ModernReferences modernReferences)
{
    /// <summary>Makes the plan of one pack.</summary>
    /// <param name="tree">What was loaded.</param>
    /// <param name="inputs">The projects.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="selection">What was asked for.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The plan, and what stands in its way.</returns>
    public async Task<(Plan Plan, ImmutableArray<ReportProblem> Problems, int Resolved)> PlanAsync(
        LoadedTree tree, ImmutableArray<CompilerInputs> inputs, BuiltInPack pack, Selection selection, IProgress<EngineProgress>? progress, CancellationToken cancellationToken)
    {
        var graph = new ProjectGraph(inputs);
        var legacy = Discoverer.LegacyOf(inputs, pack);
        progress?.Report(new EngineProgress(EngineStage.Discovering, 0, legacy.Length, null));
        var originals = discoverer.CompileWhole(graph.WithDependents(legacy), graph);
        var analyses = selection.Apply(discoverer.Discover(legacy, pack, originals, cancellationToken), tree.Root);
        var packages = new PackagePlanner(files, pack.Definition).Plan(tree.Root, analyses);
        var movable = analyses.Where(a => !packages.Blocked.Contains(a.Inputs.Project.ProjectPath)).ToImmutableArray();
        progress?.Report(new EngineProgress(EngineStage.Planning, 0, movable.Length, null));

        var planner = new CodePlanner(tree.Root, pack.Id);
        var code = await PlanCodeAsync(planner, tree.Root, movable, originals, graph, pack.Definition, progress, cancellationToken).ConfigureAwait(false);
        var blocked = MatchMerger.Merge([.. analyses.Except(movable)], tree.Root).SelectMany(f => f.Findings).Select(f => f with
        {
            Kind = f.Kind == FindingKind.Rewrite ? FindingKind.Manual : f.Kind,
            Safety = Safety.Manual,
            Reason = f.Kind == FindingKind.Rewrite ? "The package's version can't be changed, so the code stays as it is; see the problems." : f.Reason,
        });
        var texts = code.Texts.AddRange(packages.Texts);
        var planned = texts.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => ToPlannedFile(tree.Root, t.Key, t.Value)).Where(f => f.OldHash != f.NewHash).ToImmutableArray();
        var plan = new Plan
        {
            Id = IdOf(planned),
            Root = tree.Root,
            Pack = $"{pack.Id}@{pack.Definition.Version}",
            Files = planned,
            Findings = [.. code.Findings.Concat(blocked).Order(ReportOrder.Findings)],
            Proofs = code.Proofs,
        };
        return (plan, packages.Problems, analyses.Sum(a => a.Files.Sum(f => f.ResolvedCandidates)));
    }

    private async Task<CodePlan> PlanCodeAsync(
        CodePlanner planner,
        string root,
        ImmutableArray<ProjectAnalysis> analyses,
        ImmutableDictionary<CompilerInputs, CSharpCompilation> originals,
        ProjectGraph graph,
        PackDefinition pack,
        IProgress<EngineProgress>? progress,
        CancellationToken cancellationToken)
    {
        if (analyses.IsEmpty)
        {
            return new CodePlan(ImmutableDictionary<string, SourceText>.Empty, [], []);
        }

        var moves = pack.Packages.Where(p => p.To != "none").Where(p => analyses.Any(a => a.Inputs.Project.Packages.Any(r => string.Equals(r.Id, p.Id, StringComparison.OrdinalIgnoreCase)))).ToList();
        var modern = await modernReferences.ResolveAsync(
            root,
            [.. moves.Select(m => (m.ToId ?? m.Id, m.To)).Distinct()],
            [.. analyses.Select(a => a.Inputs.Project.TargetFramework).Distinct(StringComparer.Ordinal)],
            cancellationToken).ConfigureAwait(false);
        if (modern.Error is { } error)
        {
            return planner.Unproven(analyses, error);
        }

        progress?.Report(new EngineProgress(EngineStage.Proving, 0, originals.Count, null));
        var swap = new ModernReferenceSwap(pack.Packages.Select(p => p.Id).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase), modern.ByTargetFramework, references);
        return planner.Proven(analyses, new ModernProjects(graph, originals, swap.Of), originals, cancellationToken);
    }

    private PlannedFile ToPlannedFile(string root, string path, SourceText text)
    {
        var encoding = files.Text(path)!.Encoding!;
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
        return new PlannedFile(Path.GetRelativePath(root, path).Replace('\\', '/'), Hash(File.ReadAllBytes(path)), Hash(content), [.. content]);
    }

    private static string IdOf(ImmutableArray<PlannedFile> planned) =>
        Hash(Encoding.UTF8.GetBytes(string.Join('\n', planned.Select(f => $"{f.Path}\0{f.OldHash}\0{f.NewHash}"))));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
