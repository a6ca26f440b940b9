using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;

namespace Tooling.Engine.Sessions;

/// <summary>
/// Applies the approved units of a session, stage by stage, and keeps the session after each unit. What comes after a unit that fails goes on, but for
/// steps of the same project that need it: all need the first, and each those before it that change the same files.
/// </summary>
/// <param name="sessions">Keeps the session.</param>
/// <param name="tools">What stages are run with.</param>
internal sealed class SessionRun(SessionStore sessions, StageTools tools)
{
    private readonly MigrationStore _store = tools.Store;

    /// <summary>Applies what is left to apply.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="session">The session.</param>
    /// <param name="progress">Told how many files were written so far.</param>
    /// <param name="cancellationToken">Cancels: the units of the stage at hand that are not checked yet are taken back, those before stay, and the session stays open.</param>
    public async Task<SessionResult> RunAsync(Plan plan, Session session, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var held = _store.Hold();
        _store.RefusePending();
        sessions.RefuseOutdated(session);
        var results = ImmutableArray.CreateBuilder<UnitResult>();
        foreach (var stage in StagesOf(plan, session))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var unit in stage)
            {
                if (MissingFor(unit, session) is { } missing)
                {
                    Settle(new UnitResult(unit.Unit, Applied: null, Validation: null, $"It needs '{missing.Unit.Name}', which is not applied."));
                }
            }

            var written = _store.List().Where(m => m.Sequence >= session.FirstSequence && m.State == MigrationState.Applied).ToLookup(m => m.PlanId, StringComparer.Ordinal);
            ImmutableArray<DueUnit> due = [.. stage.Where(unit => results.All(r => r.Unit.Name != unit.Unit.Name)).Select(unit => new DueUnit(unit.Unit, session.Mode == SessionMode.Full ? plan : plan.Only(unit.Unit), WrittenBefore(unit, written[unit.Edits])))];
            await new StageRun(tools, Settle).RunAsync(due, FilesBefore.Of(results.Sum(r => r.Unit.Files.Length), progress), cancellationToken).ConfigureAwait(false);
            if (session.Mode == SessionMode.Full && results.LastOrDefault()?.Refusal is { } refusal)
            {
                sessions.Keep(session with { State = session.StateByUnits });
                throw refusal;
            }
        }

        var places = session.Units.Select((unit, i) => (unit.Unit.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        return new SessionResult(sessions.Keep(session with { State = session.StateByUnits }), [.. results.OrderBy(r => places[r.Unit.Name])]);

        void Settle(UnitResult result)
        {
            results.Add(result);
            session = sessions.Keep(session.With(session.Units.First(u => u.Unit.Name == result.Unit.Name).After(result)));
        }
    }

    /// <summary>The units that are due, by the stages of the plan: none of a stage needs another of it.</summary>
    private static IEnumerable<ImmutableArray<SessionUnit>> StagesOf(Plan plan, Session session)
    {
        var due = session.Units.Where(u => u.IsDue);
        if (session.Mode == SessionMode.Full)
        {
            return [[.. due]];
        }

        var stages = MigrationOrder.Of(plan).Units.ToDictionary(u => u.Unit.Name, u => u.Stage, StringComparer.Ordinal);
        return due.GroupBy(u => stages[u.Unit.Name]).OrderBy(stage => stage.Key).Select(stage => stage.ToImmutableArray());
    }

    /// <summary>What a unit needs, and is not there.</summary>
    private static SessionUnit? MissingFor(SessionUnit unit, Session session) => session.Units
        .TakeWhile(u => u.Unit.Name != unit.Unit.Name)
        .FirstOrDefault(u => (u.State != UnitState.Applied || u.Failure is not null) && u.Unit.IsNeededBy(unit.Unit));

    /// <summary>A run can be killed after a unit is in the ledger and before the session says so: the ledger decides.</summary>
    private static TransactionResult? WrittenBefore(SessionUnit unit, IEnumerable<MigrationRecord> applied) =>
        applied.LastOrDefault() is { } written ? new TransactionResult(ApplyOutcome.Applied, written.Id, unit.Unit.Files) : null;
}
