using System.Globalization;
using Tooling.Reporting;

namespace Tooling.Cli.Rendering;

/// <summary>The last line of every run: what changed, what remains, and the next command to type.</summary>
/// <param name="Changed">What changed.</param>
/// <param name="Remains">What remains.</param>
/// <param name="Next">The command to type next.</param>
internal sealed record ClosingLine(string Changed, string Remains, string Next)
{
    public const string ChangedNothing = "Changed nothing";
    public const string NothingRemains = "nothing remains";

    public override string ToString() => $"{Changed}; {Remains}. Next: {Next}";

    /// <summary>A number and its noun: <c>1 file</c>, <c>3 files</c>.</summary>
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? string.Empty : "s")}");

    /// <summary>What remains, for findings.</summary>
    public static string Remaining(FindingCounts counts) => counts.Total == 0
        ? NothingRemains
        : $"{Count(counts.Total, "finding")} {(counts.Total == 1 ? "remains" : "remain")} ({string.Join(", ", Parts(counts))})";

    /// <summary>What remains, where too little was seen.</summary>
    public static string TooLittleSeen(double resolutionRate) => resolutionRate >= ExitCodes.SufficientResolution
        ? "what the problems name was not read, or only in part, so that nothing is known of it"
        : string.Create(CultureInfo.InvariantCulture, $"too little of the code could be seen ({Math.Floor(resolutionRate * 100)} % of the candidate places decided, {ExitCodes.SufficientResolution * 100} % needed)");

    private static IEnumerable<string> Parts(FindingCounts counts)
    {
        (int Number, string Word)[] parts = [(counts.Rewrite, "to rewrite"), (counts.Manual, "manual"), (counts.Unresolved, "unresolved")];
        return parts.Where(part => part.Number > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Number} {part.Word}"));
    }
}
