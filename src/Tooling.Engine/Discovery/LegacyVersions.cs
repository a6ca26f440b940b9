using NuGet.Versioning;

namespace Tooling.Engine.Discovery;

/// <summary>Decides whether a version, range or floating version in a project file is legacy, and what to write for it.</summary>
internal static class LegacyVersions
{
    private static readonly NuGetVersion Lowest = new(0, 0, 0, "0");

    /// <summary>Whether restore could resolve <paramref name="text"/> to a version in <paramref name="legacy"/>.</summary>
    public static bool CanResolveInto(VersionRange legacy, string text)
    {
        if (NuGetVersion.TryParse(text, out var version))
        {
            return legacy.Satisfies(version);
        }

        if (!VersionRange.TryParse(text, out var range))
        {
            return false;
        }

        return Witnesses(legacy).Concat(Witnesses(range)).Any(candidate =>
            legacy.Satisfies(candidate) && range.Satisfies(candidate) && range.Float?.Satisfies(candidate) != false);
    }

    /// <summary>Whether a floating version takes in another one, so that restore finds that or a later one.</summary>
    public static bool FloatsTo(string text, string version) =>
        VersionRange.TryParse(text, out var range) && range.IsFloating && NuGetVersion.TryParse(version, out var wanted) && range.Satisfies(wanted) && range.Float!.Satisfies(wanted);

    /// <summary>Whether a text is a version, a range or a floating version.</summary>
    public static bool IsVersion(string text) => NuGetVersion.TryParse(text, out _) || VersionRange.TryParse(text, out _);

    /// <summary>What to write instead of <paramref name="text"/>: the version, in brackets where an exact version was asked for.</summary>
    public static string Replace(string text, string version)
    {
        var isExact = text.StartsWith('[') && text.EndsWith(']') && !text.Contains(',', StringComparison.Ordinal);
        return isExact ? $"[{version}]" : version;
    }

    /// <summary>
    /// Where two ranges overlap, the overlap begins at the lower bound of one of them or right behind it; where only stable versions
    /// count, at the release of that bound or at the next one.
    /// </summary>
    private static IEnumerable<NuGetVersion> Witnesses(VersionRange range)
    {
        var bound = range.MinVersion ?? Lowest;
        yield return bound;
        yield return bound.IsPrerelease
            ? new NuGetVersion(bound.Version, $"{bound.Release}.0", metadata: null)
            : new NuGetVersion(bound.Major, bound.Minor, bound.Patch + 1, "0");
        yield return new NuGetVersion(bound.Version);
        yield return new NuGetVersion(bound.Major, bound.Minor, bound.Patch + 1);
    }
}
