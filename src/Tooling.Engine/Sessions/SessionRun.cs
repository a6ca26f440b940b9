using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Sessions;

/// <summary>
/// Applies the approved units of a session in their order, and keeps the session after each. What comes after a unit that fails goes on, but for
/// steps of the same project that need it: all need the first, and each those before it that change the same files.
/// </summary>
/// <param name="store">Writes.</param>
/// <param name="sessions">Keeps the session.</param>
/// <param name="units">Applies one.</param>
internal sealed class SessionRun(MigrationStore store, SessionStore sessions, UnitRun units)
{
    /// <summary>Applies what is left to apply.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="session">The session.</param>
    /// <param name="progress">Told how many files were written so far.</param>
    /// <param name="cancellationToken">Cancels: the unit at hand is taken back, those before it stay, and the session stays open.</param>
    public async Task<SessionResult> RunAsync(Plan plan, Session session, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        using var held = store.Hold();
        store.RefusePending();
        sessions.RefuseOutdated(session);
        var results = ImmutableArray.CreateBuilder<UnitResult>();
        foreach (var unit in session.Units.Where(u => u.IsDue))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (session.Units.TakeWhile(u => u.Unit.Name != unit.Unit.Name).FirstOrDefault(u => u.State != UnitState.Applied && u.Unit.IsNeededBy(unit.Unit)) is { } missing)
            {
                results.Add(new UnitResult(unit.Unit, Applied: null, Validation: null, $"It needs '{missing.Unit.Name}', which is not applied."));
                session = sessions.Keep(session.With(unit.After(results[^1])));
                continue;
            }

            try
            {
                results.Add(await ApplyAsync(session, unit, plan, Before(results, progress), cancellationToken).ConfigureAwait(false));
                session = sessions.Keep(session.With(unit.After(results[^1])));
            }
            catch (UserErrorException e) when (store.Status().Pending is null)
            {
                results.Add(new UnitResult(unit.Unit, Applied: null, Validation: null, e.Message));
                session = sessions.Keep(session.With(unit.After(results[^1])));
                if (session.Mode == SessionMode.Full)
                {
                    sessions.Keep(session with { State = session.StateByUnits });
                    throw;
                }
            }
        }

        return new SessionResult(sessions.Keep(session with { State = session.StateByUnits }), results.ToImmutable());
    }

    /// <summary>A run can be killed after a unit is in the ledger and before the session says so: the ledger decides.</summary>
    private async Task<UnitResult> ApplyAsync(Session session, SessionUnit unit, Plan plan, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var written = store.List().LastOrDefault(m => m.PlanId == unit.Edits && m.Sequence >= session.FirstSequence && m.State == MigrationState.Applied);
        return written is null
            ? await units.ApplyAsync(session.Mode == SessionMode.Full ? plan : plan.Only(unit.Unit), unit.Unit, progress, cancellationToken).ConfigureAwait(false)
            : await units.CheckAsync(new TransactionResult(ApplyOutcome.Applied, written.Id, unit.Unit.Files), unit.Unit, cancellationToken).ConfigureAwait(false);
    }

    private static IProgress<int>? Before(IEnumerable<UnitResult> results, IProgress<int>? progress)
    {
        var before = results.Sum(r => r.Unit.Files.Length);
        return progress is null ? null : new Offset(before, progress);
    }

    private sealed class Offset(int before, IProgress<int> progress) : IProgress<int>
    {
        public void Report(int value) => progress.Report(before + value);
    }
}
