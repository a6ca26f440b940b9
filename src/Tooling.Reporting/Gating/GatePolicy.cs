using System.Collections.Immutable;

namespace Tooling.Reporting.Gating;

/// <summary>What the gate looks at.</summary>
public enum GateMode
{
    /// <summary>Nothing: it is always open.</summary>
    Off,

    /// <summary>Everything, as with <see cref="New"/>, but it only tells.</summary>
    Warn,

    /// <summary>It fails on what the baseline does not tolerate.</summary>
    New,

    /// <summary>It fails on any finding, whatever the baseline tolerates.</summary>
    All,
}

/// <summary>What a tree asks of the gate: the section <c>gate</c> of <c>.migrate/config.yaml</c>.</summary>
public sealed record GatePolicy
{
    /// <summary>Below this share of decided places, a result says too little about the code to be relied on.</summary>
    public const double SufficientResolution = 0.8;

    /// <summary>What holds where nothing is configured: no new finding.</summary>
    public static GatePolicy Default { get; } = new();

    /// <summary>What the gate looks at.</summary>
    public GateMode Mode { get; init; } = GateMode.New;

    /// <summary>How many findings there may be, tolerated or not; any number where null.</summary>
    public int? MaximumFindings { get; init; }

    /// <summary>The share of candidate places, from 0 to 1, that has to be decided for the gate to say anything.</summary>
    public double MinimumResolution { get; init; } = SufficientResolution;

    /// <summary>The packs whose migration is declared finished: no finding of theirs is tolerated any more.</summary>
    public ImmutableArray<string> FinishedPacks { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The last day (UTC) on which any project may be on a bridge; null where that of each bridge holds.</summary>
    public DateTime? BridgesUntil { get; init; }

    /// <summary>What is excused for a while.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = ImmutableArray<Waiver>.Empty;
}

/// <summary>Excuses findings from the gate, for a reason and until a day. A finding has to agree with all that the waiver names.</summary>
public sealed record Waiver
{
    /// <summary>The rule; any where null.</summary>
    public string? RuleId { get; init; }

    /// <summary>A glob of files, relative to the root, with <c>/</c>, <c>*</c>, <c>**</c> and <c>?</c>; any where null.</summary>
    public string? Path { get; init; }

    /// <summary>The fingerprint of the one finding; any where null.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The last day (UTC) on which it holds; the time of day counts for nothing.</summary>
    public required DateTime Until { get; init; }

    /// <summary>Where it is written, as <c>file:line</c>.</summary>
    public string? Location { get; init; }

    /// <summary>Whether it holds no longer.</summary>
    /// <param name="now">The time.</param>
    /// <returns>True from midnight (UTC) after <see cref="Until"/>.</returns>
    public bool HasRunOut(DateTimeOffset now) => now.UtcDateTime.Date > Until.Date;
}
