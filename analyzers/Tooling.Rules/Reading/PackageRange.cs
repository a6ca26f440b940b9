using System.Globalization;
using System.Text.RegularExpressions;

namespace Tooling.Rules.Reading;

/// <summary>
/// A NuGet version range such as <c>[2.0.0-beta1, 2.0.0-beta5)</c>. Packs are read inside the compiler, where NuGet.Versioning
/// is not at hand; this is as much of it as checking a pack takes.
/// </summary>
internal sealed class PackageRange
{
    private static readonly Regex Interval = new(
        @"^(?<open>[\[(])\s*(?<min>[^,\s\[\]()]*)\s*(?<comma>,)?\s*(?<max>[^,\s\[\]()]*)\s*(?<close>[\])])$",
        RegexOptions.CultureInvariant);

    private readonly PackageVersion? _minimum;
    private readonly PackageVersion? _maximum;
    private readonly bool _includesMinimum;
    private readonly bool _includesMaximum;

    private PackageRange(PackageVersion? minimum, bool includesMinimum, PackageVersion? maximum, bool includesMaximum)
    {
        (_minimum, _includesMinimum) = (minimum, includesMinimum);
        (_maximum, _includesMaximum) = (maximum, includesMaximum);
    }

    /// <summary>Parses a range; null where it is none, or one that no version lies in.</summary>
    public static PackageRange? Parse(string text)
    {
        if (PackageVersion.Parse(text) is { } atLeast)
        {
            return new PackageRange(atLeast, includesMinimum: true, maximum: null, includesMaximum: false);
        }

        var match = Interval.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var (minimumText, maximumText) = (match.Groups["min"].Value, match.Groups["max"].Value);
        var (minimum, maximum) = (PackageVersion.Parse(minimumText), PackageVersion.Parse(maximumText));
        var (includesMinimum, includesMaximum) = (match.Groups["open"].Value == "[", match.Groups["close"].Value == "]");
        if ((minimum is null && minimumText.Length > 0) || (maximum is null && maximumText.Length > 0))
        {
            return null;
        }

        if (!match.Groups["comma"].Success)
        {
            var isExact = minimum is not null && maximum is null && includesMinimum && includesMaximum;
            return isExact ? new PackageRange(minimum, true, minimum, true) : null;
        }

        var order = minimum is null || maximum is null ? -1 : minimum.CompareTo(maximum);
        return order < 0 || (order == 0 && includesMinimum && includesMaximum)
            ? new PackageRange(minimum, includesMinimum, maximum, includesMaximum)
            : null;
    }

    /// <summary>Whether a version lies in the range.</summary>
    public bool Contains(PackageVersion version)
    {
        var aboveMinimum = _minimum is null ? 1 : version.CompareTo(_minimum);
        var belowMaximum = _maximum is null ? -1 : version.CompareTo(_maximum);
        return (aboveMinimum > 0 || (aboveMinimum == 0 && _includesMinimum))
            && (belowMaximum < 0 || (belowMaximum == 0 && _includesMaximum));
    }
}

/// <summary>A NuGet version: one to four numbers and a prerelease label, ordered as SemVer 2.0 (section 11) says.</summary>
internal sealed class PackageVersion : IComparable<PackageVersion>
{
    private static readonly Regex Syntax = new(
        @"^(?<numbers>\d{1,9}(\.\d{1,9}){0,3})(-(?<label>[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*))?(\+[0-9A-Za-z.-]+)?$",
        RegexOptions.CultureInvariant);

    private readonly int[] _numbers;
    private readonly string[] _labels;

    private PackageVersion(int[] numbers, string[] labels) => (_numbers, _labels) = (numbers, labels);

    /// <summary>Parses a version; null where it is none.</summary>
    public static PackageVersion? Parse(string text)
    {
        var match = Syntax.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var numbers = match.Groups["numbers"].Value.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture));
        var label = match.Groups["label"].Value;
        return new PackageVersion([.. numbers.Concat([0, 0, 0]).Take(4)], label.Length == 0 ? [] : label.Split('.'));
    }

    public int CompareTo(PackageVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var i = 0; i < _numbers.Length; i++)
        {
            if (_numbers[i] != other._numbers[i])
            {
                return _numbers[i].CompareTo(other._numbers[i]);
            }
        }

        return CompareLabels(_labels, other._labels);
    }

    // A release comes after all its prereleases, and a longer label after the one that it begins with.
    private static int CompareLabels(string[] a, string[] b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return b.Length.CompareTo(a.Length);
        }

        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order = CompareLabel(a[i], b[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int CompareLabel(string a, string b)
    {
        var aIsNumber = int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var aNumber);
        var bIsNumber = int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var bNumber);
        return (aIsNumber, bIsNumber) switch
        {
            (true, true) => aNumber.CompareTo(bNumber),
            (true, false) => -1,
            (false, true) => 1,
            _ => StringComparer.OrdinalIgnoreCase.Compare(a, b),
        };
    }
}
