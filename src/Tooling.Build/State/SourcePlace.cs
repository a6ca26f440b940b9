using System.Globalization;

namespace Tooling.Build.State;

/// <summary>A place that is written as <c>file:line</c>.</summary>
internal static class SourcePlace
{
    /// <summary>Takes it apart.</summary>
    /// <param name="place">The place; the line may be missing.</param>
    /// <returns>The file, null where there is none, and the line, 0 where there is none.</returns>
    public static (string? File, int Line) Parse(string? place)
    {
        var colon = place?.LastIndexOf(':') ?? -1;
        return colon > 0 && int.TryParse(place!.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? (place.Substring(0, colon), line)
            : (place, 0);
    }
}
