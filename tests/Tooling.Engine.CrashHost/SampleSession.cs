using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;

namespace Tooling.Engine.CrashHost;

/// <summary>
/// A session over the sample plan, one file a unit and all of them one stage, whose checks pass but for units that edit a file called <see cref="Broken"/>: the same in the tests and in the
/// process that they kill.
/// </summary>
internal static class SampleSession
{
    /// <summary>The name of files whose unit does not pass its check.</summary>
    public const string Broken = "Broken.cs";

    /// <summary>The same where nobody knows which unit it was.</summary>
    public const string Unexplained = "Unexplained.cs";

    private const string ToolVersion = "1.0.0-test";

    /// <summary>Begins and runs a session.</summary>
    public static void Run(string root, IStepObserver steps)
    {
        var (store, sessions) = StoresOf(root, steps);
        var plan = SampleUnits.For(root, filesInUnit: 1);
        var request = new SessionRequest(SessionMode.Incremental, ValidationLevel.Basic, new ScanRequest { Path = root }, SessionPolicy.Default);
        var session = sessions.Begin(plan, request, ToolVersion);
        new SessionRun(sessions, Tools(store, root, steps)).RunAsync(plan, session, null, CancellationToken.None).GetAwaiter().GetResult();
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

        new SessionRun(sessions, Tools(store, root, steps)).RunAsync(sessions.PlanOf(session), session, null, CancellationToken.None).GetAwaiter().GetResult();
        return true;
    }

    private static StageTools Tools(MigrationStore store, string root, IStepObserver steps) => new(store, (ids, _) => Task.FromResult(Check(store, root, ids)), ToolVersion, steps);

    private static ValidationResult Check(MigrationStore store, string root, ImmutableArray<string> ids)
    {
        var files = store.Locked(run => ids.SelectMany(id => run.Ledger.Get(id)!.Files).Select(f => f.Path).ToList());
        var problems = files.Where(f => f.EndsWith(Broken, StringComparison.Ordinal)).Select(f => new ValidationProblem(f, "broken", IsFailure: true))
            .Concat(files.Where(f => f.EndsWith(Unexplained, StringComparison.Ordinal)).Select(_ => new ValidationProblem(null, "broken somewhere", IsFailure: true)));
        return new ValidationResult(root, ids, [ValidationCheck.Of("compiler", problems)]);
    }

    private static (MigrationStore Store, SessionStore Sessions) StoresOf(string root, IStepObserver steps)
    {
        var store = new MigrationStore(root, TimeProvider.System, steps);
        return (store, new SessionStore(root, store, TimeProvider.System, steps));
    }
}
