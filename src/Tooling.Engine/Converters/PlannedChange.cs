using Tooling.Rules.Model;

namespace Tooling.Engine.Converters;

/// <summary>What a rule wants of one place. Where <see cref="Refusal"/> is set, it is left to a person.</summary>
internal sealed class PlannedChange(ConfigurationRule rule, ConfigurationPlace? place, string path)
{
    public ConfigurationRule Rule { get; } = rule;

    /// <summary>The entry; null for a key that is added to the root.</summary>
    public ConfigurationPlace? Place { get; } = place;

    /// <summary>The path of the key, for people and for the finding's identity.</summary>
    public string Path { get; } = path;

    /// <summary>Why a person has to do it; null where the edits do.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The entry's new key; null where it keeps it or goes away.</summary>
    public string? NewName { get; init; }

    /// <summary>The new value; null where it stays.</summary>
    public ConfigurationValue? NewValue { get; init; }

    /// <summary>Whether the entry goes away.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>Where a key is added; null where none is.</summary>
    public ConfigurationNode? AddedTo { get; init; }

    /// <summary>The key that is added.</summary>
    public AddedKey? Added { get; init; }

    /// <summary>Whether it changes the text.</summary>
    public bool IsEdit => Refusal is null;

    /// <summary>Leaves it to a person; the first reason counts.</summary>
    public void Refuse(string reason) => Refusal ??= reason;
}
