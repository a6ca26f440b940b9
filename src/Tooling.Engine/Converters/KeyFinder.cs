using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Engine.Converters;

/// <summary>Finds in one document what a rule names, and decides what becomes of it.</summary>
/// <param name="root">The document.</param>
/// <param name="places">Its entries.</param>
/// <param name="format">Its format.</param>
/// <param name="text">The text of the file.</param>
/// <param name="file">What is known of the file.</param>
internal sealed class KeyFinder(ConfigurationNode root, ImmutableArray<ConfigurationPlace> places, IConfigurationFormat format, string text, ConfigurationFile file)
{
    /// <summary>What a part <c>*</c> of a section is read as: a file can have a key that is called so.</summary>
    private const string Any = "\0*";

    private readonly Lazy<PlaceIndex> _ignoringCase = new(() => new PlaceIndex(places, StringComparer.OrdinalIgnoreCase));

    private readonly Lazy<PlaceIndex> _byCase = new(() => new PlaceIndex(places, StringComparer.Ordinal));

    /// <summary>What a rule wants of the document.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="known">All rules of the pack that are about the file, for keys that none of them knows.</param>
    public IEnumerable<PlannedChange> Find(ConfigurationRule rule, ImmutableArray<ConfigurationRule> known)
    {
        var section = PartsOf(rule.Section);
        var changes = rule.Keys.SelectMany(key => Find(rule, key, section));
        changes = file.IsRaised || file.IsLayer ? changes : changes.Concat(rule.Defaults.SelectMany(added => Add(rule, added, section)));
        return file.IsRaised || !rule.ReportsUnknown ? changes : changes.Concat(Unknown(rule, section, known));
    }

    private IEnumerable<PlannedChange> Find(ConfigurationRule rule, KeyMap key, string[] section)
    {
        string[] wanted = [.. section, .. PartsOf(key.From)];
        var found = places.Where(place => place.Depth < wanted.Length && IsAbove(wanted, place.Path, rule)).ToList();
        foreach (var place in found)
        {
            var isAlone = format.AllowsRepeats || place.Path.Length > wanted.Length || !IndexFor(rule).At(place.Path).Skip(1).Any();
            var change = Decide(rule, key, place, section.Length, wanted.Length);
            if (change is null)
            {
                continue;
            }

            if ((change.IsRemoved || change.NewName is not null) && file.UseOf(place) is { } use)
            {
                change.Refuse($"`{use}` is used in the project files. Change its uses and its definitions by hand.");
            }

            if (!isAlone)
            {
                change.Refuse("The key is there more than once. Keep one, then run again.");
            }

            yield return change;
        }
    }

    private PlannedChange? Decide(ConfigurationRule rule, KeyMap key, ConfigurationPlace place, int sectionLength, int wantedLength)
    {
        var path = string.Join(':', place.Path);
        if (key.To is null)
        {
            return Checked(new PlannedChange(rule, place, path) { IsRemoved = true }, key);
        }

        var isWhole = place.Path.Length == wantedLength;
        var value = isWhole ? ValueConverter.Convert(key, place.Entry.Node, format, rule.IsCaseSensitive) : ConvertedValue.Same;
        if (key.To == key.From)
        {
            return value == ConvertedValue.Same && rule.Safety != Safety.Manual ? null : Checked(new PlannedChange(rule, place, path) { NewValue = value.Value }, key, value.Refusal);
        }

        string[] target = [.. place.Path.Take(sectionLength), .. PartsOf(key.To), .. place.Path.Skip(wantedLength)];
        if (TakenBy(target, place, rule) is { } taken)
        {
            return Checked(new PlannedChange(rule, place, path), key, $"`{string.Join(':', taken.Path)}` is there already. Decide which of the two counts, and remove the other.");
        }

        var above = place.Path.Take(place.Depth);
        var staysInside = Same([.. above], [.. target.Take(place.Depth)], rule) && target.Length > place.Depth;
        var parts = target.Length - place.Depth;
        if (staysInside && (parts == 1 || parts == place.Entry.Parts.Length || place.Entry.TakesPaths))
        {
            return Checked(new PlannedChange(rule, place, path) { NewName = string.Join(':', target.Skip(place.Depth)), NewValue = value.Value }, key, value.Refusal);
        }

        return isWhole ? Move(rule, key, place, target, value) : Checked(new PlannedChange(rule, place, path), key, "The key is written as a path here. Move it by hand.");
    }

