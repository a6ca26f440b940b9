using System.Collections.Immutable;

namespace Tooling.Engine.Assessment;

/// <summary>What was counted, by the names of <see cref="AssessmentFacts"/>.</summary>
/// <param name="values">The counts; none is negative.</param>
public sealed class FactSet(IEnumerable<KeyValuePair<string, double>> values)
{
    private readonly ImmutableSortedDictionary<string, double> _values = values.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>How many; 0 where it was not counted.</summary>
    /// <param name="name">The fact.</param>
    public double this[string name] => _values.GetValueOrDefault(name);

    /// <summary>All that was counted, ordered by name.</summary>
    public IEnumerable<KeyValuePair<string, double>> Values => _values;
}
