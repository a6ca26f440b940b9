using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Planning.Bridging;

/// <summary>What a project is after a step.</summary>
/// <param name="Name">The step: <see cref="PlanUnit.FirstStep"/>, or a tool.</param>
/// <param name="Texts">The code that differs from what it was before all steps, by absolute path.</param>
/// <param name="Bridge">The parts of the bridge that are there, by absolute path.</param>
/// <param name="Findings">Fingerprints of the findings that it rewrites.</param>
internal sealed record PlannedStep(string Name, ImmutableDictionary<string, SourceText> Texts, ImmutableDictionary<string, SourceText> Bridge, ImmutableArray<string> Findings);

/// <summary>The steps of a unit.</summary>
/// <param name="Steps">In their order; each compiles.</param>
/// <param name="NotBridged">What the bridge can't stand in for: place and rule.</param>
internal sealed record StepPlan(ImmutableArray<PlannedStep> Steps, ImmutableArray<string> NotBridged);

/// <summary>
/// Divides the rewrites of a unit: first those that no bridge can stand in for, with the bridge; then one tool after the other; the last step ends at what all rewrites
/// together make, without the bridge.
/// </summary>
/// <param name="round">Compiles with the bridge.</param>
/// <param name="rules">The rules that the bridge stands in for.</param>
/// <param name="files">The files of the unit.</param>
/// <param name="demotions">What is not rewritten at all.</param>
internal sealed class BridgedSteps(StepRound round, ImmutableHashSet<string> rules, ImmutableArray<MatchedFile> files, Demotions demotions)
{
    private const string Rest = "what belongs to no tool";

    /// <summary>Plans the steps.</summary>
    /// <param name="toolOf">The tool of a finding; null where it belongs to none, or to several.</param>
    /// <param name="final">What all rewrites make of the files.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Null where nothing could be done tool by tool.</returns>
    public StepPlan? Plan(Func<Finding, string?> toolOf, ImmutableDictionary<string, SourceText> final, CancellationToken cancellationToken)
    {
        var places = files.SelectMany(f => f.Analysis.Matches.Zip(f.Findings, (m, finding) => new Place(f.Path, m, finding)))
            .Where(p => p.Match.Kind == FindingKind.Rewrite && !p.Match.Edits.IsEmpty && demotions.Includes(p.Path, p.Match)).ToList();
        var groups = places.GroupBy(p => p.Group).ToDictionary(g => g.Key, g => g.ToList());
        var held = groups.Where(g => g.Value.All(p => rules.Contains(p.Match.Rule.Id))).Select(g => g.Key).ToHashSet();
        var included = groups.Keys.Except(held).ToHashSet();
        if (held.Count == 0 || round.Settle(included, held, cancellationToken) is not { } first)
        {
            return null;
        }

        ImmutableArray<string> notBridged = [.. places.Where(p => held.Contains(p.Group) && included.Contains(p.Group)).Select(p => $"{p.Finding.Path}:{p.Finding.Range.StartLine} {p.Finding.RuleId}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        held.ExceptWith(included);
        var tools = held.GroupBy(g => ToolOf(groups[g], toolOf)).OrderBy(g => g.Key is null).ThenByDescending(g => g.Key?.Count(c => c == ' ')).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (tools.Count == 0)
        {
            return null;
        }

        var steps = ImmutableArray.CreateBuilder<PlannedStep>();
        var before = new HashSet<MatchGroup>();
        void Add(string name, SettledStep step)
        {
            steps.Add(new PlannedStep(name, step.Texts, step.Bridge, FindingsOf(places, included.Except(before))));
            before = [.. included];
        }

        Add(PlanUnit.FirstStep, first);
        foreach (var tool in tools.SkipLast(1).Where(tool => !tool.All(included.Contains)))
        {
            included.UnionWith(tool);
            if (round.Settle(included, held, cancellationToken) is { } step)
            {
                Add(tool.Key ?? Rest, step);
            }
        }

        included.UnionWith(held);
        Add(tools[^1].Key ?? Rest, new SettledStep(final, ImmutableDictionary<string, SourceText>.Empty));
        return new StepPlan(OnlyWhole(steps), notBridged);
    }

    private static ImmutableArray<string> FindingsOf(List<Place> places, IEnumerable<MatchGroup> groups)
    {
        var wanted = groups.ToHashSet();
        return [.. places.Where(p => wanted.Contains(p.Group)).Select(p => p.Finding.Fingerprint)];
    }

    /// <summary>The bridge is trimmed once; afterwards parts go as a whole, so that a step changes no part that others need.</summary>
    private static ImmutableArray<PlannedStep> OnlyWhole(IReadOnlyList<PlannedStep> steps) =>
        [.. steps.Select(step => step with { Bridge = steps[0].Bridge.RemoveRange(steps[0].Bridge.Keys.Except(step.Bridge.Keys, StringComparer.Ordinal)) })];

    private static string? ToolOf(List<Place> places, Func<Finding, string?> toolOf)
    {
        var tools = places.Select(p => toolOf(p.Finding)).Distinct(StringComparer.Ordinal).ToList();
        return tools is [var only] ? only : null;
    }

    private sealed record Place(string Path, Match Match, Finding Finding)
    {
        public MatchGroup Group => MatchGroup.Of(Path, Match);
    }
}
