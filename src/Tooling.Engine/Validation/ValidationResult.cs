using System.Collections.Immutable;

namespace Tooling.Engine.Validation;

/// <summary>How much is checked.</summary>
public enum ValidationLevel
{
    /// <summary>Nothing.</summary>
    Skip,

    /// <summary>The ledger against the tree by hash, the snapshots, and the compiler's errors, in memory.</summary>
    Basic,

    /// <summary>Also what libraries offer to others, and a real build with its warnings, and the tests, of the tree as it is and as it was.</summary>
    Comprehensive,
}

/// <summary>What a check found.</summary>
public enum CheckOutcome
{
    /// <summary>All is as it should be.</summary>
    Passed,

    /// <summary>Something is not.</summary>
    Failed,

    /// <summary>It could not be told, or was not asked for.</summary>
    Unknown,
}

/// <summary>One thing that a check has to say.</summary>
/// <param name="Place">File, relative to the root with <c>/</c>, with the line where there is one; null where it is about the tree.</param>
/// <param name="Message">What it is.</param>
/// <param name="IsFailure">Whether the check fails of it; otherwise it is worth knowing.</param>
public sealed record ValidationProblem(string? Place, string Message, bool IsFailure)
{
    /// <summary>The migrated projects that it can come from, relative to the root, ordered: that it is in, or that the project that it is in builds on. Empty where that is not known.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];
}

/// <summary>One check.</summary>
/// <param name="Name">What was checked, in a word or two.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Problems">What it has to say, ordered by place.</param>
public sealed record ValidationCheck(string Name, CheckOutcome Outcome, ImmutableArray<ValidationProblem> Problems)
{
    /// <summary>A check whose outcome follows from its problems.</summary>
    /// <param name="name">What was checked.</param>
    /// <param name="problems">What was found.</param>
    /// <returns>Failed where one of them is a failure.</returns>
    internal static ValidationCheck Of(string name, IEnumerable<ValidationProblem> problems)
    {
        ImmutableArray<ValidationProblem> found = [.. problems.OrderBy(p => p.Place, StringComparer.Ordinal).ThenBy(p => p.Message, StringComparer.Ordinal)];
        return new ValidationCheck(name, found.Any(p => p.IsFailure) ? CheckOutcome.Failed : CheckOutcome.Passed, found);
    }
}

/// <summary>What was validated, and what came out.</summary>
/// <param name="Root">Absolute path of the root of the tree.</param>
/// <param name="Migrations">The migrations that were looked at, in the order of their application.</param>
/// <param name="Checks">The checks, in the order in which they were made.</param>
public sealed record ValidationResult(string Root, ImmutableArray<string> Migrations, ImmutableArray<ValidationCheck> Checks)
{
    /// <summary>Whether no check failed.</summary>
    public bool IsValid => Checks.All(c => c.Outcome != CheckOutcome.Failed);

    /// <summary>Whether every check could be made.</summary>
    public bool IsComplete => Checks.All(c => c.Outcome != CheckOutcome.Unknown);
}

/// <summary>What to validate.</summary>
/// <param name="Code">Where the code is, and how to load it.</param>
/// <param name="MigrationIds">The migrations, or beginnings of their ids; all that are applied where empty.</param>
/// <param name="Level">How much is checked.</param>
/// <param name="Strict">Whether what is only worth knowing fails as well.</param>
public sealed record ValidationRequest(ScanRequest Code, ImmutableArray<string> MigrationIds, ValidationLevel Level, bool Strict)
{
    /// <summary>Names or command paths of tools: only the units that hold them are checked. All where empty.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];
}
