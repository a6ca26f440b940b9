using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Files;
using Tooling.Packs;
using Tooling.Reporting;

namespace Tooling.Engine.Planning.Bridging;

/// <summary>Divides the units of a plan into steps, where a pack brings a bridge and the unit compiles with it. Others stay whole.</summary>
/// <param name="plan">The plan, of whole units.</param>
/// <param name="round">The first round of it: what was found, and what is not rewritten.</param>
/// <param name="modernOf">Compiles some projects as they will be.</param>
/// <param name="contents">What files become.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class SteppedPlan(Plan plan, RoundResult round, Func<Func<CompilerInputs, bool>, ModernProjects> modernOf, FileContents contents, WorkLimit limit)
{
    /// <summary>Divides.</summary>
    /// <param name="toolOf">The tool of a finding.</param>
    /// <param name="final">What all rewrites make of the code.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Plan Divide(Func<Finding, string?> toolOf, ImmutableDictionary<string, SourceText> final, CancellationToken cancellationToken)
    {
        var result = plan with { Files = [], Units = [] };
        foreach (var unit in plan.Units)
        {
            var whole = plan.Only(unit);
            if (StepsOf(unit, whole, toolOf, final, cancellationToken) is { } steps)
            {
                var divided = new StepFiles(unit, whole, contents).Of(steps);
                result = result with { Files = [.. result.Files, .. divided.SelectMany(s => s.Files)], Units = [.. result.Units, .. divided.Select(s => s.Unit)], NotBridged = [.. result.NotBridged, .. steps.NotBridged] };
            }
            else
            {
                result = result with { Files = [.. result.Files, .. whole.Files], Units = [.. result.Units, unit] };
            }
        }

        return result with { Id = Plan.IdOf(result.Files.Select(f => (f.Path, f.OldHash, f.NewHash))) };
    }

    private StepPlan? StepsOf(PlanUnit unit, Plan whole, Func<Finding, string?> toolOf, ImmutableDictionary<string, SourceText> final, CancellationToken cancellationToken)
    {
        bool IsOf(CompilerInputs project) => unit.Projects.Contains(RelativePath.Of(plan.Root, project.Project.ProjectPath));
        var analyses = round.Input.Analyses.Where(a => IsOf(a.Inputs)).ToList();
        var packs = analyses.Select(a => a.Pack.Definition.Id).Distinct(StringComparer.Ordinal).ToList();
        if (packs is not [var id] || BuiltInPacks.All.FirstOrDefault(p => p.Id == id)?.Bridge is not { } bridge || !whole.Proofs.All(p => p.Outcome == ProofOutcome.Compiles) || !analyses.All(a => TakesNewFiles(a.Inputs)))
        {
            return null;
        }

        var paths = unit.Files.ToHashSet(StringComparer.Ordinal);
        ImmutableArray<MatchedFile> files = [.. round.Input.Files.Values.Where(f => paths.Contains(RelativePath.Of(plan.Root, f.Path))).OrderBy(f => f.Path, StringComparer.Ordinal)];
        var code = final.Where(f => paths.Contains(RelativePath.Of(plan.Root, f.Key))).ToImmutableDictionary(StringComparer.Ordinal);
        var steps = new StepRound(modernOf(IsOf), new BridgeTrees(id, bridge), round.Input, files, limit);
        return new BridgedSteps(steps, bridge.Rules, files, round.Demotions).Plan(toolOf, code, cancellationToken);
    }

    /// <summary>Whether the project compiles every C# file in its folder: a bridge is put there.</summary>
    private static bool TakesNewFiles(CompilerInputs inputs) =>
        inputs.Project.ProjectPath.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
        && File.ReadAllText(inputs.Project.ProjectPath) is var text
        && text.Contains("Sdk", StringComparison.Ordinal)
        && !inputs.Project.DefiningFiles.Any(file => File.Exists(file) && File.ReadAllText(file) is var part && (part.Contains("EnableDefaultCompileItems", StringComparison.OrdinalIgnoreCase) || part.Contains("EnableDefaultItems", StringComparison.OrdinalIgnoreCase)));
}

/// <summary>The files of the steps of a unit: each leads from what the one before made to what it makes.</summary>
/// <param name="unit">The unit as a whole.</param>
/// <param name="whole">Its plan.</param>
/// <param name="contents">What files become.</param>
internal sealed class StepFiles(PlanUnit unit, Plan whole, FileContents contents)
{
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Makes them; steps that change nothing are left out.</summary>
    public ImmutableArray<(PlanUnit Unit, ImmutableArray<PlannedFile> Files)> Of(StepPlan steps)
    {
        var result = ImmutableArray.CreateBuilder<(PlanUnit, ImmutableArray<PlannedFile>)>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in steps.Steps)
        {
            var name = taken.Add(step.Name) ? step.Name : $"{step.Name} (rest)";
            var part = unit with { Step = name, Findings = step.Findings, Number = result.Count + 1 };
            ImmutableArray<PlannedFile> files = [.. FilesOf(step).Where(f => f.OldHash != f.NewHash).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => f with { Unit = part.Name })];
            foreach (var file in files)
            {
                _hashes[file.Path] = file.NewHash;
            }

            if (!files.IsEmpty)
            {
                result.Add((part with { Files = [.. files.Select(f => f.Path)] }, files));
            }
        }

        return result.ToImmutable();
    }

    private IEnumerable<PlannedFile> FilesOf(PlannedStep step)
    {
        var root = contents.Root;
        var bridge = step.Bridge.Select(p => (Path: RelativePath.Of(root, p.Key), Content: Encoding.UTF8.GetBytes(p.Value.ToString()))).ToDictionary(p => p.Path, p => p.Content, StringComparer.Ordinal);
        var edited = whole.Files.Where(f => f.NewHash != ContentHash.Absent).Select(f => contents.Planned(Path.GetFullPath(f.Path, root), step.Texts));
        var gone = whole.Files.Where(f => f.NewHash == ContentHash.Absent).Select(f => f.Path).Concat(_hashes.Keys).Where(path => !bridge.ContainsKey(path) && BridgeFolder.IsIn(path));
        return edited.Select(f => f with { OldHash = _hashes.GetValueOrDefault(f.Path, f.OldHash) })
            .Concat(bridge.Select(p => new PlannedFile(p.Key, HashOf(p.Key), ContentHash.Of(p.Value), [.. p.Value])))
            .Concat(gone.Distinct(StringComparer.Ordinal).Select(path => new PlannedFile(path, HashOf(path), ContentHash.Absent, [])));
    }

    private string HashOf(string path) => _hashes.GetValueOrDefault(path) ?? ContentHash.OfFileOrAbsent(Path.GetFullPath(path, contents.Root));
}
