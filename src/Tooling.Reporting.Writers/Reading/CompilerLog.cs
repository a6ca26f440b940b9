using System.Collections.Immutable;

namespace Tooling.Reporting.Writers.Reading;

/// <summary>What the compiler's error log says of the analyzer.</summary>
/// <param name="Findings">The findings, as the analyzer reported them.</param>
/// <param name="Rules">Their rules.</param>
/// <param name="Problems">Rules that failed.</param>
/// <param name="ResolvedCandidates">How many candidate places could be decided.</param>
public sealed record CompilerLog(ImmutableArray<Finding> Findings, ImmutableArray<ReportRule> Rules, ImmutableArray<ReportProblem> Problems, int ResolvedCandidates)
{
    /// <summary>Nothing was found.</summary>
    public static CompilerLog Empty { get; } = new([], [], [], 0);
}
