using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine.Applying;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Sessions;

/// <summary>The sessions of a tree. Every change is made while the lock of the tree is held.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="store">Has the lock.</param>
/// <param name="clock">Gives the times that are recorded.</param>
/// <param name="steps">Told of every step.</param>
internal sealed class SessionStore(string root, MigrationStore store, TimeProvider clock, IStepObserver steps)
{
    private readonly string _folder = new MigrateFolder(root).Sessions;

    /// <summary>All sessions, the latest first.</summary>
    public ImmutableArray<Session> All() => [.. Files().Where(f => f.Exists).Select(f => f.Read()).OrderByDescending(s => s.Number)];

    /// <summary>The session that was not finished; null where there is none, or it has expired.</summary>
    /// <param name="policy">How long sessions are kept.</param>
    public Session? Open(SessionPolicy policy) => All().FirstOrDefault(s => s.State == SessionState.Open && !IsExpired(s, policy));

    /// <summary>The plan of a session.</summary>
    /// <param name="session">The session.</param>
    public Plan PlanOf(Session session) => FileOf(session.Id).ReadPlan(root);

    /// <summary>Begins a session, in the place of one that was not finished.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="request">How it is to be.</param>
    /// <param name="toolVersion">The version of this product.</param>
    public Session Begin(Plan plan, SessionRequest request, string toolVersion)
    {
        using var held = store.Hold();
        store.RefusePending();
        RemoveExpired(request.Policy with { Keep = request.Policy.Keep - 1 });
        var all = All();
        foreach (var open in all.Where(s => s.State == SessionState.Open))
        {
            Keep(open with { State = SessionState.Superseded });
        }

        var (now, number) = (clock.GetUtcNow(), (all.FirstOrDefault()?.Number ?? 0) + 1);
        var session = new Session(
            Session.CurrentFormat,
            string.Create(CultureInfo.InvariantCulture, $"S{number:0000}-{plan.Id[..8]}"),
            number,
            Revision: 0,
            request.Mode,
            request.Level,
            request.Code with { Path = RelativePath.Of(root, Path.GetFullPath(request.Code.Path)) },
            toolVersion,
            (store.List().LastOrDefault()?.Sequence ?? 0) + 1,
            now,
            now,
            SessionState.Open,
            request.Mode == SessionMode.Full
                ? [new SessionUnit(plan.AsOneUnit().Units[0], plan.Id, UnitDecision.Approved)]
                : [.. plan.Units.Select(u => new SessionUnit(u, plan.Only(u).Id, request.Mode == SessionMode.Manual ? UnitDecision.Undecided : UnitDecision.Approved))]);
        FileOf(session.Id).WritePlan(plan);
        store.Audit.Append(SessionEntries.Begun(session));
        return Keep(session);
    }

    /// <summary>Keeps what a person decided.</summary>
    /// <param name="session">The session.</param>
    /// <param name="decisions">By the name of the unit; those that are not named stay as they are, and so do those that are written.</param>
    public Session Decide(Session session, IReadOnlyDictionary<string, UnitDecision> decisions)
    {
        using var held = store.Hold();
        RefuseOutdated(session);
        ImmutableArray<SessionUnit> units = [.. session.Units.Select(u => u.State == UnitState.Pending && decisions.TryGetValue(u.Unit.Name, out var decision) ? u with { Decision = decision } : u)];
        if (SessionEntries.Decided(session, units) is { } entry)
        {
            store.Audit.Append(entry);
        }

        return Keep(session with { Units = units });
    }

    /// <summary>Says in the session that was not finished that migrations of it were rolled back: who takes a unit back does not want it from <c>--resume</c>.</summary>
    /// <param name="migrationIds">The migrations.</param>
    public void TakeBack(ImmutableArray<string> migrationIds)
    {
        using var held = store.Hold();
        var plans = store.List().Where(m => migrationIds.Contains(m.Id)).Select(m => m.PlanId).ToHashSet(StringComparer.Ordinal);
        foreach (var session in All().Where(s => s.State == SessionState.Open && s.Units.Any(IsMeant)))
        {
            var after = session with { Units = [.. session.Units.Select(u => IsMeant(u) ? u with { State = UnitState.TakenBack, Failure = "It was rolled back." } : u)] };
            Keep(after with { State = after.StateByUnits });
        }

        bool IsMeant(SessionUnit unit) => unit.MigrationId is { } id ? migrationIds.Contains(id) : unit.State == UnitState.Pending && plans.Contains(unit.Edits);
    }

    /// <summary>Keeps a session as it is now; the lock is held.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The same, with its new revision.</returns>
    public Session Keep(Session session)
    {
        session = session with { Revision = session.Revision + 1, UpdatedAt = clock.GetUtcNow() };
        if (session.State != SessionState.Open)
        {
            store.Audit.Append(SessionEntries.Ended(session));
        }

        FileOf(session.Id).Write(session);
        steps.Reached(Step.SessionKept);
        return session;
    }

    /// <summary>Refuses a session that somebody else continued in the meantime.</summary>
    /// <param name="session">The session as it was last seen.</param>
    public void RefuseOutdated(Session session)
    {
        var file = FileOf(session.Id);
        if (!file.Exists || file.Read() is not { State: SessionState.Open } current || current.Revision != session.Revision)
        {
            throw new UserErrorException($"Session {session.Id} was continued or ended by somebody else in the meantime, so nothing was done.", "See 'dotnet migrate status', then go on with 'dotnet migrate apply --resume'.");
        }
    }

    /// <summary>Removes sessions that were not touched for long, or are too many; the lock is held.</summary>
    /// <param name="policy">How long they are kept.</param>
    /// <returns>Their ids.</returns>
    public ImmutableArray<string> RemoveExpired(SessionPolicy policy)
    {
        foreach (var leftover in Files().Where(f => !f.Exists))
        {
            leftover.Remove();
        }

        ImmutableArray<string> expired = [.. All().Where((session, i) => i >= policy.Keep || IsExpired(session, policy)).Select(s => s.Id)];
        Remove(expired);
        return expired;
    }

    /// <summary>Removes sessions; the lock is held.</summary>
    /// <param name="ids">Their ids.</param>
    public void Remove(ImmutableArray<string> ids)
    {
        foreach (var id in ids)
        {
            FileOf(id).Remove();
        }
    }

    private bool IsExpired(Session session, SessionPolicy policy) => clock.GetUtcNow() - session.UpdatedAt > policy.ExpireAfter;

    private SessionFile FileOf(string id) => new(Path.Combine(_folder, id));

    private IEnumerable<SessionFile> Files() => Directory.Exists(_folder) ? Directory.EnumerateDirectories(_folder).Select(f => new SessionFile(f)) : [];
}
