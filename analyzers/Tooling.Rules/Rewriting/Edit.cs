using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Rewriting;

/// <summary>
/// One piece of a file that a match replaces. What it puts there is literal text and references to other source:
/// the edits of nested matches apply inside the referenced source too, wherever it moves.
/// </summary>
/// <param name="Span">What is replaced; an empty span inserts.</param>
/// <param name="Parts">What it is replaced by; empty deletes.</param>
/// <param name="Owner">The span of the syntax that the edit belongs to: decides which of two insertions at one place comes first.</param>
public sealed record Edit(TextSpan Span, ImmutableArray<EditPart> Parts, TextSpan Owner)
{
    /// <summary>Replaces a span by literal text.</summary>
    /// <param name="span">What is replaced.</param>
    /// <param name="text">The new text.</param>
    /// <param name="owner">The span of the syntax that the edit belongs to.</param>
    /// <returns>The edit.</returns>
    public static Edit Replace(TextSpan span, string text, TextSpan owner) =>
        new(span, text.Length == 0 ? [] : [EditPart.Literal(text)], owner);

    /// <summary>Inserts literal text.</summary>
    /// <param name="position">Where.</param>
    /// <param name="text">The text.</param>
    /// <param name="owner">The span of the syntax that the edit belongs to.</param>
    /// <returns>The edit.</returns>
    public static Edit Insert(int position, string text, TextSpan owner) => Replace(new TextSpan(position, 0), text, owner);
}

/// <summary>Literal text, or a reference to source whose own edits apply.</summary>
public readonly record struct EditPart
{
    private EditPart(string? text, TextSpan source, int outdent = 0)
    {
        Text = text;
        Source = source;
        Outdent = outdent;
    }

    /// <summary>The literal text; null for a reference.</summary>
    public string? Text { get; }

    /// <summary>The referenced source, where <see cref="Text"/> is null.</summary>
    public TextSpan Source { get; }

    /// <summary>How many white-space characters at most go from the start of each line of the source but the first.</summary>
    public int Outdent { get; }

    /// <summary>Literal text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public static EditPart Literal(string text) => new(text, default);

    /// <summary>A reference to source of the same file.</summary>
    /// <param name="span">What it refers to.</param>
    /// <returns>The part.</returns>
    public static EditPart From(TextSpan span) => new(null, span);

    /// <summary>A reference to source of the same file that moves to the left.</summary>
    /// <param name="span">What it refers to: without text literals of several lines.</param>
    /// <param name="outdent">By how many characters.</param>
    /// <returns>The part.</returns>
    public static EditPart FromOutdented(TextSpan span, int outdent) => new(null, span, outdent);
}
