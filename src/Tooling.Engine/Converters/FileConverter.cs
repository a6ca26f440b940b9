using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Converters.Formats;
using Tooling.Rules.Model;

namespace Tooling.Engine.Converters;

/// <summary>What becomes of one file.</summary>
/// <param name="Text">The new text; the old one where nothing changes.</param>
/// <param name="Edits">The edits that lead to it, ordered, in positions of the old text.</param>
/// <param name="Found">What the rules found, in the order of the text.</param>
internal sealed record Conversion(string Text, ImmutableArray<TextChange> Edits, ImmutableArray<FoundKey> Found);

/// <summary>A key that a rule is about.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The key's path.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Refusal">Why it is left to a person; null where it is converted.</param>
internal sealed record FoundKey(ConfigurationRule Rule, string Path, TextSpan Span, string? Refusal);

/// <summary>Converts files: finds the keys, makes the edits, and reads the result back to see that it says exactly what the rules ask for.</summary>
internal static class FileConverter
{
    private const string NotProven = "The file would not say what the rule asks for when it is read again. Change it by hand; please report it.";

    /// <summary>The reader of a format.</summary>
    /// <param name="format">One of <see cref="ConfigurationFormats"/>.</param>
    public static IConfigurationFormat FormatOf(string format) => format switch
    {
        ConfigurationFormats.Json => new JsonFormat(),
        ConfigurationFormats.Yaml => new YamlFormat(),
        ConfigurationFormats.Xml => new XmlFormat(),
        ConfigurationFormats.Ini => new IniFormat(),
        ConfigurationFormats.MSBuild => new MSBuildFormat(),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Converts a text.</summary>
    /// <param name="text">The text, without byte order mark.</param>
    /// <param name="file">What is known of the file.</param>
    /// <param name="rules">The rules that are about it, in their order; for a key the first counts.</param>
    /// <exception cref="ConfigurationSyntaxException">The text is not of the format.</exception>
    public static Conversion Convert(string text, ConfigurationFile file, ImmutableArray<ConfigurationRule> rules)
    {
        var format = FormatOf(file.Format);
        var roots = format.Read(text);
        var changes = roots.SelectMany(root => Find(root, format, text, file, rules)).ToImmutableArray();
        var edits = new EditMaker(format, text).Make(changes);
        var result = new Conversion(edits.IsEmpty ? text : SourceText.From(text).WithChanges(edits).ToString(), edits, []);
        if (!edits.IsEmpty && !IsProven(result.Text, format, roots, changes))
        {
            foreach (var change in changes)
            {
                change.Refuse(NotProven);
            }

            result = new Conversion(text, [], []);
        }

        return result with { Found = [.. changes.Select(change => new FoundKey(change.Rule, change.Path, change.Place?.Span ?? default, change.Refusal)).OrderBy(found => found.Span.Start)] };
    }

    private static List<PlannedChange> Find(ConfigurationNode root, IConfigurationFormat format, string text, ConfigurationFile file, ImmutableArray<ConfigurationRule> rules)
    {
        var places = ConfigurationPlace.Of(root);
        var finder = new KeyFinder(root, places, format, text, file);
        var changes = new List<PlannedChange>();
        var claimed = new HashSet<object>();
        foreach (var change in rules.SelectMany(rule => finder.Find(rule, rules)))
        {
            if (claimed.Add(change.Added is not null && !change.IsRemoved ? change.Path : change.Place!))
            {
                changes.Add(change);
            }
        }

        var gone = changes.Where(change => change.IsRemoved).Select(change => change.Place).ToHashSet();
        return [.. changes.Where(change => !LiesIn(change.Place?.Parent, gone))];
    }

    private static bool LiesIn(ConfigurationPlace? place, HashSet<ConfigurationPlace?> gone) => place is not null && (gone.Contains(place) || LiesIn(place.Parent, gone));

    private static bool IsProven(string text, IConfigurationFormat format, ImmutableArray<ConfigurationNode> roots, ImmutableArray<PlannedChange> changes)
    {
        try
        {
            var read = format.Read(text);
            return read.Length == roots.Length && roots.Zip(read).All(pair =>
                KeyLeaves.Of(pair.First, format, changes).Order(StringComparer.Ordinal).SequenceEqual(KeyLeaves.Of(pair.Second, format, []).Order(StringComparer.Ordinal), StringComparer.Ordinal));
        }
        catch (ConfigurationSyntaxException)
        {
            return false;
        }
    }
}
