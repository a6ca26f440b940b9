using System.Collections.Immutable;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>Reads <c>.migrate/config.yaml</c>.</summary>
public static class ConfigurationReader
{
    /// <summary>Reads the configuration from its text.</summary>
    /// <param name="yaml">The content of the file; an empty one configures nothing.</param>
    /// <param name="fileName">The file's path or name, for messages.</param>
    /// <returns>The configuration; what is not said is as in <see cref="MigrateConfiguration.Default"/>.</returns>
    /// <exception cref="ConfigurationException">It has mistakes: all of them, with their places and what to write instead.</exception>
    public static MigrateConfiguration Read(string yaml, string fileName)
    {
        if (yaml is null)
        {
            throw new ArgumentNullException(nameof(yaml));
        }

        var problems = new ProblemList();
        var root = YamlLoader.Load(yaml, fileName, problems, "configuration", emptyHint: null);
        if (root is not null)
        {
            new ShapeChecker(problems).CheckRoot(root, ConfigurationFormat.Root);
        }

        var configuration = ReadSections(root as YamlMapping ?? new YamlMapping(new PackPosition(fileName, 1, 1), []), problems);
        return problems.InOrder is { IsEmpty: false } mistakes
            ? throw new ConfigurationException(mistakes.Select(Problem).ToImmutableArray())
            : configuration;
    }

    private static MigrateConfiguration ReadSections(YamlMapping root, ProblemList problems) => new()
    {
        Gate = GateSection.Read(root.Find<YamlMapping>("gate"), problems),
        Sessions = SessionSettings.Read(root.Find<YamlMapping>("sessions")),
    };

    internal static ConfigurationProblem Problem(PackProblem problem) =>
        new(problem.Position.File, problem.Position.Line, problem.Position.Column, problem.Message, problem.Hint);
}
