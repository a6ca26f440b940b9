using System.Collections.Immutable;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>What a run did to the tree.</summary>
public enum ApplyOutcome
{
    /// <summary>Nothing: the plan is empty, or no run was interrupted.</summary>
    NothingToDo,

    /// <summary>Every file has its new content.</summary>
    Applied,

    /// <summary>An interrupted rollback was finished: every file has its old content.</summary>
    RolledBack,
}

/// <summary>The result of applying a plan, or of finishing an interrupted run.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="MigrationId">The migration; null where nothing was done.</param>
/// <param name="Files">All files of the migration, relative to the root, with <c>/</c>.</param>
public sealed record TransactionResult(ApplyOutcome Outcome, string? MigrationId, ImmutableArray<string> Files);

/// <summary>The result of a rollback.</summary>
/// <param name="MigrationId">The migration that was taken back.</param>
/// <param name="Restored">Files that got their old content, or would get it.</param>
/// <param name="AlreadyOld">Files that had it already.</param>
/// <param name="DryRun">Whether it was only looked at, and nothing was written.</param>
public sealed record RestoreResult(string MigrationId, ImmutableArray<string> Restored, ImmutableArray<string> AlreadyOld, bool DryRun)
{
    /// <summary>The migrations that were taken back, the latest first.</summary>
    public ImmutableArray<string> Migrations { get; init; } = [MigrationId];

    /// <summary>The migration of which some files were restored, where <see cref="MigrationId"/> is the one that records that; null where all was taken back.</summary>
    public string? Undoes { get; init; }

    /// <summary>Those of <see cref="Restored"/> whose later edits were kept.</summary>
    public ImmutableArray<string> Merged { get; init; } = [];

    /// <summary>What would become of each file; only where it was only looked at.</summary>
    public ImmutableArray<RestoredContent> Changes { get; init; } = [];
}

/// <summary>What a rollback would do to a file.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Before">The bytes that it has.</param>
/// <param name="After">The bytes that it would get.</param>
public sealed record RestoredContent(string Path, ImmutableArray<byte> Before, ImmutableArray<byte> After);

/// <summary>How a tree stands.</summary>
/// <param name="Pending">A run that was interrupted, or is under way; null where there is none.</param>
/// <param name="Latest">The latest migration that is applied; null where there is none.</param>
/// <param name="Drifted">Files of <paramref name="Latest"/> that no longer have the content that it wrote: a rollback would refuse them.</param>
public sealed record TreeStatus(PendingRun? Pending, MigrationRecord? Latest, ImmutableArray<string> Drifted);

/// <summary>A run that has not come to its end.</summary>
/// <param name="MigrationId">The migration that is applied or rolled back.</param>
/// <param name="Kind">What the run was doing.</param>
/// <param name="IsRunning">Whether its process is still at it.</param>
/// <param name="Done">Files that it has dealt with.</param>
/// <param name="Remaining">Files that it has not.</param>
/// <param name="Changed">Files that somebody else changed in the meantime: they stand in the way.</param>
public sealed record PendingRun(
    string MigrationId,
    JournalKind Kind,
    bool IsRunning,
    ImmutableArray<string> Done,
    ImmutableArray<string> Remaining,
    ImmutableArray<string> Changed);
