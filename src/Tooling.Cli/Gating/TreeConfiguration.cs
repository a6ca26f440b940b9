using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Configuration;
using Tooling.Engine;
using Tooling.Reporting.Gating;

namespace Tooling.Cli.Gating;

/// <summary>The configuration of a tree.</summary>
internal static class TreeConfiguration
{
    /// <summary>Reads it.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="parse">What was typed.</param>
    /// <returns>What the environment and the defaults say where there is no file.</returns>
    /// <exception cref="ConfigurationException">It has mistakes.</exception>
    /// <exception cref="UserErrorException">It names a pack or a rule that there is not.</exception>
    public static MigrateConfiguration Read(string root, ImmutableArray<RuleInfo> rules, ParseResult parse) =>
        ReadEffective(root, rules, Sources(parse.GetValue<string?>(CommandTree.ProfileName))).Values;

    /// <summary>What has a say beside the file.</summary>
    /// <param name="profile">The profile that was typed; null where none was.</param>
    public static ConfigurationSources Sources(string? profile) => ConfigurationSources.Of(profile, Environment.GetEnvironmentVariables());

    /// <summary>Reads it, with where each part of it comes from.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="sources">What has a say beside the file.</param>
    /// <returns>What the environment and the defaults say where there is no file.</returns>
    /// <exception cref="ConfigurationException">It has mistakes.</exception>
    /// <exception cref="UserErrorException">It names a pack or a rule that there is not.</exception>
    public static EffectiveConfiguration ReadEffective(string root, ImmutableArray<RuleInfo> rules, ConfigurationSources sources)
    {
        var file = new MigrateFolder(root).Configuration;
        var name = $"{MigrateFolder.Name}/{Path.GetFileName(file)}";
        var configuration = ConfigurationReader.Read(File.Exists(file) ? File.ReadAllText(file) : string.Empty, name, sources);
        RefuseUnknown(configuration.Values.Gate, rules, name);
        return configuration;
    }

    /// <summary>A misspelt pack would be finished without anybody looking, and a misspelt rule would be excused nowhere.</summary>
    private static void RefuseUnknown(GatePolicy gate, ImmutableArray<RuleInfo> rules, string file)
    {
        var packs = rules.Select(rule => rule.PackId).Where(id => id != RuleInfo.Engine).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var pack in gate.FinishedPacks.Where(pack => !packs.Contains(pack)))
        {
            throw At(file, UnknownName.Error("pack", pack, packs));
        }

        var ids = rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var waiver in gate.Waivers.Where(waiver => waiver.RuleId is not null && !ids.Contains(waiver.RuleId)))
        {
            throw At(waiver.Location ?? file, UnknownName.Error("rule", waiver.RuleId!, ids));
        }
    }

    private static UserErrorException At(string location, UserErrorException error) => new(error.Message, error.Hint, location);
}
