using System.Collections.Immutable;
using Tooling.Engine.Loading;

namespace Tooling.Engine.Planning.Ordering;

/// <summary>
/// Units and which comes before which, with cycles taken as one: what is left has no cycle, so that it has stages (each as early as the longest chain before it allows) and a heaviest path.
/// </summary>
internal sealed class UnitGraph
{
    private readonly ILookup<string, string> _after;
    private readonly ImmutableArray<ImmutableArray<string>> _groups;
    private readonly Dictionary<string, int> _groupOf;
    private readonly int[] _stages;
    private readonly ImmutableArray<double> _weights;

    /// <summary>Takes a graph.</summary>
    /// <param name="units">Their names and weights.</param>
    /// <param name="edges">Which comes before which.</param>
    public UnitGraph(ImmutableArray<(string Name, double Weight)> units, ImmutableArray<UnitEdge> edges)
    {
        var place = units.Select((unit, i) => (unit.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        var weights = units.ToDictionary(u => u.Name, u => u.Weight, StringComparer.Ordinal);
        _after = edges.ToLookup(e => e.Before, e => e.After, StringComparer.Ordinal);
        _groups = [.. StronglyConnected.Of(units.Select(u => u.Name), name => _after[name]).Reverse().Select(group => group.OrderBy(name => place[name]).ToImmutableArray())];
        _groupOf = _groups.SelectMany((group, i) => group.Select(name => (name, i))).ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal);
        _weights = [.. _groups.Select(group => group.Sum(name => weights[name]))];
        _stages = Stages();
        HeaviestPath = Heaviest(group => place[_groups[group][0]]);
    }

    /// <summary>Names in each cycle.</summary>
    public ImmutableArray<ImmutableArray<string>> Cycles => [.. _groups.Where(group => group.Length > 1).OrderBy(group => group[0], StringComparer.Ordinal)];

    /// <summary>Names along the heaviest path, in their order.</summary>
    public ImmutableArray<string> HeaviestPath { get; }

    /// <summary>The stage of a unit, from 1.</summary>
    public int StageOf(string name) => _stages[_groupOf[name]];

    /// <summary>How many units wait for one, directly or not; those in a cycle with it wait for it as well.</summary>
    public int WaitingFor(string name)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal) { name }, new Stack<string>([name]));
        while (open.TryPop(out var next))
        {
            foreach (var after in _after[next].Where(seen.Add))
            {
                open.Push(after);
            }
        }

        return seen.Count - 1;
    }

    private IEnumerable<int> After(int group) => _groups[group].SelectMany(name => _after[name]).Select(name => _groupOf[name]).Where(after => after != group);

    /// <summary>Groups come after all that lead to them, so that one pass is enough.</summary>
    private int[] Stages()
    {
        var stages = Enumerable.Repeat(1, _groups.Length).ToArray();
        for (var group = 0; group < stages.Length; group++)
        {
            foreach (var after in After(group))
            {
                stages[after] = Math.Max(stages[after], stages[group] + 1);
            }
        }

        return stages;
    }

    /// <summary>Of several that are as heavy, the path that begins with what comes first.</summary>
    private ImmutableArray<string> Heaviest(Func<int, int> placeOf)
    {
        var heaviest = _weights.ToArray();
        var next = Enumerable.Repeat(-1, heaviest.Length).ToArray();
        for (var group = heaviest.Length - 1; group >= 0; group--)
        {
            foreach (var after in After(group).Where(after => next[group] < 0 || heaviest[after] > heaviest[next[group]]))
            {
                next[group] = after;
            }

            heaviest[group] += next[group] < 0 ? 0 : heaviest[next[group]];
        }

        var path = ImmutableArray.CreateBuilder<string>();
        var first = Enumerable.Range(0, heaviest.Length).Where(group => heaviest[group] == heaviest.Max()).DefaultIfEmpty(-1).MinBy(group => group < 0 ? 0 : placeOf(group));
        for (var at = first; at >= 0; at = next[at])
        {
            path.AddRange(_groups[at]);
        }

        return path.ToImmutable();
    }
}
