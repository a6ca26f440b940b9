using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Engine.Converters;

/// <summary>Runs the examples of rules about configuration: nothing but text is needed for it, so that a pack with a wrong one is not used at all.</summary>
internal static class ConfigurationExamples
{
    /// <summary>The examples that do not come out as they say.</summary>
    /// <param name="pack">The pack.</param>
    public static ImmutableArray<PackProblem> MistakesIn(PackDefinition pack) =>
        [.. pack.Rules.OfType<ConfigurationRule>().SelectMany(rule => rule.Examples.Select(example => MistakeIn(rule, example))).OfType<PackProblem>()];

    private static PackProblem? MistakeIn(ConfigurationRule rule, RuleExample example)
    {
        try
        {
            var result = FileConverter.Convert(example.Before, new ConfigurationFile(example.Format!), [rule]);
            var left = string.Concat(result.Found.Where(found => found.Refusal is not null).Select(found => $" `{found.Path}` is left to a person: {found.Refusal}"));
            return rule.Safety == Safety.Manual && result.Found.IsEmpty ? new PackProblem(rule.Position, $"Rule `{rule.Id}` finds nothing in its example.", "Write an example that has one of the keys.")
                : example.After is { } after && after != result.Text ? new PackProblem(rule.Position, $"An example of rule `{rule.Id}` does not come out as it says. It becomes: {result.Text.Trim()}", $"Change `after`, or the rule.{left}")
                : null;
        }
        catch (ConfigurationSyntaxException e)
        {
            return new PackProblem(rule.Position, FormattableString.Invariant($"An example of rule `{rule.Id}` is no {example.Format}: line {e.Line}, column {e.Column}: {e.Message}"), "Write a text that can be read.");
        }
    }
}
