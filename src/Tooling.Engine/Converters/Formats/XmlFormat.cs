using System.Collections.Immutable;
using System.Globalization;
using System.Security;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Markup;

namespace Tooling.Engine.Converters.Formats;

/// <summary>
/// XML: elements and attributes below the root are keys, by their names without prefix; an attribute <c>Name</c> is a part of its element's path, and elements of one
/// name are numbered (as Microsoft.Extensions.Configuration.Xml does it). <c>&lt;add key="K" value="V"/&gt;</c> is the key K.
/// </summary>
internal sealed class XmlFormat : IConfigurationFormat
{
    public bool IsTyped => false;

    public bool AllowsRepeats => false;

    public ImmutableArray<ConfigurationNode> Read(string text) => [NodeOf(MarkupText.Read(text)[0])];

    public FormatEdits Rename(string text, ConfigurationEntry entry, string name) => entry.Syntax switch
    {
        MarkupValue attribute => MarkupText.Rename([new TextSpan(attribute.Outer.Start, attribute.Name.Length)], name),
        MarkupElement element when KeyOf(element) is null => RenameElement(element, entry, name.Split(':')),
        _ => FormatEdits.Of(new TextChange(entry.KeySpans[0], SecurityElement.Escape(name))),
    };

    public FormatEdits SetValue(string text, ConfigurationNode node, ConfigurationValue value) => FormatEdits.Of(new TextChange(node.ValueSpan, SecurityElement.Escape(value.Text)));

    public FormatEdits Restructure(string text, ConfigurationNode container, IReadOnlyCollection<ConfigurationEntry> removed, ImmutableArray<AddedKey> added)
    {
        var changes = removed.Select(entry => new TextChange(MarkupText.RemovalOf(text, entry), "")).ToList();
        foreach (var key in added)
        {
            var model = container.Entries.LastOrDefault(entry => !removed.Contains(entry));
            if (model is null)
            {
                return FormatEdits.Refuse("Nothing else stands in the section, so that nobody knows how its keys are written. Add the key by hand.");
            }

            var isPair = model.Syntax is MarkupElement element && KeyOf(element) is not null;
            if (!isPair && (!key.Names.All(MarkupText.IsName) || (model.Syntax is MarkupValue && key.Names.Length > 1)))
            {
                return FormatEdits.Refuse($"`{string.Join(':', key.Names)}` can't be written beside `{model.Name}`. Add the key by hand.");
            }

            changes.Add(new TextChange(new TextSpan(model.Span.End, 0), Written(text, model, key)));
        }

        return new FormatEdits([.. changes]);
    }

    public bool HasCommentAt(string text, ConfigurationEntry entry) => MarkupText.HasCommentAt(text, entry.Span);

    private static string Written(string text, ConfigurationEntry model, AddedKey key)
    {
        var value = SecurityElement.Escape(key.Value.Text)!;
        var line = TextScan.BeginsLine(text, model.Span.Start) ? TextScan.NewLine(text) + TextScan.Indent(text, model.Span.Start) : "";
        if (model.Syntax is MarkupValue)
        {
            return $"{(line.Length == 0 ? " " : line)}{key.Names[0]}=\"{value}\"";
        }

        var element = (MarkupElement)model.Syntax!;
        if (KeyOf(element) is not null)
        {
            return $"{line}<{element.Name} key=\"{SecurityElement.Escape(string.Join(':', key.Names))}\" value=\"{value}\" />";
        }

        var prefix = element.Name.Contains(':', StringComparison.Ordinal) ? element.Name.Split(':')[0] + ":" : "";
        return line + string.Concat(key.Names.Select(name => $"<{prefix}{name}>")) + value + string.Concat(key.Names.Reverse().Select(name => $"</{prefix}{name}>"));
    }

    private static FormatEdits RenameElement(MarkupElement element, ConfigurationEntry entry, string[] parts)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        if (parts.Length != entry.Parts.Length)
        {
            return FormatEdits.Refuse("The path has more or fewer parts than the element. Change it by hand.");
        }

        if (parts[0] != entry.Parts[0])
        {
            if (MarkupText.Rename(MarkupText.NamesOf(element), parts[0]) is { Refusal: { } refusal })
            {
                return FormatEdits.Refuse(refusal);
            }

            changes.AddRange(MarkupText.NamesOf(element).Select(span => new TextChange(span, parts[0])));
        }

        if (NameOf(element) is { } name && parts.Length > 1 && parts[1] != entry.Parts[1])
        {
            changes.Add(new TextChange(name.Span, SecurityElement.Escape(parts[1])!));
        }

        return new FormatEdits(changes.ToImmutable());
    }

    private static ConfigurationNode NodeOf(MarkupElement element)
    {
        var children = element.Children.Select(child => (Element: child, Path: PathOf(child))).ToList();
        var counts = children.CountBy(child => child.Path, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var entries = ImmutableArray.CreateBuilder<ConfigurationEntry>();
        entries.AddRange(element.Attributes.Where(attribute => !attribute.Name.Contains(':', StringComparison.Ordinal) && attribute.Name != "xmlns" && attribute != NameOf(element)).Select(MarkupText.EntryOf));
        foreach (var (child, path) in children)
        {
            var number = seen[path] = seen.GetValueOrDefault(path, -1) + 1;
            var name = counts[path] > 1 && KeyOf(child) is null ? string.Create(CultureInfo.InvariantCulture, $"{path}:{number}") : path;
            entries.Add(KeyOf(child) is { } pair
                ? new ConfigurationEntry(name, child.Span, [pair.Key.Span], MarkupText.ValueOf(pair.Value)) { Syntax = child, TakesPaths = true }
                : new ConfigurationEntry(name, child.Span, [.. MarkupText.NamesOf(child)], NodeOf(child)) { Syntax = child });
        }

        return MarkupText.NodeOf(element, entries.ToImmutable());
    }

    private static string PathOf(MarkupElement element)
    {
        var local = element.Name[(element.Name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return KeyOf(element) is { } pair ? pair.Key.Value : NameOf(element) is { Value.Length: > 0 } name ? $"{local}:{name.Value}" : local;
    }

    private static MarkupValue? NameOf(MarkupElement element) => element.Attribute("Name");

    private static (MarkupValue Key, MarkupValue Value)? KeyOf(MarkupElement element) =>
        element.Name == "add" && element.Attribute("key") is { Value.Length: > 0 } key && element.Attribute("value") is { } value ? (key, value) : null;
}
