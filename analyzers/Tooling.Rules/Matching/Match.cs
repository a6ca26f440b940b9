using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Model;
using Tooling.Rules.Rewriting;

namespace Tooling.Rules.Matching;

/// <summary>One place in a file where a rule applies, with its edits, or with the reason why there are none.</summary>
public sealed record Match
{
    /// <summary>The rule.</summary>
    public required RuleDefinition Rule { get; init; }

    /// <summary>The syntax that the rule is about.</summary>
    public required SyntaxNode Node { get; init; }

    /// <summary>What a person is shown; within <see cref="Node"/>.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What can be done.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>The rule's safety, or lower.</summary>
    public required Safety Safety { get; init; }

    /// <summary>Why there is no rewrite; null where there is one.</summary>
    public string? Reason { get; init; }

    /// <summary>The type that the code names and the legacy API does not have, where that is why nothing could be decided.</summary>
    public string? UnknownType { get; init; }

    /// <summary>The edits; empty where there is no rewrite.</summary>
    public ImmutableArray<Edit> Edits { get; init; } = [];

    /// <summary>Namespaces that the new code needs.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    /// <summary>Matches with the same group are applied together or not at all.</summary>
    public required string Group { get; init; }
}
