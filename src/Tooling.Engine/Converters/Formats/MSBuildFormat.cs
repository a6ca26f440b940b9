using System.Collections.Immutable;
using System.Security;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Markup;

namespace Tooling.Engine.Converters.Formats;

/// <summary>Project files: <c>properties:Name</c>, <c>items:Type</c> and <c>items:Type:Metadata</c>. What is said several times, under conditions, is changed each time.</summary>
internal sealed class MSBuildFormat : IConfigurationFormat
{
    /// <summary>Attributes of items that are no metadata.</summary>
    private static readonly string[] ItemAttributes = ["Include", "Update", "Remove", "Exclude", "Condition", "Label", "KeepMetadata", "RemoveMetadata", "KeepDuplicates", "MatchOnMetadata", "MatchOnMetadataOptions"];

    public bool IsTyped => false;

    public bool AllowsRepeats => true;

    public ImmutableArray<ConfigurationNode> Read(string text)
    {
        var elements = MarkupText.Read(text);
        var properties = elements.Where(element => element.Parent?.Is("PropertyGroup") == true).Select(element => EntryOf(element, MarkupText.NodeOf(element, [])));
        var items = elements.Where(element => element.Parent is { } parent && (parent.Is("ItemGroup") || parent.Is("ItemDefinitionGroup"))).Select(element => EntryOf(element, MarkupText.NodeOf(element, MetadataOf(element)) with { IsSection = true }));
        return
        [
            new ConfigurationNode(new TextSpan(0, text.Length))
            {
                IsSection = true,
                Entries = [Group("properties", [.. properties], text), Group("items", [.. items], text)],
            },
        ];
    }

    public FormatEdits Rename(string text, ConfigurationEntry entry, string name) => MarkupText.Rename(entry.KeySpans, name);

    public FormatEdits SetValue(string text, ConfigurationNode node, ConfigurationValue value) => FormatEdits.Of(new TextChange(node.ValueSpan, SecurityElement.Escape(value.Text)));

    public FormatEdits Restructure(string text, ConfigurationNode container, IReadOnlyCollection<ConfigurationEntry> removed, ImmutableArray<AddedKey> added) => added.IsEmpty
        ? new FormatEdits([.. removed.Select(entry => new TextChange(MarkupText.RemovalOf(text, entry), ""))])
        : FormatEdits.Refuse("In which of the project files a key belongs, nothing tells. Add it by hand.");

    public bool HasCommentAt(string text, ConfigurationEntry entry) => MarkupText.HasCommentAt(text, entry.Span);

    private static ImmutableArray<ConfigurationEntry> MetadataOf(MarkupElement item) =>
    [
        .. item.Attributes.Where(attribute => !ItemAttributes.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase)).Select(MarkupText.EntryOf),
        .. item.Children.Select(child => EntryOf(child, MarkupText.NodeOf(child, []))),
    ];

    private static ConfigurationEntry EntryOf(MarkupElement element, ConfigurationNode node) => new(element.Name, element.Span, [.. element.NameSpans], node) { Syntax = element };

    private static ConfigurationEntry Group(string name, ImmutableArray<ConfigurationEntry> entries, string text) =>
        new(name, new TextSpan(0, 0), [], new ConfigurationNode(new TextSpan(0, text.Length)) { IsSection = true, Entries = entries });
}
