using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Tooling.Engine.Ledger;

/// <summary>What became of a migration.</summary>
public enum MigrationState
{
    /// <summary>All its files were written.</summary>
    Applied,

    /// <summary>It was applied, and all its files were restored since.</summary>
    RolledBack,

    /// <summary>It was interrupted while it was written, and what it had written was taken back.</summary>
    Failed,
}

/// <summary>One migration, as the ledger lists it.</summary>
/// <param name="Id">The sequence number and the beginning of the plan's id: <c>0001-3fa9c1d2</c>.</param>
/// <param name="Sequence">From 1, in the order of application.</param>
/// <param name="PlanId">The plan that was applied.</param>
/// <param name="Packs">The packs, as <c>id@version</c>, separated by spaces.</param>
/// <param name="ToolVersion">The version of this product that applied it.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When all was written, or taken back.</param>
/// <param name="RolledBackAt">When it was rolled back; null where it was not.</param>
/// <param name="State">What became of it.</param>
/// <param name="FileCount">How many files it changed.</param>
public sealed record MigrationRecord(
    string Id,
    int Sequence,
    string PlanId,
    string Packs,
    string ToolVersion,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    DateTimeOffset? RolledBackAt,
    MigrationState State,
    int FileCount)
{
    /// <summary>The migration of which it restored some files; null where it migrated.</summary>
    public string? Undoes { get; init; }

    /// <summary>The id of a migration.</summary>
    /// <param name="sequence">From 1, in the order of application.</param>
    /// <param name="planId">The plan's id.</param>
    internal static string IdOf(int sequence, string planId) => string.Create(CultureInfo.InvariantCulture, $"{sequence:0000}-{planId[..8]}");
}

/// <summary>One migration with all that it did.</summary>
/// <param name="Header">As listed.</param>
/// <param name="Files">The files that it changed, ordered by path.</param>
/// <param name="Findings">The findings of its plan, in the plan's order.</param>
public sealed record RecordedMigration(MigrationRecord Header, ImmutableArray<MigratedFile> Files, ImmutableArray<RecordedFinding> Findings)
{
    /// <summary>The smallest parts of it after which everything still compiled; none where an earlier version of this product recorded it.</summary>
    public ImmutableArray<RecordedUnit> Units { get; init; } = [];
}

/// <summary>The smallest part of a migration.</summary>
/// <param name="Projects">Its project files, relative to the root, with <c>/</c>; ordered.</param>
/// <param name="Files">The files that it changed; ordered.</param>
public sealed record RecordedUnit(ImmutableArray<string> Projects, ImmutableArray<string> Files);

/// <summary>A file that a migration changed.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="OldHash">SHA-256 of the original, in lower-case hexadecimal: its name in the snapshots.</param>
/// <param name="NewHash">SHA-256 of what was written.</param>
/// <param name="Mode">The permissions of the original; null on Windows.</param>
public sealed record MigratedFile(string Path, string OldHash, string NewHash, UnixFileMode? Mode);

/// <summary>What happened to a finding.</summary>
public enum FindingOutcome
{
    /// <summary>The code was rewritten.</summary>
    Rewritten,

    /// <summary>It was left to a person.</summary>
    Manual,

    /// <summary>The code could not be understood well enough.</summary>
    Unresolved,
}

/// <summary>A finding of a migration.</summary>
/// <param name="Fingerprint">Its identity.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Path">The file, relative to the root, with <c>/</c>.</param>
/// <param name="Outcome">What happened to it.</param>
public sealed record RecordedFinding(string Fingerprint, string RuleId, string Path, FindingOutcome Outcome)
{
    /// <summary>Who looked at the rewrite, when, and what they say of it; null where nobody did, or need not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Acknowledged { get; init; }
}
