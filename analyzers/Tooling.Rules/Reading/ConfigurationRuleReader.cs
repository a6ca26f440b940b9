using System.Collections.Immutable;
using System.Globalization;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>Reads the rules about configuration, and checks what the shape of the file does not say.</summary>
internal sealed class ConfigurationRuleReader(ProblemList problems)
{
    private const string Arrow = "->";

    private const string Nothing = "none";

    /// <summary>Reads the section of one rule. What all rules have is left to the caller.</summary>
    public ConfigurationRule Read(YamlMapping node, Safety safety)
    {
        var rule = new ConfigurationRule
        {
            Id = "", Title = "", Why = "", Safety = safety, Examples = [], Position = node.Position,
            Files = node.TextsOf("files"),
            Format = node.TextOf("format"),
            Section = node.TextOf("section") ?? "",
            Keys = [.. node.ItemsOf<YamlNode>("keys").Select(ReadKey).OfType<KeyMap>()],
            Defaults = [.. node.Find<YamlMapping>("defaults")?.Entries.Select(entry => ReadDefault(entry)).OfType<DefaultKey>() ?? []],
            ReportsUnknown = node.TextOf("unknown") == "report",
            IsCaseSensitive = node.TextOf("caseSensitive") == "true",
        };
        CheckContent(node, rule);
        CheckFormats(node, rule);
        CheckKeys(node, rule);
        return rule;
    }

    /// <summary>The examples of a rule, each with its format.</summary>
    public ImmutableArray<RuleExample> WithFormats(ImmutableArray<RuleExample> examples, ConfigurationRule rule, YamlMapping node)
    {
        var formats = FormatsOf(rule);
        if (formats.Length != 1 && examples.Any(example => example.Format is null))
        {
            problems.Add(node.Position, "An example of this rule lacks `format`.", $"Add `format:` with one of {string.Join(", ", ConfigurationFormats.All.Select(format => $"`{format}`"))}: the files of the rule don't have one alone.");
        }

        return [.. examples.Select(example => example with { Format = example.Format ?? formats.FirstOrDefault() })];
    }

    /// <summary>The formats that a rule's files have.</summary>
    public static ImmutableArray<string> FormatsOf(ConfigurationRule rule) =>
        rule.Format is { } format ? [format] : [.. rule.Files.Select(ConfigurationFormats.Of).OfType<string>().Distinct(StringComparer.Ordinal)];

    private KeyMap? ReadKey(YamlNode node) => node switch
    {
        YamlText text => ReadShortKey(text),
        YamlMapping mapping => ReadLongKey(mapping),
        _ => null,
    };

    private KeyMap? ReadShortKey(YamlText text)
    {
        var parts = text.Trimmed.Split([Arrow], StringSplitOptions.None);
        if (parts.Length != 2 || parts.Any(string.IsNullOrWhiteSpace))
        {
            problems.Add(text.Position, $"`{text.Trimmed}` does not say what a key becomes.", $"Write `Old {Arrow} New`, or `Old {Arrow} {Nothing}` where the key goes away.");
            return null;
        }

        return KeyOf(parts[0].Trim(), parts[1].Trim(), text.Position);
    }

    private static KeyMap? ReadLongKey(YamlMapping mapping)
    {
        if (mapping.Find<YamlText>("from") is not { } from)
        {
            return null;
        }

        var values = mapping.Find<YamlMapping>("values")?.Entries.Where(entry => entry.Value is YamlText).Select(entry => new ValueMap(entry.Key.Value, ValueOf((YamlText)entry.Value))).ToImmutableArray() ?? [];
        return KeyOf(from.Trimmed, mapping.TextOf("to") ?? from.Trimmed, mapping.Position) with { Values = values, Conversion = mapping.TextOf("convert") };
    }

    private static KeyMap KeyOf(string from, string to, PackPosition position) => new(from, to == Nothing ? null : to, position);

    private static DefaultKey? ReadDefault(YamlEntry entry) => entry.Value is YamlText text ? new DefaultKey(entry.Key.Value, ValueOf(text)) : null;

