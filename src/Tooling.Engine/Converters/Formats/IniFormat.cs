using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Converters.Formats;

/// <summary>Lines <c>key = value</c> in sections <c>[A:B]</c>, as .NET's configuration reads them. Comments are whole lines: behind a value there are none.</summary>
internal sealed partial class IniFormat : IConfigurationFormat
{
    public bool IsTyped => false;

    public bool AllowsRepeats => false;

    public ImmutableArray<ConfigurationNode> Read(string text)
    {
        var sections = new List<(string Name, TextSpan NameSpan, List<ConfigurationEntry> Entries, int Start, int End)> { ("", default, [], 0, 0) };
        foreach (var line in SourceText.From(text).Lines)
        {
            var content = line.ToString();
            if (string.IsNullOrWhiteSpace(content) || IsComment(content))
            {
                continue;
            }

            if (SectionLine().Match(content) is { Success: true } header)
            {
                var name = header.Groups["name"];
                sections.Add((name.Value, new TextSpan(line.Start + name.Index, name.Length), [], line.Start, line.End));
                continue;
            }

            var last = sections[^1];
            last.Entries.Add(ReadEntry(content, line.Start) ?? throw new ConfigurationSyntaxException(line.LineNumber + 1, 1, "The line is neither a section `[name]`, nor `key = value`, nor a comment."));
            sections[^1] = last with { End = line.End };
        }

        return
        [
            new ConfigurationNode(new TextSpan(0, text.Length))
            {
                IsSection = true,
                Entries =
                [
                    .. sections[0].Entries,
                    .. sections.Skip(1).Select(section => new ConfigurationEntry(
                        section.Name,
                        TextSpan.FromBounds(section.Start, section.End),
                        [section.NameSpan],
                        new ConfigurationNode(TextSpan.FromBounds(section.Start, section.End)) { IsSection = true, Entries = [.. section.Entries] }) { TakesPaths = true }),
                ],
            },
        ];
    }

    public FormatEdits Rename(string text, ConfigurationEntry entry, string name) => name.AsSpan().ContainsAny("=[]\r\n") || name.Trim() != name || IsComment(name)
        ? FormatEdits.Refuse($"`{name}` can't be written as a key here.")
        : FormatEdits.Of(new TextChange(entry.KeySpans[0], name));

    public FormatEdits SetValue(string text, ConfigurationNode node, ConfigurationValue value) =>
        InlineComment().IsMatch(text[node.ValueSpan.Start..node.ValueSpan.End]) ? FormatEdits.Refuse("Whether the end of the line is a comment or a part of the value depends on who reads the file. Change the value by hand.")
        : IsWritable(value.Text) ? FormatEdits.Of(new TextChange(node.ValueSpan, value.Text))
        : FormatEdits.Refuse($"`{value.Text}` can't be written as a value here.");

    public FormatEdits Restructure(string text, ConfigurationNode container, IReadOnlyCollection<ConfigurationEntry> removed, ImmutableArray<AddedKey> added)
    {
        if (removed.Any(entry => entry.Node.IsSection))
        {
            return FormatEdits.Refuse("A whole section goes away. Remove it by hand, with its comments.");
        }

        if (added.Any(key => !IsWritable(key.Value.Text)))
        {
            return FormatEdits.Refuse("A value can't be written here.");
        }

        var kept = container.Entries.Where(entry => !removed.Contains(entry) && !entry.Node.IsSection).ToList();
        var changes = removed.Select(entry => new TextChange(TextScan.Removal(text, entry.Span), "")).ToList();
        if (added.IsEmpty)
        {
            return new FormatEdits([.. changes]);
        }

        var isRoot = container.Span.Start == 0 && !text.TrimStart().StartsWith('[');
        if (kept.Count == 0 && isRoot)
        {
            return FormatEdits.Refuse("No other key stands outside of sections. Add the key by hand.");
        }

        var model = kept.LastOrDefault() ?? removed.FirstOrDefault();
        var between = model is null ? "=" : text[model.KeySpans[0].End..model.Node.ValueSpan.Start].TrimEnd('"');
        var at = TextScan.LineEnd(text, kept.LastOrDefault()?.Span.End ?? container.Span.Start);
        var indent = model is null ? "" : TextScan.Indent(text, model.Span.Start);
        changes.Add(new TextChange(new TextSpan(at, 0), string.Concat(added.Select(key => $"{TextScan.NewLine(text)}{indent}{string.Join(':', key.Names)}{between}{key.Value.Text}"))));
        return new FormatEdits([.. changes]);
    }

    public bool HasCommentAt(string text, ConfigurationEntry entry)
    {
        var line = TextScan.LineStart(text, entry.Span.Start);
        return line > 0 && IsComment(text[TextScan.LineStart(text, line - 1)..line]);
    }

    private static ConfigurationEntry? ReadEntry(string content, int start)
    {
        if (EntryLine().Match(content) is not { Success: true } match)
        {
            return null;
        }

        var (key, value) = (match.Groups["key"], match.Groups["value"]);
        var raw = value.Value;
        var isQuoted = raw.Length > 1 && raw[0] == '"' && raw[^1] == '"';
        var valueSpan = isQuoted ? new TextSpan(start + value.Index + 1, raw.Length - 2) : new TextSpan(start + value.Index, raw.Length);
        var node = new ConfigurationNode(valueSpan) { Value = new ConfigurationValue(isQuoted ? raw[1..^1] : raw, ValueKind.Text) };
        return new ConfigurationEntry(key.Value, TextSpan.FromBounds(start + key.Index, start + value.Index + value.Length), [new TextSpan(start + key.Index, key.Length)], node) { TakesPaths = true };
    }

    private static bool IsComment(string line) => line.TrimStart() is [';' or '#' or '/', ..];

    private static bool IsWritable(string value) => value.Trim() == value && !value.AsSpan().ContainsAny("\r\n\"") && !InlineComment().IsMatch(value);

    [GeneratedRegex(@"^\s*\[(?<name>[^\]\r\n]+)\]\s*([;#].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionLine();

    [GeneratedRegex(@"^\s*(?<key>[^=\s][^=]*?)\s*=[ \t]*(?<value>.*?)[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex EntryLine();

    [GeneratedRegex(@"\s[;#]", RegexOptions.CultureInvariant)]
    private static partial Regex InlineComment();
}
