using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine.Auditing;

namespace Tooling.Engine.Sessions;

/// <summary>What the audit trail holds of sessions. It is written before the session is kept: a trail may say too much after a kill, never too little.</summary>
internal static class SessionEntries
{
    /// <summary>A session was begun.</summary>
    public static AuditEntry Begun(Session session) => new(
        AuditActions.BeginSession,
        session.Id,
        string.Create(CultureInfo.InvariantCulture, $"mode {Word(session.Mode)}, validation {Word(session.Level)}, {session.Units.Length} unit{(session.Units.Length == 1 ? string.Empty : "s")}"));

    /// <summary>A person decided on units.</summary>
    /// <param name="session">The session before.</param>
    /// <param name="units">Its units afterwards.</param>
    /// <returns>Null where nothing was decided otherwise than before.</returns>
    public static AuditEntry? Decided(Session session, ImmutableArray<SessionUnit> units)
    {
        var changed = units.Where((unit, i) => unit.Decision != session.Units[i].Decision).Select(unit => $"{unit.Unit.Name} {Word(unit.Decision)}").ToList();
        return changed.Count == 0 ? null : new AuditEntry(AuditActions.Decide, session.Id, string.Join("; ", changed));
    }

    /// <summary>A session came to its end.</summary>
    public static AuditEntry Ended(Session session) => new(
        AuditActions.EndSession,
        session.Id,
        $"{Word(session.State)}: {string.Join(", ", session.Units.GroupBy(unit => unit.State).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Words(group.Key)}")))}");

    private static string Words(UnitState state) => state switch
    {
        UnitState.Applied => "applied",
        UnitState.TakenBack => "taken back",
        UnitState.NotWritten => "not written",
        _ => "left",
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
