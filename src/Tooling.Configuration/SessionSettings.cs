using System.Globalization;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>What the section <c>sessions</c> says.</summary>
/// <param name="Keep">At most so many sessions are kept, the latest.</param>
/// <param name="ExpireAfterDays">None that was not touched for so many days.</param>
public sealed record SessionSettings(int Keep, int ExpireAfterDays)
{
    /// <summary>What holds where nothing is said.</summary>
    public static SessionSettings Default { get; } = new(20, 30);

    internal static SessionSettings Read(YamlMapping? section) => section is null
        ? Default
        : new SessionSettings(NumberOf(section, "keep") ?? Default.Keep, NumberOf(section, "expireAfterDays") ?? Default.ExpireAfterDays);

    private static int? NumberOf(YamlMapping section, string key) =>
        int.TryParse(section.TextOf(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
