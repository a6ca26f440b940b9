using System.Collections.Immutable;
using System.Globalization;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>Says of every setting what it is, and where that comes from.</summary>
internal static class SettingList
{
    private static readonly ImmutableDictionary<string, string> Defaults = new Dictionary<string, string>
    {
        ["gate.mode"] = "new",
        ["gate.minimumResolution"] = MigrateConfiguration.Default.Gate.MinimumResolution.ToString(CultureInfo.InvariantCulture),
        ["sessions.keep"] = SessionSettings.Default.Keep.ToString(CultureInfo.InvariantCulture),
        ["sessions.expireAfterDays"] = SessionSettings.Default.ExpireAfterDays.ToString(CultureInfo.InvariantCulture),
        ["store.move"] = "auto",
        ["store.maximumProjects"] = StoreSettings.Default.MaximumProjects.ToString(CultureInfo.InvariantCulture),
        ["store.maximumMigrations"] = StoreSettings.Default.MaximumMigrations.ToString(CultureInfo.InvariantCulture),
        ["store.maximumKilobytes"] = StoreSettings.Default.MaximumKilobytes.ToString(CultureInfo.InvariantCulture),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Makes the list.</summary>
    /// <param name="layers">From the weakest to the strongest.</param>
    public static ImmutableArray<EffectiveSetting> Of(ImmutableArray<ConfigurationLayer> layers) => ConfigurationFormat.Sections
        .SelectMany(section => ((ObjectShape)section.Value).Keys, (section, key) => Find(layers, section.Name, key.Name))
        .ToImmutableArray();

    private static EffectiveSetting Find(ImmutableArray<ConfigurationLayer> layers, string section, string key)
    {
        var name = $"{section}.{key}";
        return layers.LastOrDefault(layer => layer.Find(section, key) is not null) is { } layer && layer.Find(section, key) is { } value
            ? new EffectiveSetting(name, Write(value), layer.Describe(value))
            : new EffectiveSetting(name, Defaults.TryGetValue(name, out var standard) ? standard : string.Empty, "default");
    }

    private static string Write(YamlNode value) => value switch
    {
        YamlText text => text.Trimmed,
        YamlList list => $"[{string.Join(", ", list.Items.Select(Write))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key.Value}: {Write(entry.Value)}"))}}}",
        _ => string.Empty,
    };
}
