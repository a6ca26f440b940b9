using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Converters.Formats;

/// <summary>YAML, in block style and in flow style. What has an anchor, an alias or a tag is left to a person.</summary>
internal sealed partial class YamlFormat : IConfigurationFormat
{
    public bool IsTyped => true;

    public bool AllowsRepeats => false;

    public ImmutableArray<ConfigurationNode> Read(string text) => YamlNodes.Read(text);

    public FormatEdits Rename(string text, ConfigurationEntry entry, string name)
    {
        var span = entry.KeySpans[0];
        return FormatEdits.Of(new TextChange(span, Quoted(name, text[span.Start])));
    }

    public FormatEdits SetValue(string text, ConfigurationNode node, ConfigurationValue value)
    {
        var old = text[node.ValueSpan.Start..node.ValueSpan.End];
        return old.Length == 0 || old[0] is '|' or '>' || old.AsSpan().ContainsAny('\n', '\r')
            ? FormatEdits.Refuse("The value is empty, or takes several lines. Change it by hand.")
            : FormatEdits.Of(new TextChange(node.ValueSpan, Write(value, old[0])));
    }

    public FormatEdits Restructure(string text, ConfigurationNode container, IReadOnlyCollection<ConfigurationEntry> removed, ImmutableArray<AddedKey> added) => IsFlow(text, container)
        ? SectionsOf(text).Restructure(container, removed, added)
        : RestructureBlock(text, container, removed, added);

    public bool HasCommentAt(string text, ConfigurationEntry entry)
    {
        var line = TextScan.LineStart(text, entry.Span.Start);
        var behind = text[entry.Span.End..TextScan.LineEnd(text, entry.Span.End)].TrimStart(' ', '\t', ',');
        return behind.StartsWith('#') || (line > 0 && text[TextScan.LineStart(text, line - 1)..line].TrimStart().StartsWith('#'));
    }

    private static FormatEdits RestructureBlock(string text, ConfigurationNode container, IReadOnlyCollection<ConfigurationEntry> removed, ImmutableArray<AddedKey> added)
    {
        if (container.Entries.IsEmpty)
        {
            return FormatEdits.Refuse("The section is empty. Change it by hand.");
        }

        var kept = container.Entries.Where(entry => !removed.Contains(entry)).ToList();
        var written = added.Select(key => Written(text, container, key)).ToList();
        var newLine = TextScan.NewLine(text) + new string(' ', container.Entries[0].Span.Start - TextScan.LineStart(text, container.Entries[0].Span.Start));
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var replaced = kept.Count == 0 && written.Count > 0 ? container.Entries[0] : null;
        foreach (var entry in removed.Where(entry => entry != replaced))
        {
            if (!TextScan.BeginsLine(text, entry.Span.Start) || kept.Count + written.Count == 0)
            {
                return FormatEdits.Refuse(kept.Count == 0 ? "Nothing else stands in the section. Remove it by hand." : "The key begins an item of a list. Remove it by hand.");
            }

            changes.Add(new TextChange(RemovalOf(text, entry), ""));
        }

        if (replaced is not null)
        {
            changes.Add(new TextChange(replaced.Span, string.Join(newLine, written)));
        }
        else if (written.Count > 0)
        {
            changes.Add(IsBlockText(text, kept[^1].Node)
                ? new TextChange(new TextSpan(kept[0].Span.Start, 0), string.Concat(written.Select(entry => entry + newLine)))
                : new TextChange(new TextSpan(TextScan.LineEnd(text, kept[^1].Span.End), 0), string.Concat(written.Select(entry => newLine + entry))));
        }

        return new FormatEdits(changes.ToImmutable());
    }

    /// <summary>The lines of an entry; a comment behind it stays.</summary>
    private static TextSpan RemovalOf(string text, ConfigurationEntry entry)
    {
        var rest = text[entry.Span.End..TextScan.LineEnd(text, entry.Span.End)];
        return rest.TrimStart().StartsWith('#')
            ? TextSpan.FromBounds(entry.Span.Start, entry.Span.End + rest.Length - rest.TrimStart().Length)
            : TextScan.Removal(text, entry.Span);
    }

    private static string Written(string text, ConfigurationNode container, AddedKey key)
    {
        var model = container.Entries[0].Span.Start;
        var indent = new string(' ', model - TextScan.LineStart(text, model));
        var result = "";
        for (var depth = 0; depth < key.Names.Length; depth++)
        {
            result += (depth == 0 ? "" : TextScan.NewLine(text) + indent + new string(' ', 2 * depth)) + Quoted(key.Names[depth], ' ') + ":";
        }

        return $"{result} {Write(key.Value, ' ')}";
    }

    private static CommaSections SectionsOf(string text) =>
        new(text, at => at < text.Length && text[at] == '#' && at > 0 && char.IsWhiteSpace(text[at - 1]) ? TextScan.LineEnd(text, at) : at, (key, between) => CommaSections.Nested(key.Names, between, name => Quoted(name, ' '), Write(key.Value, ' ')));

    private static bool IsFlow(string text, ConfigurationNode container) => container.Span.Length > 0 && text[container.Span.Start] == '{';

    private static bool IsBlockText(string text, ConfigurationNode node) =>
        node.Entries.IsEmpty ? node.ValueSpan.Length > 0 && text[node.ValueSpan.Start] is '|' or '>' : !IsFlow(text, node) && IsBlockText(text, node.Entries[^1].Node);

    private static string Write(ConfigurationValue value, char quote) => value.Raw ?? value.Kind switch
    {
        ValueKind.Literal => value.Text,
        ValueKind.Nothing => "null",
        ValueKind.List => $"[{string.Join(", ", value.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(item => Quoted(item, quote)))}]",
        _ => Quoted(value.Text, quote),
    };

    /// <summary>A text in the quotes that the old one had; without, where that would be read as the same text.</summary>
    private static string Quoted(string text, char quote) => quote switch
    {
        '\'' when text.All(c => c >= ' ') => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        not ('"' or '\'') when PlainText().IsMatch(text) && YamlNodes.KindOf(text) == ValueKind.Text && !OldTruth().IsMatch(text) => text,
        _ => System.Text.Json.JsonSerializer.Serialize(text),
    };

    [GeneratedRegex(@"^[A-Za-z_][\w.\-/+]*( [\w.\-/+]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();

    /// <summary>What YAML 1.1 reads as a truth value.</summary>
    [GeneratedRegex("^(y|n|yes|no|on|off)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OldTruth();
}
