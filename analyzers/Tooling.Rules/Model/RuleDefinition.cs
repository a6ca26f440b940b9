using System.Collections.Immutable;
using Tooling.Reporting;

namespace Tooling.Rules.Model;

/// <summary>One legacy pattern and its rewrite, as the pack says it.</summary>
public abstract record RuleDefinition
{
    /// <summary>The id, such as <c>SCL1003</c>: capital letters, then four digits.</summary>
    public required string Id { get; init; }

    /// <summary>An imperative that names the target: "Add options through Command.Options".</summary>
    public required string Title { get; init; }

    /// <summary>How safe the rewrite is.</summary>
    public required Safety Safety { get; init; }

    /// <summary>Why the API changed and what the rewrite keeps or changes; Markdown, for the rule's page.</summary>
    public required string Why { get; init; }

    /// <summary>When the rule refuses or should not be used; Markdown; null where there is nothing to say.</summary>
    public string? WhenNot { get; init; }

    /// <summary>What the library's own documentation says about the change; null where it says nothing.</summary>
    public LibraryPage? Library { get; init; }

    /// <summary>At least one: its tests and its documentation.</summary>
    public required ImmutableArray<RuleExample> Examples { get; init; }

    /// <summary>Where the pack defines it.</summary>
    public required PackPosition Position { get; init; }
}

/// <summary>A page of the library's own documentation.</summary>
/// <param name="Says">What it says about the change, in the pack's words; Markdown.</param>
/// <param name="Link">Its absolute address.</param>
public sealed record LibraryPage(string Says, string Link);

/// <summary>Code, or the text of a file, before and after.</summary>
/// <param name="Before">Statements or members against the legacy API.</param>
/// <param name="After">The same against the modern API; null for a manual rule.</param>
public sealed record RuleExample(string Before, string? After)
{
    /// <summary>The format of both, for a rule about configuration; null for C#.</summary>
    public string? Format { get; init; }
}

/// <summary>Form 1: legacy documentation ids to modern ones. Renamed or moved types, members and namespaces.</summary>
public sealed record MapRule : RuleDefinition
{
    /// <summary>At least one.</summary>
    public required ImmutableArray<SymbolMap> Maps { get; init; }
}

/// <summary>One legacy symbol and what it became.</summary>
/// <param name="From">Documentation id of the legacy symbol: <c>P:System.CommandLine.Option.IsRequired</c>, <c>T:…</c>, <c>M:…</c>, <c>F:…</c>, <c>E:…</c>, <c>N:…</c>.</param>
/// <param name="To">Documentation id of the modern one; null for a namespace that is gone.</param>
/// <param name="Position">Where the pack says so.</param>
public sealed record SymbolMap(string From, string? To, PackPosition Position);

/// <summary>Form 2: C# before and after with typed captures, bound by meaning.</summary>
public sealed record TemplateRule : RuleDefinition
{
    /// <summary>Type parameters that the capture types may use, such as <c>T</c>.</summary>
    public ImmutableArray<string> TypeParameters { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The captures: name to C# type name.</summary>
    public required ImmutableArray<TemplateCapture> Captures { get; init; }

    /// <summary>At least one pair.</summary>
    public required ImmutableArray<TemplateRewrite> Rewrites { get; init; }
}

/// <summary>A named hole in a template.</summary>
/// <param name="Name">A C# identifier.</param>
/// <param name="Type">The C# type whose expressions it captures, on the legacy side.</param>
/// <param name="ModernType">The C# type on the modern side, where the type itself moved; null where it is the same.</param>
/// <param name="Position">Where the pack says so.</param>
public sealed record TemplateCapture(string Name, string Type, string? ModernType, PackPosition Position);

/// <summary>One pair of a template: an expression before and after.</summary>
/// <param name="Before">A C# expression, bound against the legacy API.</param>
/// <param name="After">A C# expression, bound against the modern API.</param>
/// <param name="BeforePosition">Where <paramref name="Before"/> begins.</param>
/// <param name="AfterPosition">Where <paramref name="After"/> begins.</param>
public sealed record TemplateRewrite(string Before, string After, PackPosition BeforePosition, PackPosition AfterPosition);

/// <summary>Form 3: a C# class for what the other two can't say.</summary>
public sealed record CodedRule : RuleDefinition
{
    /// <summary>The name under which the pack's assembly offers the class.</summary>
    public required string Code { get; init; }
}

/// <summary>Legacy symbols that can't be rewritten, with what to do instead.</summary>
public sealed record ManualRule : RuleDefinition
{
    /// <summary>Documentation ids; one that ends in <c>*</c> stands for all that begin so, and for the members of such types.</summary>
    public required ImmutableArray<SymbolMap> Symbols { get; init; }

    /// <summary>What to do by hand, in a sentence or two.</summary>
    public required string Advice { get; init; }
}
