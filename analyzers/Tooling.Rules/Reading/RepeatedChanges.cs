using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>Refuses rules about configuration of which one would change again, in a second run, what another one made.</summary>
internal static class RepeatedChanges
{
    /// <summary>Checks all rules of a pack together.</summary>
    public static void Check(ImmutableArray<ConfigurationRule> rules, ProblemList problems)
    {
        var changes = rules.Where(rule => rule.Safety != Safety.Manual).SelectMany(rule => rule.Keys, (rule, key) => (Rule: rule, Key: key, From: PathOf(rule, key.From), To: key.To is null ? null : PathOf(rule, key.To))).ToList();
        foreach (var made in changes.Where(change => change.To is not null && !SamePath(change.From, change.To)))
        {
            foreach (var other in changes.Where(other => ShareFiles(made.Rule, other.Rule)))
            {
                // What lies in a section that the other one renames lies there before, too: both are done in one run.
                var isInside = IsAbove(other.From, made.To!) && !(made.Key != other.Key && IsAbove(other.From, made.From));
                if (isInside || IsAbove(made.To!, other.From))
                {
                    problems.Add(made.Key.Position, $"A second run would change `{made.Key.To}` again: `{other.Key.From}` in line {other.Key.Position.Line} names it, too.", "No new key may be, hold or lie in an old one: files can't tell whether they were changed before.");
                }
            }
        }

        foreach (var rule in rules)
        {
            foreach (var added in rule.Defaults)
            {
                var path = PathOf(rule, added.Key);
                if (changes.FirstOrDefault(change => ShareFiles(rule, change.Rule) && (IsAbove(change.From, path) || IsAbove(path, change.From))) is { Key: { } key })
                {
                    problems.Add(rule.Position, $"A second run would change the default `{added.Key}`: `{key.From}` in line {key.Position.Line} names it, too.", "Add a default only for a key that no rule changes.");
                }
            }
        }
    }

    private static string[] PathOf(ConfigurationRule rule, string key) => rule.Section.Length == 0 ? key.Split(':') : [.. rule.Section.Split(':'), .. key.Split(':')];

    private static bool ShareFiles(ConfigurationRule one, ConfigurationRule other) =>
        ConfigurationRuleReader.FormatsOf(one).Intersect(ConfigurationRuleReader.FormatsOf(other), StringComparer.Ordinal).Any();

    private static bool SamePath(string[] one, string[] other) => one.Length == other.Length && IsAbove(one, other);

    /// <summary>Whether a path is the same as another one, or the beginning of it.</summary>
    private static bool IsAbove(string[] above, string[] path) =>
        above.Length <= path.Length && above.Zip(path, (x, y) => x == "*" || y == "*" || string.Equals(x, y, StringComparison.OrdinalIgnoreCase)).All(same => same);
}
