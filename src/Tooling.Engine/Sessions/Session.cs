using System.Collections.Immutable;
using Tooling.Engine.Planning;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Sessions;

/// <summary>How the units of a plan are applied.</summary>
public enum SessionMode
{
    /// <summary>All together.</summary>
    Full,

    /// <summary>One by one.</summary>
    Incremental,

    /// <summary>One by one, those that a person approved.</summary>
    Manual,
}

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Units are left to decide on or to apply.</summary>
    Open,

    /// <summary>Nothing is left.</summary>
    Finished,

    /// <summary>Another session was begun before it was finished.</summary>
    Superseded,
}

/// <summary>What a person wants of a unit.</summary>
public enum UnitDecision
{
    /// <summary>Nobody has said yet: it is not written.</summary>
    Undecided,

    /// <summary>Write it.</summary>
    Approved,

    /// <summary>Leave it as it is.</summary>
    Skipped,
}

/// <summary>What became of a unit.</summary>
public enum UnitState
{
    /// <summary>Nothing yet.</summary>
    Pending,

    /// <summary>It was written, and passed its checks.</summary>
    Applied,

    /// <summary>It was written, did not pass its checks, and was taken back.</summary>
    TakenBack,

    /// <summary>It could not be written.</summary>
    NotWritten,
}

/// <summary>A unit in a session.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Edits">The identity of its edits: a decision about others does not hold for them.</param>
/// <param name="Decision">What is wanted of it.</param>
public sealed record SessionUnit(PlanUnit Unit, string Edits, UnitDecision Decision)
{
    /// <summary>What became of it.</summary>
    public UnitState State { get; init; }

    /// <summary>The migration that wrote it; null where none did.</summary>
    public string? MigrationId { get; init; }

    /// <summary>Why it is not applied; null where nothing failed.</summary>
    public string? Failure { get; init; }

    /// <summary>The same after it was tried.</summary>
    internal SessionUnit After(UnitResult result) => this with { State = result.State, MigrationId = result.Applied?.MigrationId, Failure = result.Failure };

    /// <summary>Whether it is to be written, and is not yet.</summary>
    internal bool IsDue => Decision == UnitDecision.Approved && State == UnitState.Pending;
}

/// <summary>One run of a plan, from its beginning until nothing is left to do, however often it is interrupted. Each step gives a new value, which is kept on the disk.</summary>
/// <param name="Format">Of the file: <see cref="CurrentFormat"/>.</param>
/// <param name="Id">A number and the beginning of the plan's id: <c>S0001-3fa9c1d2</c>.</param>
/// <param name="Number">From 1, in the order of beginning.</param>
/// <param name="Revision">How often it was kept: who continues an older value is refused.</param>
/// <param name="Mode">How units are applied.</param>
/// <param name="Level">What is checked after each.</param>
/// <param name="Code">Where the code is, relative to the root, and how it is loaded for the checks.</param>
/// <param name="ToolVersion">The version of this product that began it.</param>
/// <param name="FirstSequence">Migrations from this number on can be its own.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="UpdatedAt">When it was kept last.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Units">The units, in the order of application.</param>
public sealed record Session(
    int Format,
    string Id,
    int Number,
    int Revision,
    SessionMode Mode,
    ValidationLevel Level,
    ScanRequest Code,
    string ToolVersion,
    int FirstSequence,
    DateTimeOffset StartedAt,
    DateTimeOffset UpdatedAt,
    SessionState State,
    ImmutableArray<SessionUnit> Units)
{
    internal const int CurrentFormat = 1;

    /// <summary>The same session with one unit changed.</summary>
    internal Session With(SessionUnit unit) => this with { Units = [.. Units.Select(u => u.Unit.Name == unit.Unit.Name ? unit : u)] };

    /// <summary>Where it stands, by its units.</summary>
    internal SessionState StateByUnits => Units.Any(u => u.IsDue || u.Decision == UnitDecision.Undecided) ? SessionState.Open : SessionState.Finished;
}

/// <summary>How a session is to be.</summary>
/// <param name="Mode">How units are applied; in <see cref="SessionMode.Manual"/> none is before it is approved.</param>
/// <param name="Level">What is checked after each.</param>
/// <param name="Code">Where the code is, and how to load it, for the checks.</param>
/// <param name="Policy">How long sessions are kept.</param>
public sealed record SessionRequest(SessionMode Mode, ValidationLevel Level, ScanRequest Code, SessionPolicy Policy);

/// <summary>How long sessions are kept.</summary>
/// <param name="Keep">At most so many, the latest.</param>
/// <param name="ExpireAfter">None that was not touched for so long.</param>
public sealed record SessionPolicy(int Keep, TimeSpan ExpireAfter)
{
    /// <summary>What holds where nothing is configured.</summary>
    public static SessionPolicy Default { get; } = new(20, TimeSpan.FromDays(30));
}

/// <summary>What a run of a session did.</summary>
/// <param name="Session">The session afterwards.</param>
/// <param name="Units">What became of the units that this run looked at, in their order.</param>
public sealed record SessionResult(Session Session, ImmutableArray<UnitResult> Units);
