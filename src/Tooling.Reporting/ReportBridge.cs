using System.Globalization;

namespace Tooling.Reporting;

/// <summary>A bridge that a project is on: sources that implement a legacy API on the modern one, for as long as some of its tools need it.</summary>
/// <param name="Path">Its folder, relative to the root of the tree, with <c>/</c>.</param>
/// <param name="PackId">The pack that brought it.</param>
/// <param name="Until">The last day (UTC) on which the project may have it, as its files say; null where they say none.</param>
public sealed record ReportBridge(string Path, string PackId, DateTime? Until)
{
    /// <summary>The folder beside the project that bridges lie in, one folder a pack.</summary>
    public const string Folder = "Bridge";

    /// <summary>Every file of a bridge has a line that begins so, by which it is known.</summary>
    public const string Mark = "// A bridge of dotnet migrate: ";

    /// <summary>The line after it begins so where the bridge has a last day.</summary>
    public const string DayMark = "// Its last day: ";

    /// <summary>The line that says the last day.</summary>
    /// <param name="until">The day.</param>
    public static string DayLine(DateTime until) => DayMark + Day(until);

    /// <summary>A day as files, reports and the gate say it: <c>2027-01-31</c>.</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
