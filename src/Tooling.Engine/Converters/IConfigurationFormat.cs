using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Converters;

/// <summary>Edits of a text, or why there can be none.</summary>
/// <param name="Changes">In positions of the old text.</param>
/// <param name="Refusal">Null where the edits can be made.</param>
internal sealed record FormatEdits(ImmutableArray<TextChange> Changes, string? Refusal = null)
{
    public static FormatEdits Refuse(string reason) => new([], reason);

    public static FormatEdits Of(params ImmutableArray<TextChange> changes) => new(changes);
}

/// <summary>A key that comes into a section.</summary>
/// <param name="Names">Its path in the section: sections for all but the last are made.</param>
/// <param name="Value">Its value.</param>
internal sealed record AddedKey(ImmutableArray<string> Names, ConfigurationValue Value);

/// <summary>Reads one format into keys with their places, and says which edits of the text change them. Everything else in the text stays as it is.</summary>
internal interface IConfigurationFormat
{
    /// <summary>Whether numbers, truth values and lists are more than text.</summary>
    bool IsTyped { get; }

    /// <summary>Whether a key may be there several times, each time for itself.</summary>
    bool AllowsRepeats { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, without byte order mark.</param>
    /// <returns>The root of each document.</returns>
    /// <exception cref="ConfigurationSyntaxException">It is not of this format.</exception>
    ImmutableArray<ConfigurationNode> Read(string text);

    /// <summary>Gives an entry another key.</summary>
    FormatEdits Rename(string text, ConfigurationEntry entry, string name);

    /// <summary>Gives a node another value.</summary>
    FormatEdits SetValue(string text, ConfigurationNode node, ConfigurationValue value);

    /// <summary>Takes entries out of a section, and puts others into it.</summary>
    FormatEdits Restructure(string text, ConfigurationNode container, IReadOnlyCollection<ConfigurationEntry> removed, ImmutableArray<AddedKey> added);

    /// <summary>Whether a comment seems to belong to an entry.</summary>
    bool HasCommentAt(string text, ConfigurationEntry entry);
}
