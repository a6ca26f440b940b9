using System.Collections.Immutable;

namespace Tooling.Reporting.Writers.Documents;

/// <summary>What a part of a sentence is.</summary>
public enum InlineKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Something to type, a name in code, a path.</summary>
    Code,

    /// <summary>What the eye should find first.</summary>
    Strong,
}

/// <summary>A part of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As a person reads it; writers escape it.</param>
public readonly record struct Inline(InlineKind Kind, string Text);

/// <summary>Sentences, without markup: what others wrote in them is shown as it is.</summary>
/// <param name="Parts">The parts, in their order.</param>
public sealed record Prose(ImmutableArray<Inline> Parts)
{
    /// <summary>Words alone.</summary>
    /// <param name="text">The words.</param>
    public static implicit operator Prose(string text) => new(ImmutableArray.Create(new Inline(InlineKind.Text, text)));

    /// <summary>Something to type, a name in code, a path.</summary>
    /// <param name="text">It.</param>
    public static Prose Code(string text) => new(ImmutableArray.Create(new Inline(InlineKind.Code, text)));

    /// <summary>What the eye should find first.</summary>
    /// <param name="text">It.</param>
    public static Prose Strong(string text) => new(ImmutableArray.Create(new Inline(InlineKind.Strong, text)));

    /// <summary>One after the other.</summary>
    /// <param name="parts">The parts.</param>
    public static Prose Of(params Prose[] parts) => new(parts.SelectMany(part => part.Parts).ToImmutableArray());

    /// <summary>One after the other, with words between them.</summary>
    /// <param name="separator">The words.</param>
    /// <param name="parts">The parts.</param>
    public static Prose Join(string separator, IEnumerable<Prose> parts) =>
        new(parts.SelectMany((part, i) => i == 0 ? part.Parts : part.Parts.Insert(0, new Inline(InlineKind.Text, separator))).ToImmutableArray());

    /// <summary>What rules say, in which code stands between backticks.</summary>
    /// <param name="text">The text.</param>
    public static Prose WithCode(string text)
    {
        var parts = text.Split('`');
        return parts.Length % 2 == 0 ? text : new Prose(parts.Select((part, i) => new Inline(i % 2 == 0 ? InlineKind.Text : InlineKind.Code, part)).Where(part => part.Text.Length > 0).ToImmutableArray());
    }

    /// <summary>The words alone.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}
