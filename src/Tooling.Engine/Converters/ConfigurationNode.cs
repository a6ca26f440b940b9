using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Converters;

/// <summary>What a value is.</summary>
internal enum ValueKind
{
    /// <summary>A text; in formats without types, everything.</summary>
    Text,

    /// <summary>A number or a truth value.</summary>
    Literal,

    /// <summary>Nothing: <c>null</c>.</summary>
    Nothing,

    /// <summary>A list of texts, which only a conversion makes.</summary>
    List,
}

/// <summary>A value by its meaning.</summary>
/// <param name="Text">The text, without quotes and escapes; of a list, its items with line feeds between them.</param>
/// <param name="Kind">What it is.</param>
internal sealed record ConfigurationValue(string Text, ValueKind Kind)
{
    /// <summary>How it stands in the file, where it is only moved: <c>1e3</c> stays <c>1e3</c>.</summary>
    public string? Raw { get; init; }
}

/// <summary>A value in a file: a scalar, a section, or a list. In XML a section can have a value as well.</summary>
/// <param name="Span">Where it stands.</param>
internal sealed record ConfigurationNode(TextSpan Span)
{
    /// <summary>The value; null where it has none.</summary>
    public ConfigurationValue? Value { get; init; }

    /// <summary>Where the value stands, with its quotes.</summary>
    public TextSpan ValueSpan { get; init; } = Span;

    /// <summary>Whether it can hold keys.</summary>
    public bool IsSection { get; init; }

    /// <summary>Whether it is a list: its entries are named by their number.</summary>
    public bool IsList { get; init; }

    /// <summary>Its keys, or the items of a list, in the order of the file.</summary>
    public ImmutableArray<ConfigurationEntry> Entries { get; init; } = [];

    /// <summary>Why nothing in it can be changed; null where it can.</summary>
    public string? Locked { get; init; }
}

/// <summary>A key with its value, or an item of a list.</summary>
/// <param name="Name">The key; of an item its number, from 0. With <c>:</c> it is a path.</param>
/// <param name="Span">Key and value.</param>
/// <param name="KeySpans">Where the key stands, with its quotes; two places for an element, none for an item of a list.</param>
/// <param name="Node">The value.</param>
internal sealed record ConfigurationEntry(string Name, TextSpan Span, ImmutableArray<TextSpan> KeySpans, ConfigurationNode Node)
{
    /// <summary>Whether a path can be written as its key.</summary>
    public bool TakesPaths { get; init; }

    /// <summary>What the format read it from, where it needs to know.</summary>
    public object? Syntax { get; init; }

    /// <summary>The parts of the key.</summary>
    public string[] Parts { get; } = Name.Split(':');
}

/// <summary>An entry with its path. Reference equality is meant: two entries can have the same path.</summary>
internal sealed class ConfigurationPlace(ConfigurationEntry entry, ConfigurationPlace? parent, ConfigurationNode container, ImmutableArray<string> path)
{
    public ConfigurationEntry Entry { get; } = entry;

    /// <summary>The place that the entry lies in; null at the root.</summary>
    public ConfigurationPlace? Parent { get; } = parent;

    /// <summary>The node that holds the entry.</summary>
    public ConfigurationNode Container { get; } = container;

    public ImmutableArray<string> Path { get; } = path;

    /// <summary>How many parts of the path lead to the container.</summary>
    public int Depth => Path.Length - Entry.Parts.Length;

    /// <summary>Where to point at.</summary>
    public TextSpan Span => Entry.KeySpans.IsEmpty ? Entry.Span : Entry.KeySpans[0];

    /// <summary>Why nothing here can be changed; null where it can.</summary>
    public string? Locked => Entry.Node.Locked ?? LockedAbove;

    private string? LockedAbove => Container.Locked ?? Parent?.LockedAbove;

    /// <summary>All entries below a root, from the outer ones to the inner ones.</summary>
    public static ImmutableArray<ConfigurationPlace> Of(ConfigurationNode root)
    {
        var places = ImmutableArray.CreateBuilder<ConfigurationPlace>();
        Add(root, null, []);
        return places.ToImmutable();

        void Add(ConfigurationNode node, ConfigurationPlace? parent, ImmutableArray<string> path)
        {
            foreach (var entry in node.Entries)
            {
                var place = new ConfigurationPlace(entry, parent, node, path.AddRange(entry.Parts));
                places.Add(place);
                Add(entry.Node, place, place.Path);
            }
        }
    }
}

/// <summary>A text that is not of the format it should have.</summary>
/// <param name="line">From 1.</param>
/// <param name="column">From 1.</param>
/// <param name="message">What is wrong.</param>
internal sealed class ConfigurationSyntaxException(int line, int column, string message) : Exception(message)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
