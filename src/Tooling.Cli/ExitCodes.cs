using System.Collections.Immutable;
using Tooling.Engine;
using Tooling.Reporting;

namespace Tooling.Cli;

/// <summary>What the exit code says, and how it is decided.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failure = 1;
    public const int FindingsPending = 2;
    public const int SomethingRemains = 3;
    public const int CouldNotSee = 4;
    public const int Cancelled = 130;

    /// <summary>Below this share of decided places, a result says too little about the code to be relied on.</summary>
    public const double SufficientResolution = 0.8;

    /// <summary>The codes and their meanings, for the help and the reference.</summary>
    public static ImmutableArray<(int Code, string Meaning)> Meanings { get; } =
    [
        (Done, "done, or nothing to do"),
        (Failure, "failure or bad usage"),
        (FindingsPending, "findings are pending (scan, plan, apply --mode dry-run), or a check failed (validate)"),
        (SomethingRemains, "finished, but something remains for a person or was not proven (apply, status)"),
        (CouldNotSee, "could not see enough of the code to say"),
        (Cancelled, "cancelled"),
    ];

    /// <summary>Whether a scan saw too little: places were not decided, or nothing was found where projects could not be read.</summary>
    public static bool SawTooLittle(ScanResult scan) =>
        scan.ResolutionRate < SufficientResolution || (!scan.Problems.IsEmpty && scan.Findings.IsEmpty);

    /// <summary>The code of a command that only looks.</summary>
    public static int OfLooking(ScanResult scan, FindingCounts counts) =>
        SawTooLittle(scan) ? CouldNotSee : counts.Total > 0 ? FindingsPending : Done;
}
