using System.Collections.Immutable;

namespace Tooling.Reporting.Gating;

/// <summary>How findings stand against a baseline.</summary>
/// <param name="Findings">The findings in their order, each with its <see cref="Finding.BaselineState"/>.</param>
/// <param name="Gone">What the baseline tolerates and was not found, ordered.</param>
public sealed record BaselineComparison(ImmutableArray<Finding> Findings, ImmutableArray<BaselineEntry> Gone)
{
    /// <summary>What the baseline does not tolerate.</summary>
    public IEnumerable<Finding> New => Findings.Where(finding => finding.BaselineState == BaselineState.New);

    /// <summary>What it does.</summary>
    public IEnumerable<Finding> Tolerated => Findings.Where(finding => finding.BaselineState != BaselineState.New);

    /// <summary>
    /// Compares. Each tolerated place stands for as many findings as it counts: first those in the same file, then those with the same
    /// fingerprint elsewhere (a folder was moved), then those that differ in the file's name alone (a file was renamed).
    /// A place that is still where it was tolerates no copy of itself.
    /// </summary>
    /// <param name="baseline">What is tolerated.</param>
    /// <param name="findings">What was found.</param>
    /// <returns>How they stand.</returns>
    public static BaselineComparison Of(Baseline baseline, ImmutableArray<Finding> findings)
    {
        if (baseline is null)
        {
            throw new ArgumentNullException(nameof(baseline));
        }

        var places = baseline.Entries.Select(entry => new Place(entry)).ToList();
        var states = new BaselineState?[findings.Length];
        Assign(places, findings, states, BaselineState.Unchanged, place => (place.Entry.Fingerprint, place.Entry.Path), finding => (finding.Fingerprint, finding.Path));
        Assign(places, findings, states, BaselineState.Updated, place => place.Entry.Fingerprint, finding => finding.Fingerprint);
        Assign(places, findings, states, BaselineState.Updated, place => Fingerprint.ContentOf(place.Entry.Fingerprint), finding => Fingerprint.ContentOf(finding.Fingerprint));
        return new BaselineComparison(
            findings.Select((finding, i) => finding with { BaselineState = states[i] ?? BaselineState.New }).ToImmutableArray(),
            places.Where(place => place.Left > 0).Select(place => place.Entry with { Count = place.Left }).ToImmutableArray());
    }

    private static void Assign<TKey>(List<Place> places, ImmutableArray<Finding> findings, BaselineState?[] states, BaselineState state, Func<Place, TKey> keyOfPlace, Func<Finding, TKey> keyOfFinding)
    {
        var open = places.Where(place => place.Left > 0).GroupBy(keyOfPlace).ToDictionary(same => same.Key!, same => new Queue<Place>(same));
        for (var i = 0; i < findings.Length && open.Count > 0; i++)
        {
            if (states[i] is null && open.TryGetValue(keyOfFinding(findings[i])!, out var same) && Take(same))
            {
                states[i] = state;
            }
        }
    }

    private static bool Take(Queue<Place> places)
    {
        while (places.Count > 0 && places.Peek().Left == 0)
        {
            places.Dequeue();
        }

        if (places.Count == 0)
        {
            return false;
        }

        places.Peek().Left--;
        return true;
    }

    /// <summary>An entry, and how many findings it can still stand for.</summary>
    private sealed class Place(BaselineEntry entry)
    {
        public BaselineEntry Entry { get; } = entry;

        public int Left { get; set; } = entry.Count;
    }
}
