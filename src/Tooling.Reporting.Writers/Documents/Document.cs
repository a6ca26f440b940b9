using System.Collections.Immutable;

namespace Tooling.Reporting.Writers.Documents;

/// <summary>A text for people, whatever it is written as.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">What it consists of, from top to bottom.</param>
public sealed record Document(string Title, ImmutableArray<DocumentBlock> Blocks);

/// <summary>A part of a document that stands alone.</summary>
public abstract record DocumentBlock;

/// <summary>The title of what follows.</summary>
/// <param name="Level">2 for a section, 3 for a part of one.</param>
/// <param name="Text">The words.</param>
public sealed record HeadingBlock(int Level, string Text) : DocumentBlock;

/// <summary>Sentences.</summary>
/// <param name="Text">They.</param>
public sealed record ParagraphBlock(Prose Text) : DocumentBlock;

/// <summary>Points.</summary>
/// <param name="Items">One each.</param>
public sealed record ListBlock(ImmutableArray<Prose> Items) : DocumentBlock;

/// <summary>A table.</summary>
/// <param name="Header">The names of the columns.</param>
/// <param name="Numbers">The columns, from 0, that hold numbers.</param>
/// <param name="Rows">One cell a column.</param>
public sealed record TableBlock(ImmutableArray<string> Header, ImmutableArray<int> Numbers, ImmutableArray<ImmutableArray<Prose>> Rows) : DocumentBlock;

/// <summary>Something to type, or code.</summary>
/// <param name="Language">What it is: <c>bash</c>, <c>diff</c>.</param>
/// <param name="Text">Its lines.</param>
public sealed record CodeBlock(string Language, string Text) : DocumentBlock;

/// <summary>What is shown only to those who want it.</summary>
/// <param name="Summary">What it is.</param>
/// <param name="Blocks">It.</param>
public sealed record DetailsBlock(string Summary, ImmutableArray<DocumentBlock> Blocks) : DocumentBlock;

/// <summary>A diagram in the language of Mermaid, where a reader can draw it; what it says has to stand in other blocks, too.</summary>
/// <param name="Mermaid">The diagram.</param>
public sealed record DiagramBlock(string Mermaid) : DocumentBlock;

/// <summary>What takes how long, and what can be done at once.</summary>
/// <param name="Unit">What the numbers are: <c>hours</c>.</param>
/// <param name="Bars">The parts, in the order of their beginning.</param>
public sealed record TimelineBlock(string Unit, ImmutableArray<TimelineBar> Bars) : DocumentBlock;

/// <summary>A part of a timeline.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Begin">When it begins, from 0.</param>
/// <param name="Length">How long it takes.</param>
/// <param name="IsCritical">Whether everything takes longer where it does.</param>
public sealed record TimelineBar(string Name, double Begin, double Length, bool IsCritical);
