using System.Collections.Immutable;

namespace Tooling.Reporting.Gating;

/// <summary>What is tolerated of the legacy code that is there today: it can shrink, and grows only where somebody says so.</summary>
public sealed record Baseline
{
    /// <summary>The version of the file's form; raised when a reader of the old form would misread the new one.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Tolerates nothing.</summary>
    public static Baseline Empty { get; } = new() { Scope = ".", Entries = ImmutableArray<BaselineEntry>.Empty };

    /// <summary>What was scanned: a folder, solution or project, relative to the root of the tree, with <c>/</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>The tolerated places, ordered by path, rule and fingerprint.</summary>
    public required ImmutableArray<BaselineEntry> Entries
    {
        get;
        init => field = value.Sort(BaselineEntry.Order);
    }

    /// <summary>When it was made, and each time that it grew since: only ever appended to.</summary>
    public ImmutableArray<BaselineGrowth> History { get; init; } = ImmutableArray<BaselineGrowth>.Empty;

    /// <summary>How many findings are tolerated.</summary>
    public int Count => Entries.Sum(entry => entry.Count);

    /// <summary>The entries that stand for findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>One entry for those that agree in fingerprint, rule and path.</returns>
    public static ImmutableArray<BaselineEntry> EntriesOf(IEnumerable<Finding> findings) => findings
        .GroupBy(finding => (finding.Fingerprint, finding.RuleId, finding.Path))
        .Select(same => new BaselineEntry(same.Key.Fingerprint, same.Count(), same.Key.RuleId, same.Key.Path))
        .ToImmutableArray();
}

/// <summary>A place that is tolerated.</summary>
/// <param name="Fingerprint">The identity of its findings.</param>
/// <param name="Count">How many findings have it, from 1.</param>
/// <param name="RuleId">The rule, for a person.</param>
/// <param name="Path">The file, relative to the root of the tree, with <c>/</c>.</param>
public sealed record BaselineEntry(string Fingerprint, int Count, string RuleId, string Path)
{
    /// <summary>By path, rule, then fingerprint, ordinal: what belongs to one file stays together when baselines are merged.</summary>
    public static IComparer<BaselineEntry> Order { get; } = Comparer<BaselineEntry>.Create(static (x, y) =>
        string.CompareOrdinal(x.Path, y.Path) is var byPath and not 0 ? byPath
        : string.CompareOrdinal(x.RuleId, y.RuleId) is var byRule and not 0 ? byRule
        : string.CompareOrdinal(x.Fingerprint, y.Fingerprint));
}

/// <summary>An entry of a baseline's history: who let it tolerate what, when and why.</summary>
/// <param name="At">When, to the second.</param>
/// <param name="By">Who, as git knows them.</param>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many findings were added.</param>
/// <param name="Fingerprints">Which; empty for the first entry, whose findings were the baseline.</param>
public sealed record BaselineGrowth(DateTimeOffset At, string By, string Reason, int Count, ImmutableArray<string> Fingerprints);
