using Tooling.Engine.Applying;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;

namespace Tooling.Engine.CrashHost;

/// <summary>A session over the sample plan, one file a unit, whose checks always pass: the same in the tests and in the process that they kill.</summary>
internal static class SampleSession
{
    private const string ToolVersion = "1.0.0-test";

    /// <summary>Begins and runs a session.</summary>
    public static void Run(string root, IStepObserver steps)
    {
        var (store, sessions) = StoresOf(root, steps);
        var plan = SampleUnits.For(root, filesInUnit: 1);
        var request = new SessionRequest(SessionMode.Incremental, ValidationLevel.Basic, new ScanRequest { Path = root }, SessionPolicy.Default);
        var session = sessions.Begin(plan, request, ToolVersion);
        new SessionRun(store, sessions, Units(store, root)).RunAsync(plan, session, null, CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Finishes what was interrupted, as <c>apply --resume</c> does.</summary>
    /// <returns>False where no session is left to finish.</returns>
    public static bool Resume(string root, IStepObserver steps)
    {
        var (store, sessions) = StoresOf(root, steps);
        store.Resume(CancellationToken.None);
        if (sessions.Open(SessionPolicy.Default) is not { } session)
        {
            return false;
        }

        new SessionRun(store, sessions, Units(store, root)).RunAsync(sessions.PlanOf(session), session, null, CancellationToken.None).GetAwaiter().GetResult();
        return true;
    }

    private static UnitRun Units(MigrationStore store, string root) =>
        new(store, (id, _) => Task.FromResult(new ValidationResult(root, [id], [])), ToolVersion);

    private static (MigrationStore Store, SessionStore Sessions) StoresOf(string root, IStepObserver steps)
    {
        var store = new MigrationStore(root, TimeProvider.System, steps);
        return (store, new SessionStore(root, store, TimeProvider.System, steps));
    }
}
