using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning.Ordering;

namespace Tooling.Engine.Tests.Planning.Ordering;

/// <summary>Any small graph has the stages, the cycles and the heaviest path that looking at all paths finds.</summary>
public sealed class UnitGraphTests
{
    [Fact]
    public void Edges_lead_to_later_stages_and_no_stage_is_later_than_it_has_to_be() => Prove(graph =>
    {
        var order = graph.Build();
        foreach (var (from, to) in graph.Edges)
        {
            var isCycle = graph.Reaches(to, from);
            Assert.True(isCycle ? order.StageOf(Name(from)) == order.StageOf(Name(to)) : order.StageOf(Name(from)) < order.StageOf(Name(to)), $"{from} -> {to}");
        }

        foreach (var node in Enumerable.Range(0, graph.Weights.Length).Where(n => order.StageOf(Name(n)) > 1))
        {
            // Something in the stage just before leads to it, or to what is in a cycle with it.
            Assert.Contains(graph.Edges, e => graph.IsSame(e.To, node) && order.StageOf(Name(e.From)) == order.StageOf(Name(node)) - 1);
        }
    });

    [Fact]
    public void Cycles_are_what_leads_back_to_itself() => Prove(graph =>
    {
        var expected = Enumerable.Range(0, graph.Weights.Length)
            .Select(n => Enumerable.Range(0, graph.Weights.Length).Where(m => graph.IsSame(n, m)).Select(Name).Order(StringComparer.Ordinal).ToList())
            .Where(c => c.Count > 1)
            .Select(c => string.Join(' ', c))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, graph.Build().Cycles.Select(c => string.Join(' ', c.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void The_heaviest_path_is_as_heavy_as_the_heaviest_of_all() => Prove(graph =>
    {
        var path = graph.Build().HeaviestPath.Select(Number).ToList();
        Assert.Equal(graph.HeaviestOfAll(), path.Sum(n => graph.Weights[n]));
        Assert.Equal(path.Count, path.Distinct().Count());
        foreach (var (earlier, later) in path.Zip(path.Skip(1)).Where(pair => !graph.IsSame(pair.First, pair.Second)))
        {
            Assert.Contains(graph.Edges, e => graph.IsSame(e.From, earlier) && graph.IsSame(e.To, later));
        }
    });

    [Fact]
    public void Who_waits_for_a_unit_is_what_it_leads_to() => Prove(graph =>
    {
        var order = graph.Build();
        Assert.All(Enumerable.Range(0, graph.Weights.Length), n => Assert.Equal(Enumerable.Range(0, graph.Weights.Length).Count(m => m != n && graph.Reaches(n, m)), order.WaitingFor(Name(n))));
    });

    [Fact]
    public void A_long_chain_is_no_deep_stack()
    {
        const int Length = 100_000;

        var components = StronglyConnected.Of(Enumerable.Range(0, Length), n => n + 1 < Length ? [n + 1] : Array.Empty<int>());

        Assert.Equal(Enumerable.Range(0, Length).Reverse(), components.Select(c => Assert.Single(c)));
    }

    private static void Prove(Action<SmallGraph> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_507, 1), Prop.ForAll(Graphs.ToArbitrary(), property));

    private static Gen<SmallGraph> Graphs =>
        from count in Gen.Choose(1, 7)
        from weights in Gen.Choose(0, 9).ArrayOf(count)
        from edges in Gen.Choose(0, count * count - 1).ArrayOf()
        select new SmallGraph(weights, [.. edges.Distinct().Select(e => (From: e / count, To: e % count)).Where(e => e.From != e.To).Take(2 * count)]);

    private static string Name(int node) => node.ToString(CultureInfo.InvariantCulture);

    private static int Number(string name) => int.Parse(name, CultureInfo.InvariantCulture);

    private sealed record SmallGraph(int[] Weights, ImmutableArray<(int From, int To)> Edges)
    {
        public UnitGraph Build() => new([.. Weights.Select((w, i) => (Name(i), (double)w))], [.. Edges.Select(e => new UnitEdge(Name(e.From), Name(e.To), EdgeReason.SharedFile, "f"))]);

        public bool IsSame(int one, int other) => one == other || (Reaches(one, other) && Reaches(other, one));

        public bool Reaches(int from, int to)
        {
            var seen = new HashSet<int>();
            bool Go(int at) => Edges.Any(e => e.From == at && (e.To == to || (seen.Add(e.To) && Go(e.To))));
            return Go(from);
        }

        /// <summary>Tries every chain of cycles, each taken whole.</summary>
        public int HeaviestOfAll()
        {
            int Group(int node) => Enumerable.Range(0, Weights.Length).First(n => IsSame(n, node));
            int Weight(int group) => Enumerable.Range(0, Weights.Length).Where(n => Group(n) == group).Sum(n => Weights[n]);
            int From(int group) => Weight(group) + Edges.Where(e => Group(e.From) == group && Group(e.To) != group).Select(e => From(Group(e.To))).DefaultIfEmpty(0).Max();
            return Enumerable.Range(0, Weights.Length).Select(Group).Distinct().Max(From);
        }

        public override string ToString() => $"weights {string.Join(' ', Weights)}; edges {string.Join(' ', Edges)}";
    }
}
