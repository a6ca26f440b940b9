using System.Collections.Immutable;

namespace Tooling.Reporting;

/// <summary>How much a person has to look at what a rule does.</summary>
public enum Safety
{
    /// <summary>The meaning of the code is kept.</summary>
    Safe,

    /// <summary>The rewrite is made, and a person should look at it.</summary>
    Review,

    /// <summary>Found and explained, never rewritten.</summary>
    Manual,
}

/// <summary>What the engine can do about a finding.</summary>
public enum FindingKind
{
    /// <summary>There is a rewrite.</summary>
    Rewrite,

    /// <summary>There is none: a person has to do it, and <see cref="Finding.Reason"/> says why.</summary>
    Manual,

    /// <summary>The code could not be understood well enough to decide, and <see cref="Finding.Reason"/> says why.</summary>
    Unresolved,
}

/// <summary>How a finding stands against a baseline; the words are those of SARIF.</summary>
public enum BaselineState
{
    /// <summary>The baseline does not tolerate it.</summary>
    New,

    /// <summary>The baseline tolerates it, in this file.</summary>
    Unchanged,

    /// <summary>The baseline tolerates it in a file that was renamed or moved since.</summary>
    Updated,
}

/// <summary>Why a finding is excused, for a while.</summary>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day (UTC).</param>
public sealed record Suppression(string Owner, string Reason, DateTime Until);

/// <summary>Where it is said that a finding is not to be reported.</summary>
public enum SuppressionPlace
{
    /// <summary>In the code: <c>#pragma warning disable</c> or an attribute.</summary>
    Code,

    /// <summary>In the compiler's configuration: <c>.editorconfig</c>, <c>NoWarn</c>.</summary>
    Configuration,
}

/// <summary>A range of text in a file.</summary>
/// <param name="StartLine">First line, from 1.</param>
/// <param name="StartColumn">First column in UTF-16 units, from 1.</param>
/// <param name="EndLine">Last line, from 1.</param>
/// <param name="EndColumn">The column after the last character, from 1.</param>
public sealed record SourceRange(int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>One place where a rule matches, or where the engine could not decide.</summary>
public sealed record Finding
{
    /// <summary>The rule's id, such as <c>SCL1003</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>The id of the pack that the rule belongs to.</summary>
    public required string PackId { get; init; }

    /// <summary>The rule's safety, lowered where this place asks for it (never raised).</summary>
    public required Safety Safety { get; init; }

    /// <summary>What can be done about it.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>One sentence for a person: what is legacy here, and what it becomes.</summary>
    public required string Message { get; init; }

    /// <summary>Why it is not rewritten, and what to do; null where it is.</summary>
    public string? Reason { get; init; }

    /// <summary>The file, relative to the root of the tree, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Where in the file.</summary>
    public required SourceRange Range { get; init; }

    /// <summary>Identity of the finding that survives moved lines: see <see cref="Fingerprint"/>.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The tool (command, agent tool, build task) that this place belongs to, where there is one.</summary>
    public string? Tool { get; init; }

    /// <summary>The target frameworks in which the place was seen, sorted; empty where that is not known.</summary>
    public ImmutableArray<string> TargetFrameworks { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>How it stands against the baseline; null where it was not compared.</summary>
    public BaselineState? BaselineState { get; init; }

    /// <summary>Why the gate excuses it; null where it does not, or was not asked.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Where it is said that it is not to be reported; null where it is reported. The gate does not count it, and a migration rewrites it all the same.</summary>
    public SuppressionPlace? SuppressedIn { get; init; }
}
