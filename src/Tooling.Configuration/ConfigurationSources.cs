using System.Collections;
using System.Collections.Immutable;

namespace Tooling.Configuration;

/// <summary>What has a say in the configuration beside the file.</summary>
/// <param name="Profile">The profile that was asked for; null where the file decides.</param>
/// <param name="Environment">Variables whose names begin with <see cref="Prefix"/>.</param>
public sealed record ConfigurationSources(string? Profile, ImmutableDictionary<string, string> Environment)
{
    /// <summary>How the names of variables begin: <c>MIGRATE_GATE_MODE</c> is <c>gate.mode</c>.</summary>
    public const string Prefix = "MIGRATE_";

    /// <summary>The variable that names the profile.</summary>
    public const string ProfileVariable = Prefix + "PROFILE";

    /// <summary>Stands for no profile, whatever the file says.</summary>
    public const string NoProfile = "";

    /// <summary>Nothing else has a say.</summary>
    public static ConfigurationSources None { get; } = new(null, ImmutableDictionary<string, string>.Empty);

    /// <summary>Takes the variables of a process that have a say.</summary>
    /// <param name="profile">The profile that was asked for; null where the variables or the file decide.</param>
    /// <param name="variables">All variables of the process.</param>
    /// <returns>The sources.</returns>
    public static ConfigurationSources Of(string? profile, IDictionary variables) => variables is null ? throw new ArgumentNullException(nameof(variables)) : new ConfigurationSources(
        profile,
        variables.Cast<DictionaryEntry>()
            .Where(entry => entry.Key is string name && name.StartsWith(Prefix, StringComparison.Ordinal) && entry.Value is string)
            .ToImmutableDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal));
}

/// <summary>A setting that is in effect.</summary>
/// <param name="Key">Section and key, such as <c>gate.mode</c>.</param>
/// <param name="Value">Its value, as it would be written; empty where there is none.</param>
/// <param name="Source">Where it comes from: <c>default</c>, the file and line, a profile, or a variable.</param>
public sealed record EffectiveSetting(string Key, string Value, string Source);

/// <summary>A configuration, and where each part of it comes from.</summary>
/// <param name="Values">What holds.</param>
/// <param name="Settings">The same, setting by setting, in the order of the format.</param>
/// <param name="Profile">The profile in effect; null where none is.</param>
/// <param name="Profiles">The profiles that the file has; ordered.</param>
public sealed record EffectiveConfiguration(MigrateConfiguration Values, ImmutableArray<EffectiveSetting> Settings, string? Profile, ImmutableArray<string> Profiles);
