using System.Collections.Immutable;
using Tooling.Engine.Ledger;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;

namespace Tooling.Engine.History;

/// <summary>Which migrations to tell of.</summary>
/// <param name="Path">A file or folder in the tree.</param>
/// <param name="MigrationId">Only this one: its id, or the beginning of it; all where null.</param>
/// <param name="File">Only those that changed this file, relative to the root, with <c>/</c>; all where null.</param>
/// <param name="Limit">At most so many, the latest.</param>
public sealed record HistoryRequest(string Path, string? MigrationId, string? File, int Limit);

/// <summary>What a migration did, and what became of it.</summary>
/// <param name="Migration">As the ledger lists it: id, state, packs, versions, times.</param>
/// <param name="Configuration">How it was asked for; null where its session is not kept any more, or it was a rollback of a part.</param>
/// <param name="Statistics">What it came to.</param>
/// <param name="Projects">The projects that it changed, relative to the root, with <c>/</c>; ordered.</param>
/// <param name="Files">The files that it changed; ordered by path.</param>
public sealed record MigrationReport(
    MigrationRecord Migration,
    MigrationConfiguration? Configuration,
    MigrationStatistics Statistics,
    ImmutableArray<string> Projects,
    ImmutableArray<MigratedFile> Files)
{
    /// <summary>How long it took to write; none where the clock was put back meanwhile.</summary>
    public TimeSpan Duration => Migration.FinishedAt > Migration.StartedAt ? Migration.FinishedAt - Migration.StartedAt : TimeSpan.Zero;

    /// <summary>The units of the same session that could not be written, or did not pass their checks; none where the session is not kept any more.</summary>
    public ImmutableArray<SessionUnit> FailedUnits { get; init; } = [];
}

/// <summary>How a migration was asked for.</summary>
/// <param name="SessionId">The session that it was part of.</param>
/// <param name="Mode">How units were applied.</param>
/// <param name="Validation">What was checked after each. A migration that is there passed.</param>
/// <param name="Packs">The packs that were named; all where empty.</param>
/// <param name="Rules">The rules that were named; all where empty.</param>
/// <param name="Projects">The projects that were named; all where empty.</param>
/// <param name="Tools">The tools that were named; all where empty.</param>
public sealed record MigrationConfiguration(
    string SessionId,
    SessionMode Mode,
    ValidationLevel Validation,
    ImmutableArray<string> Packs,
    ImmutableArray<string> Rules,
    ImmutableArray<string> Projects,
    ImmutableArray<string> Tools);

/// <summary>What a migration came to.</summary>
/// <param name="Files">Files that it changed.</param>
/// <param name="Units">Parts after which everything compiled.</param>
/// <param name="Rewritten">Findings that it rewrote.</param>
/// <param name="Manual">Findings that it left to a person.</param>
/// <param name="Unresolved">Places that could not be understood.</param>
public sealed record MigrationStatistics(int Files, int Units, int Rewritten, int Manual, int Unresolved);
