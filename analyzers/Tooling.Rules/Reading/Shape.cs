using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tooling.Rules.Reading;

/// <summary>What may stand at a place of a pack. The reader checks it and the JSON Schema for editors is generated from it.</summary>
/// <param name="Description">What it is for, for the tooltip of an editor.</param>
internal abstract record Shape(string Description);

/// <summary>A text that is not empty.</summary>
internal sealed record TextShape(string Description) : Shape(Description)
{
    /// <summary>What it must match, whole; null where anything goes.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>What to write, where <see cref="Pattern"/> does not match.</summary>
    public string PatternHint { get; init; } = "";

    /// <summary>What the JSON Schema calls it: an editor reads a number or a truth value where the reader sees its text. Several are parted by spaces.</summary>
    public string SchemaType { get; init; } = "string";

    /// <summary>The only values allowed; empty where it is not a choice.</summary>
    public ImmutableArray<string> Choices { get; init; } = ImmutableArray<string>.Empty;
}

/// <summary>A list that is not empty.</summary>
internal sealed record ListShape(string Description, Shape Item) : Shape(Description);

/// <summary>A mapping with names that the author chooses; not empty.</summary>
internal sealed record NamesShape(string Description, Shape Value) : Shape(Description);

/// <summary>A mapping with known keys.</summary>
/// <param name="Name">The noun for messages: <c>rule</c>.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Keys">In the order in which an author would write them.</param>
internal sealed record ObjectShape(string Name, string Description, ImmutableArray<KeyShape> Keys) : Shape(Description)
{
    /// <summary>Keys of which exactly one must be there; empty where there is no such choice.</summary>
    public ImmutableArray<string> ExactlyOneOf { get; init; } = ImmutableArray<string>.Empty;
}

/// <summary>A text for the usual case, or a mapping for all that can be said.</summary>
internal sealed record ShortOrLongShape(string Description, TextShape Short, ObjectShape Long) : Shape(Description);

/// <summary>A key of an <see cref="ObjectShape"/>.</summary>
internal sealed record KeyShape(string Name, bool IsRequired, Shape Value);