    private static NewValue ValueOf(YamlText text)
    {
        var isPlain = text.ContentPosition == text.Position;
        var isNumber = double.TryParse(text.Trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && text.Trimmed.All(c => char.IsDigit(c) || c is '-' or '.' or 'e' or 'E' or '+');
        return new NewValue(text.Trimmed, isPlain && (isNumber || text.Trimmed is "true" or "false"));
    }

    private void CheckContent(YamlMapping node, ConfigurationRule rule)
    {
        if (rule.Keys.IsEmpty && rule.Defaults.IsEmpty && !rule.ReportsUnknown)
        {
            problems.Add(node.Position, "This `configuration` section says nothing to do.", "Add `keys`, `defaults`, or `unknown: report`.");
        }

        if (rule.Section.Length == 0 && (!rule.Defaults.IsEmpty || rule.ReportsUnknown))
        {
            problems.Add(node.Position, "`defaults` and `unknown` are about a section.", "Add `section:`: nothing is added to files, or reported in them, that have nothing to do with the package.");
        }

        if (rule.Safety == Safety.Manual && !rule.Defaults.IsEmpty)
        {
            problems.Add(node.Position, "A rule with `safety: manual` adds nothing.", "Leave `defaults` out, or make the rule `review`.");
        }
    }

    private void CheckFormats(YamlMapping node, ConfigurationRule rule)
    {
        foreach (var file in node.ItemsOf<YamlText>("files").Where(file => rule.Format is null && ConfigurationFormats.Of(file.Trimmed) is null))
        {
            problems.Add(file.Position, $"The extension of `{file.Trimmed}` does not tell its format.", "Add `format:`.");
        }

        if (!FormatsOf(rule).Contains(ConfigurationFormats.MSBuild))
        {
            return;
        }

        if (FormatsOf(rule).Length > 1)
        {
            problems.Add(node.Position, "Project files and other files have nothing in common.", "Make two rules of it.");
        }

        if (!rule.Defaults.IsEmpty)
        {
            problems.Add(node.Position, "In which of the project files a default belongs, nothing tells.", "Leave `defaults` out: packages set them in `build/<package id>.props`.");
        }

        if (rule.ReportsUnknown && !rule.Section.Contains(':'))
        {
            problems.Add(node.Position, "Project files have many keys that no package names.", "Write `unknown: report` for the metadata of a type of items alone: `section: items:Type`.");
        }

        var first = rule.Section.Split(':')[0];
        if (first is not ("properties" or "items"))
        {
            problems.Add(node.Find<YamlText>("section")?.Position ?? node.Position, "Project files have the sections `properties` and `items`.", "Write `section: properties`, `section: items`, or `section: items:Type` for the metadata of a type of items.");
        }
    }

    private void CheckKeys(YamlMapping node, ConfigurationRule rule)
    {
        var known = new Dictionary<string, PackPosition>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in rule.Keys)
        {
            if (known.TryGetValue(key.From, out var first))
            {
                problems.Add(key.Position, $"`{key.From}` is there twice: it is also in line {first.Line}.", "Keep one of them.");
            }

            known[key.From] = key.Position;
            CheckKey(rule, key);
        }

        foreach (var added in node.Find<YamlMapping>("defaults")?.Entries.Where(entry => entry.Key.Value.Split(':').Any(part => part.Trim() is "" or "*")) ?? [])
        {
            problems.Add(added.Key.Position, $"`{added.Key.Value}` can't name a key.", "Write the key's path, its parts with `:` between them.");
        }
    }

    private void CheckKey(ConfigurationRule rule, KeyMap key)
    {
        if (key.From.Split(':').Concat(key.To?.Split(':') ?? []).Any(part => part.Trim() is "*" or ""))
        {
            problems.Add(key.Position, $"`{key.From}` can't be a key here.", "Name each part of it; only `section` may have a part `*`.");
        }

        var mistake = MistakeIn(rule, key);
        if (mistake is var (message, hint))
        {
            problems.Add(key.Position, message, hint);
        }
    }

    private static (string Message, string Hint)? MistakeIn(ConfigurationRule rule, KeyMap key)
    {
        var changesValue = !key.Values.IsEmpty || key.Conversion is not null;
        var comparison = rule.IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (!key.Values.IsEmpty && key.Conversion is not null)
        {
            return ($"`{key.From}` has both `values` and `convert`.", "Keep one of them.");
        }

        if (key.To is null)
        {
            return changesValue ? ($"`{key.From}` goes away, so that its value can't become another one.", "Leave `values` and `convert` out.") : null;
        }

        if (rule.Safety == Safety.Manual)
        {
            return null;
        }

        if (string.Equals(key.From, key.To, comparison))
        {
            return !changesValue ? ($"`{key.From}` becomes itself.", "Write another key after the arrow, or add `values` or `convert`.")
                : key.Conversion is { } conversion && ValueConversions.All.Contains(conversion) && !ValueConversions.Repeatable.Contains(conversion) ? ($"A second run would do `{conversion}` to `{key.From}` again.", "Nothing tells a converted value from an old one: give the key another name, or leave it to a person.")
                : key.Values.FirstOrDefault(value => key.Values.Any(other => string.Equals(other.Old, value.New.Text, comparison))) is { } again ? ($"A second run would change `{again.New.Text}` again.", "Nothing tells a new value from an old one: no new value may be one of the old ones, as long as the key keeps its name.")
                : null;
        }

        return rule.Format == ConfigurationFormats.MSBuild || rule.Files.Any(file => ConfigurationFormats.Of(file) == ConfigurationFormats.MSBuild)
            ? key.From.Contains(':') || key.To.Contains(':') ? ($"`{key.From}` would move to another place.", "In project files a key can only get another name.") : null
            : null;
    }
}
