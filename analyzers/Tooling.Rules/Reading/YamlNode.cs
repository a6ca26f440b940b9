using System.Collections.Immutable;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>A value in a YAML file, with its place.</summary>
/// <param name="Position">Where it begins.</param>
internal abstract record YamlNode(PackPosition Position)
{
    /// <summary>What it is, for a message.</summary>
    public abstract string Kind { get; }
}

/// <summary>A text. YAML's numbers, dates and booleans are texts, too: <c>1.10</c> stays <c>1.10</c>.</summary>
/// <param name="Position">Where it begins, with its quote or block sign.</param>
/// <param name="Value">The text, without quotes, escapes and indentation.</param>
/// <param name="ContentPosition">Where the first character of <paramref name="Value"/> stands.</param>
/// <param name="IsVerbatim">Whether the file has exactly <paramref name="Value"/> there, so that an offset into one is an offset into the other.</param>
internal sealed record YamlText(PackPosition Position, string Value, PackPosition ContentPosition, bool IsVerbatim) : YamlNode(Position)
{
    public override string Kind => "a text";

    /// <summary>The value without surrounding white space: what a block adds at its end means nothing.</summary>
    public string Trimmed => Value.Trim();

    /// <summary>The place of a character of <see cref="Value"/>; the text's own place where blocks or escapes blur it.</summary>
    public PackPosition PositionAt(int offset) =>
        IsVerbatim ? ContentPosition with { Column = ContentPosition.Column + offset } : Position;
}

/// <summary>A key without a value, or a text of white space.</summary>
internal sealed record YamlNothing(PackPosition Position) : YamlNode(Position)
{
    public override string Kind => "nothing";
}

/// <summary>A list.</summary>
internal sealed record YamlList(PackPosition Position, ImmutableArray<YamlNode> Items) : YamlNode(Position)
{
    public override string Kind => "a list";
}

/// <summary>Keys and values, in the order of the file; a key may be there twice.</summary>
internal sealed record YamlMapping(PackPosition Position, ImmutableArray<YamlEntry> Entries) : YamlNode(Position)
{
    public override string Kind => "a mapping";

    /// <summary>The value of a key where it is of that kind; null where it is not there or another kind.</summary>
    public T? Find<T>(string key)
        where T : YamlNode => Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value as T;

    /// <summary>The trimmed text of a key; null where there is none.</summary>
    public string? TextOf(string key) => Find<YamlText>(key)?.Trimmed;

    /// <summary>The items of a list that are of that kind; empty where there is no list.</summary>
    public IEnumerable<T> ItemsOf<T>(string key)
        where T : YamlNode => Find<YamlList>(key)?.Items.OfType<T>() ?? [];

    /// <summary>The trimmed texts of a list; empty where there is none.</summary>
    public ImmutableArray<string> TextsOf(string key) => ItemsOf<YamlText>(key).Select(text => text.Trimmed).ToImmutableArray();
}

/// <summary>A key and its value.</summary>
internal sealed record YamlEntry(YamlText Key, YamlNode Value);
