using System.Collections.Immutable;
using System.Text;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>Reads settings from variables: <c>MIGRATE_GATE_MINIMUM_RESOLUTION</c> is <c>gate.minimumResolution</c>. Lists have none.</summary>
internal static class EnvironmentLayer
{
    /// <summary>Reads them.</summary>
    /// <param name="environment">The variables.</param>
    /// <param name="problems">Collects variables that mean nothing, and values that can't be.</param>
    public static ConfigurationLayer Read(ImmutableDictionary<string, string> environment, ProblemList problems)
    {
        var known = ConfigurationFormat.Sections
            .SelectMany(section => ((ObjectShape)section.Value).Keys, (section, key) => (Section: section.Name, Key: key))
            .Where(setting => setting.Key.Value is TextShape)
            .ToDictionary(setting => NameOf(setting.Section, setting.Key.Name), StringComparer.Ordinal);
        foreach (var name in environment.Keys.Where(name => IsMeant(name) && !known.ContainsKey(name)).OrderBy(name => name, StringComparer.Ordinal))
        {
            problems.Add(At(name), $"The variable `{name}` is no setting.", Suggestion.For(name, known.Keys.ToArray()));
        }

        var found = known.Where(setting => environment.ContainsKey(setting.Key)).ToLookup(setting => setting.Value.Section, setting => Entry(setting.Key, setting.Value.Key.Name, environment[setting.Key]));
        var start = At("environment");
        var root = new YamlMapping(start, found.Select(section => new YamlEntry(Text(start, section.Key), new YamlMapping(start, section.ToImmutableArray()))).ToImmutableArray());
        new ShapeChecker(problems).CheckRoot(root, ConfigurationFormat.Root);
        return new ConfigurationLayer("environment", root);
    }

    /// <summary>The variable of a setting.</summary>
    public static string NameOf(string section, string key) => $"{ConfigurationSources.Prefix}{Words(section)}_{Words(key)}";

    /// <summary>Other variables that begin so are not settings, such as that of the profile.</summary>
    private static bool IsMeant(string name) => ConfigurationFormat.Sections.Any(section => name.StartsWith($"{ConfigurationSources.Prefix}{Words(section.Name)}_", StringComparison.Ordinal));

    private static YamlEntry Entry(string variable, string key, string value) => new(Text(At(variable), key), Text(At(variable), value));

    private static YamlText Text(PackPosition position, string value) => new(position, value, position, IsVerbatim: false);

    private static PackPosition At(string variable) => new(variable, 0, 0);

    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            words.Append(char.IsUpper(c) ? "_" : string.Empty).Append(char.ToUpperInvariant(c));
        }

        return words.ToString();
    }
}
