using System.Collections.Immutable;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>Reads <c>.migrate/config.yaml</c>.</summary>
public static class ConfigurationReader
{
    /// <summary>Reads the configuration from its text alone.</summary>
    /// <param name="yaml">The content of the file; an empty one configures nothing.</param>
    /// <param name="fileName">The file's path or name, for messages.</param>
    /// <returns>The configuration; what is not said is as in <see cref="MigrateConfiguration.Default"/>.</returns>
    /// <exception cref="ConfigurationException">It has mistakes: all of them, with their places and what to write instead.</exception>
    public static MigrateConfiguration Read(string yaml, string fileName) => Read(yaml, fileName, ConfigurationSources.None).Values;

    /// <summary>Reads the configuration: a variable of the environment is stronger than the profile, the profile than the file, the file than the default.</summary>
    /// <param name="yaml">The content of the file; an empty one configures nothing.</param>
    /// <param name="fileName">The file's path or name, for messages.</param>
    /// <param name="sources">What else has a say.</param>
    /// <returns>The configuration, and where each part of it comes from.</returns>
    /// <exception cref="ConfigurationException">It has mistakes: all of them, with their places and what to write instead.</exception>
    public static EffectiveConfiguration Read(string yaml, string fileName, ConfigurationSources sources)
    {
        if (yaml is null || sources is null)
        {
            throw new ArgumentNullException(yaml is null ? nameof(yaml) : nameof(sources));
        }

        var problems = new ProblemList();
        var node = YamlLoader.Load(yaml, fileName, problems, "configuration", emptyHint: null);
        if (node is not null)
        {
            new ShapeChecker(problems).CheckRoot(node, ConfigurationFormat.Root);
        }

        var root = node as YamlMapping ?? new YamlMapping(new PackPosition(fileName, 1, 1), []);
        var profiles = new Profiles(root, problems);
        profiles.Check();
        var profile = ProfileOf(root, profiles, sources, problems);
        ImmutableArray<ConfigurationLayer> layers = [new ConfigurationLayer(null, root), .. profile is null ? [] : profiles.LayersOf(profile), EnvironmentLayer.Read(sources.Environment, problems)];

        // Profiles that are not in effect are read as well: what is wrong in them is wrong today.
        foreach (var name in profiles.Names)
        {
            ReadSections(ConfigurationLayer.Merge([new ConfigurationLayer(null, root), .. profiles.LayersOf(name)]), problems);
        }

        var values = ReadSections(ConfigurationLayer.Merge(layers), problems);
        return problems.InOrder is { IsEmpty: false } mistakes
            ? throw new ConfigurationException(mistakes.Select(Problem).Distinct().ToImmutableArray())
            : new EffectiveConfiguration(values, SettingList.Of(layers), profile, profiles.Names);
    }

    private static string? ProfileOf(YamlMapping root, Profiles profiles, ConfigurationSources sources, ProblemList problems)
    {
        var typed = sources.Profile ?? (sources.Environment.TryGetValue(ConfigurationSources.ProfileVariable, out var variable) && variable.Length > 0 ? variable : null);
        var written = root.Find<YamlText>("profile");
        var name = typed ?? written?.Trimmed;
        if (name == ConfigurationSources.NoProfile)
        {
            return null;
        }

        if (name is null || profiles.Names.Contains(name))
        {
            return name;
        }

        problems.Add(
            typed is null ? written!.Position : root.Position,
            $"There is no profile `{name}`.",
            profiles.Names.IsEmpty ? "Write it below `profiles:`." : Suggestion.For(name, profiles.Names.ToArray()));
        return null;
    }

    private static MigrateConfiguration ReadSections(YamlMapping root, ProblemList problems) => new()
    {
        Gate = GateSection.Read(root.Find<YamlMapping>("gate"), problems),
        Sessions = SessionSettings.Read(root.Find<YamlMapping>("sessions")),
        Store = StoreSettings.Read(root.Find<YamlMapping>("store")),
    };

    internal static ConfigurationProblem Problem(PackProblem problem) =>
        new(problem.Position.File, problem.Position.Line, problem.Position.Column, problem.Message, problem.Hint);
}
