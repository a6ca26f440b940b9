using Microsoft.CodeAnalysis.Text;

namespace Tooling.Engine.Markup;

/// <summary>An element of an XML file, with the exact places of its parts.</summary>
internal sealed class MarkupElement(string name, MarkupElement? parent, int start)
{
    public string Name { get; } = name;

    public MarkupElement? Parent { get; } = parent;

    /// <summary>From <c>&lt;</c> to behind the last <c>&gt;</c>.</summary>
    public TextSpan Span { get; private set; } = new(start, 0);

    /// <summary>Where the name stands: in the start tag and, where there is one, in the end tag.</summary>
    public List<TextSpan> NameSpans { get; } = [new(start + 1, name.Length)];

    /// <summary>Behind the <c>&gt;</c> of the start tag.</summary>
    public int StartTagEnd { get; set; }

    public List<MarkupValue> Attributes { get; } = [];

    /// <summary>The texts between tags and comments that are more than white space.</summary>
    public List<MarkupValue> Texts { get; } = [];

    public List<MarkupElement> Children { get; } = [];

    /// <summary>Whether there is a comment or processing instruction directly in it.</summary>
    public bool HasComments { get; set; }

    /// <summary>Item types, properties and metadata are not case-sensitive in MSBuild.</summary>
    public bool Is(string other) => Name.Equals(other, StringComparison.OrdinalIgnoreCase);

    public MarkupValue? Attribute(string attribute) =>
        Attributes.FirstOrDefault(candidate => candidate.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase));

    public void EndAt(int end) => Span = TextSpan.FromBounds(Span.Start, end);
}

/// <summary>An attribute's value or an element's text, without quotes and surrounding white space.</summary>
/// <param name="Name">The attribute's name; empty for a text.</param>
/// <param name="Value">The value with its entities resolved.</param>
/// <param name="Span">Where it stands in the file.</param>
internal sealed record MarkupValue(string Name, string Value, TextSpan Span)
{
    /// <summary>An attribute from its name to behind its closing quote; of a text, what <see cref="Span"/> says.</summary>
    public TextSpan Outer { get; init; } = Span;
}
