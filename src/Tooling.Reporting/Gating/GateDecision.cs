using System.Collections.Immutable;

namespace Tooling.Reporting.Gating;

/// <summary>What the gate says.</summary>
public enum GateOutcome
{
    /// <summary>Nothing stands against it.</summary>
    Passed,

    /// <summary>Something does, and the gate was told to tell only.</summary>
    Warned,

    /// <summary>Something does.</summary>
    Failed,

    /// <summary>Too little of the code could be seen to say.</summary>
    CouldNotSee,
}

/// <summary>What stands against passing.</summary>
public enum GateViolationKind
{
    /// <summary>Findings that the baseline does not tolerate.</summary>
    NewFindings,

    /// <summary>Findings, where none is tolerated.</summary>
    AnyFindings,

    /// <summary>More findings than allowed.</summary>
    TooManyFindings,

    /// <summary>Findings of a migration that was declared finished.</summary>
    FinishedMigration,

    /// <summary>Findings whose waiver ran out.</summary>
    WaiverRanOut,

    /// <summary>A bridge that was to be gone by now.</summary>
    BridgePastDate,

    /// <summary>Too little of the code could be seen.</summary>
    LowResolution,
}

/// <summary>One reason why the gate does not pass.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
/// <param name="Hint">What to do.</param>
public sealed record GateViolation(GateViolationKind Kind, string Message, string Hint)
{
    /// <summary>Where it is written what was broken, as <c>file:line</c>; null where it is nowhere.</summary>
    public string? Location { get; init; }

    /// <summary>The findings that it is about, in the order of the report; they carry their standing.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = ImmutableArray<Finding>.Empty;
}

/// <summary>The answer of the gate: the same for the same report, baseline, policy and day, whoever asks.</summary>
public sealed record GateDecision
{
    /// <summary>What the gate looked at.</summary>
    public required GateMode Mode { get; init; }

    /// <summary>What it says.</summary>
    public required GateOutcome Outcome { get; init; }

    /// <summary>Why, in the order of <see cref="GateViolationKind"/>; none where it passed.</summary>
    public required ImmutableArray<GateViolation> Violations { get; init; }

    /// <summary>All findings of the report, each with its standing against the baseline and the waiver that excuses it.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What the baseline tolerates and is gone: an update would tighten it.</summary>
    public required ImmutableArray<BaselineEntry> Gone { get; init; }

    /// <summary>Waivers that excuse nothing any more.</summary>
    public required ImmutableArray<Waiver> UnusedWaivers { get; init; }
}
