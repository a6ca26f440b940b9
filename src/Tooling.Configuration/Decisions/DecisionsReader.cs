using System.Collections.Immutable;
using Tooling.Rules.Reading;

namespace Tooling.Configuration.Decisions;

/// <summary>Reads a decisions file: YAML, or JSON, which is YAML as well.</summary>
public static class DecisionsReader
{
    /// <summary>Reads it from its text.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="fileName">The file's path or name, for messages.</param>
    /// <returns>The entries, in the order of the file.</returns>
    /// <exception cref="ConfigurationException">It has mistakes: all of them, with their places and what to write instead.</exception>
    public static ImmutableArray<DecisionEntry> Read(string text, string fileName)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        var problems = new ProblemList();
        var root = YamlLoader.Load(text, fileName, problems, "decisions file", "Write `units:` with a list of `unit:` and `decision:`.");
        if (root is not null)
        {
            new ShapeChecker(problems).CheckRoot(root, DecisionsFormat.Root);
        }

        return problems.InOrder is { IsEmpty: false } mistakes
            ? throw new ConfigurationException(mistakes.Select(ConfigurationReader.Problem).ToImmutableArray())
            : ((YamlMapping)root!).ItemsOf<YamlMapping>("units").Select(ToEntry).ToImmutableArray();
    }

    private static DecisionEntry ToEntry(YamlMapping unit) => new(
        unit.TextOf("unit")!,
        unit.TextOf("decision")!,
        unit.TextOf("edits"),
        FormattableString.Invariant($"{unit.Position.File}:{unit.Position.Line}"));
}