    /// <summary>Takes a key out of one section and puts it into another one.</summary>
    private PlannedChange Move(ConfigurationRule rule, KeyMap key, ConfigurationPlace place, string[] target, ConvertedValue value)
    {
        var path = string.Join(':', place.Path);
        if (value.Refusal is not null || place.Entry.Node.Value is not { } old || place.Entry.Node.IsSection || format.AllowsRepeats)
        {
            return Checked(new PlannedChange(rule, place, path), key, value.Refusal ?? $"A whole section would move to `{string.Join(':', target)}`. Move it by hand.");
        }

        if (format.HasCommentAt(text, place.Entry))
        {
            return Checked(new PlannedChange(rule, place, path), key, $"It moves to `{string.Join(':', target)}`, and a comment beside it would stay behind. Move both by hand.");
        }

        var goal = IndexFor(rule).Above(target).LastOrDefault(p => p.Entry.Node.IsSection);
        var span = place.Entry.Node.ValueSpan;
        return Checked(
            new PlannedChange(rule, place, path)
            {
                IsRemoved = true,
                AddedTo = goal?.Entry.Node ?? root,
                Added = new AddedKey([.. target.Skip(goal?.Path.Length ?? 0)], value.Value ?? old with { Raw = text[span.Start..span.End] }),
            },
            key,
            goal?.Locked ?? root.Locked);
    }

    private IEnumerable<PlannedChange> Add(ConfigurationRule rule, DefaultKey added, string[] section)
    {
        var names = PartsOf(added.Key);
        foreach (var place in places.Where(place => place.Entry.Node.IsSection && Same(place.Path, section, rule)))
        {
            ImmutableArray<string> path = [.. place.Path, .. names];
            if (IndexFor(rule).AtOrBelow(path).Any() || IndexFor(rule).Above(path).Any(other => !other.Entry.Node.IsSection))
            {
                continue;
            }

            var goal = IndexFor(rule).Above(path).Last(p => p.Entry.Node.IsSection);
            var value = new ConfigurationValue(added.Value.Text, added.Value.IsLiteral ? ValueKind.Literal : ValueKind.Text);
            var change = new PlannedChange(rule, place, string.Join(':', path)) { AddedTo = goal.Entry.Node, Added = new AddedKey([.. path.Skip(goal.Path.Length)], value) };
            if (goal.Locked is { } locked)
            {
                change.Refuse(locked);
            }

            yield return change;
        }
    }

    private IEnumerable<PlannedChange> Unknown(ConfigurationRule rule, string[] section, ImmutableArray<ConfigurationRule> known)
    {
        var paths = known.SelectMany(other => other.Keys.SelectMany(key => new[] { key.From, key.To }).OfType<string>().Concat(other.Defaults.Select(added => added.Key)).Select(key => (string[])[.. PartsOf(other.Section), .. PartsOf(key)])).ToList();
        foreach (var place in places.Where(place => place.Depth <= section.Length && place.Path.Length > section.Length && IsAbove(section, place.Path, rule)))
        {
            if (paths.Any(path => IsAbove(path, place.Path, rule) || IsAbove([.. place.Path], path, rule)))
            {
                continue;
            }

            var change = new PlannedChange(rule, place, string.Join(':', place.Path));
            change.Refuse($"The pack does not know the key `{string.Join(':', place.Path.Skip(section.Length))}` of `{rule.Section}`. It stays; look whether the new version still reads it.");
            yield return change;
        }
    }

    /// <summary>A change that is left to a person where the rule, the value or the place asks for it.</summary>
    private static PlannedChange Checked(PlannedChange change, KeyMap key, string? refusal = null)
    {
        if ((refusal ?? change.Place?.Locked) is { } reason)
        {
            change.Refuse(reason);
        }

        if (change.Rule.Safety == Safety.Manual)
        {
            change.Refuse(key.To is null ? $"`{key.From}` means nothing any more: {change.Rule.Why}" : key.To == key.From ? change.Rule.Why : $"`{key.To}` takes its place: {change.Rule.Why}");
        }

        return change;
    }

    private ConfigurationPlace? TakenBy(string[] target, ConfigurationPlace source, ConfigurationRule rule) =>
        IndexFor(rule).AtOrBelow(target).FirstOrDefault(place => place != source) ?? IndexFor(rule).Above(target).FirstOrDefault(place => place != source && !place.Entry.Node.IsSection);

    private PlaceIndex IndexFor(ConfigurationRule rule) => (rule.IsCaseSensitive ? _byCase : _ignoringCase).Value;

    private static string[] PartsOf(string path) => path.Length == 0 ? [] : [.. path.Split(':').Select(part => part == "*" ? Any : part)];

    private static bool Same(IReadOnlyList<string> one, IReadOnlyList<string> other, ConfigurationRule rule) => one.Count == other.Count && IsAbove(one, other, rule);

    private static bool IsAbove(IReadOnlyList<string> above, IReadOnlyList<string> path, ConfigurationRule rule)
    {
        var comparison = rule.IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return above.Count <= path.Count && above.Zip(path, (x, y) => x == Any || y == Any || string.Equals(x, y, comparison)).All(same => same);
    }
}
