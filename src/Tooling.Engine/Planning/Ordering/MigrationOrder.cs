using System.Collections.Immutable;

namespace Tooling.Engine.Planning.Ordering;

/// <summary>In which order the units of a plan are applied, and why.</summary>
public sealed record MigrationOrder
{
    private const int MostBottlenecks = 10;

    /// <summary>The units in the order of application.</summary>
    public required ImmutableArray<OrderedUnit> Units { get; init; }

    /// <summary>Which unit comes before which.</summary>
    public required ImmutableArray<UnitEdge> Edges { get; init; }

    /// <summary>Units of one stage need none of each other; all edges lead to a later stage, but for those within <see cref="Cycles"/>.</summary>
    public required ImmutableArray<ImmutableArray<OrderedUnit>> Stages { get; init; }

    /// <summary>Names of units that each come before all others of the group, so that none can be first: they share a stage.</summary>
    public required ImmutableArray<ImmutableArray<string>> Cycles { get; init; }

    /// <summary>The heaviest chain of units that wait for each other: no number of hands makes it shorter than its weight.</summary>
    public required ImmutableArray<OrderedUnit> CriticalPath { get; init; }

    /// <summary>The units that most others wait for, with those first that hold up more; none that fewer than two wait for, and ten at most.</summary>
    public required ImmutableArray<OrderedUnit> Bottlenecks { get; init; }

    /// <summary>What holds the projects of units together.</summary>
    public required UnitRelations Relations { get; init; }

    /// <summary>What would divide or unblock the work, as sentences; each follows from the other values.</summary>
    public required ImmutableArray<string> Suggestions { get; init; }

    /// <summary>The sum of the weights of all units.</summary>
    public double Weight => Units.Sum(u => u.Weight);

    /// <summary>Orders the units of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="weight">What a unit weighs, in any measure, from 0; the number of its findings where null.</param>
    /// <returns>The order; the same for the same plan.</returns>
    public static MigrationOrder Of(Plan plan, Func<PlanUnit, double>? weight = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        weight ??= FindingsOf(plan);
        var edges = UnitEdges.Of(plan);
        var graph = new UnitGraph([.. plan.Units.Select(u => (u.Name, CheckedWeight(weight, u)))], edges);
        ImmutableArray<OrderedUnit> units = [.. plan.Units.Select(u => new OrderedUnit(u, CheckedWeight(weight, u), graph.StageOf(u.Name), graph.WaitingFor(u.Name))).OrderBy(u => u.Stage)];
        var byName = units.ToDictionary(u => u.Unit.Name, StringComparer.Ordinal);
        var order = new MigrationOrder
        {
            Units = units,
            Edges = edges,
            Stages = [.. units.GroupBy(u => u.Stage).Select(stage => stage.ToImmutableArray())],
            Cycles = graph.Cycles,
            CriticalPath = [.. graph.HeaviestPath.Select(name => byName[name])],
            Bottlenecks = [.. units.Where(u => u.Waiting > 1).OrderByDescending(u => u.Waiting).ThenBy(u => u.Stage).ThenBy(u => u.Unit.Name, StringComparer.Ordinal).Take(MostBottlenecks)],
            Relations = plan.Relations,
            Suggestions = [],
        };
        return order with { Suggestions = OrderSuggestions.Of(plan, order) };
    }

    /// <summary>The same plan with its units in the order of application.</summary>
    /// <param name="plan">The plan.</param>
    internal static Plan Sort(Plan plan) => plan with { Units = [.. Of(plan).Units.Select(u => u.Unit)] };

    private static double CheckedWeight(Func<PlanUnit, double> weight, PlanUnit unit) =>
        weight(unit) is var value && double.IsFinite(value) && value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(weight), value, $"The weight of unit '{unit.Name}' is no number from 0.");

    private static Func<PlanUnit, double> FindingsOf(Plan plan)
    {
        var inFile = plan.Findings.CountBy(f => f.Path, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return unit => unit.Step is null ? unit.Files.Sum(file => inFile.GetValueOrDefault(file)) : unit.Findings.Length;
    }
}

/// <summary>A unit in its order.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Weight">What it weighs.</param>
/// <param name="Stage">The stage that it is in, from 1.</param>
/// <param name="Waiting">How many units wait for it, directly or not.</param>
public sealed record OrderedUnit(PlanUnit Unit, double Weight, int Stage, int Waiting);
