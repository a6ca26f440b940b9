using System.Collections.Immutable;

namespace Tooling.Rules.Model;

/// <summary>
/// Form 5: keys of configuration and data files, and of project files. Only the engine applies it: compilers and editors are not given such files.
/// </summary>
public sealed record ConfigurationRule : RuleDefinition
{
    /// <summary>Globs, relative to the folder of a project that refers to the pack's package; at least one.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>How the files are read; null where their extension says so.</summary>
    public string? Format { get; init; }

    /// <summary>The path of the section that keys are relative to, with <c>:</c>; a part <c>*</c> stands for any key or item. Empty for the whole file.</summary>
    public string Section { get; init; } = "";

    /// <summary>The keys that change.</summary>
    public ImmutableArray<KeyMap> Keys { get; init; } = ImmutableArray<KeyMap>.Empty;

    /// <summary>Keys that are added where the section has not got them.</summary>
    public ImmutableArray<DefaultKey> Defaults { get; init; } = ImmutableArray<DefaultKey>.Empty;

    /// <summary>Whether keys of the section that nothing here names are reported.</summary>
    public bool ReportsUnknown { get; init; }

    /// <summary>Whether keys and values are told apart by case; configuration is not, data usually is.</summary>
    public bool IsCaseSensitive { get; init; }
}

/// <summary>A key and what becomes of it.</summary>
/// <param name="From">The path of the old key, relative to the section.</param>
/// <param name="To">The path of the new one; the same as <paramref name="From"/> where only values change; null where the key goes away.</param>
/// <param name="Position">Where the pack says so.</param>
public sealed record KeyMap(string From, string? To, PackPosition Position)
{
    /// <summary>Old values and new ones; others are kept.</summary>
    public ImmutableArray<ValueMap> Values { get; init; } = ImmutableArray<ValueMap>.Empty;

    /// <summary>The name of the conversion that values go through (see <see cref="ValueConversions"/>); null for none.</summary>
    public string? Conversion { get; init; }
}

/// <summary>An old value and a new one.</summary>
/// <param name="Old">The text of the old value.</param>
/// <param name="New">The new value.</param>
public sealed record ValueMap(string Old, NewValue New);

/// <summary>A value that a pack writes into files.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsLiteral">Whether the pack gives it without quotes, so that a number or a truth value is written as one where the format knows them.</param>
public sealed record NewValue(string Text, bool IsLiteral);

/// <summary>A key that is added where it is missing.</summary>
/// <param name="Key">Its path, relative to the section.</param>
/// <param name="Value">Its value.</param>
public sealed record DefaultKey(string Key, NewValue Value);
