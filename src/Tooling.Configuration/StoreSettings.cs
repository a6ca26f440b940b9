using System.Globalization;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>What the section <c>store</c> says.</summary>
/// <param name="MayMove">Whether a ledger that outgrows its plain file is moved to SQLite by itself.</param>
/// <param name="MaximumProjects">More projects than these are too many for a plain file.</param>
/// <param name="MaximumMigrations">More migrations than these are.</param>
/// <param name="MaximumKilobytes">A larger file is; in units of 1,024 bytes.</param>
public sealed record StoreSettings(bool MayMove, int MaximumProjects, int MaximumMigrations, int MaximumKilobytes)
{
    /// <summary>What holds where nothing is said.</summary>
    public static StoreSettings Default { get; } = new(true, 50, 200, 4096);

    internal static StoreSettings Read(YamlMapping? section) => section is null ? Default : new StoreSettings(
        section.TextOf("move") != "never",
        NumberOf(section, "maximumProjects") ?? Default.MaximumProjects,
        NumberOf(section, "maximumMigrations") ?? Default.MaximumMigrations,
        NumberOf(section, "maximumKilobytes") ?? Default.MaximumKilobytes);

    private static int? NumberOf(YamlMapping section, string key) =>
        int.TryParse(section.TextOf(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
