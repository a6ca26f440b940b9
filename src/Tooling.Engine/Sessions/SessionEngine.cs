using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Auditing;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Sessions;

/// <summary>A session with its plan.</summary>
/// <param name="Plan">The plan; its root is where the tree is now.</param>
/// <param name="Session">The session.</param>
public sealed record OpenSession(Plan Plan, Session Session);

/// <summary>Begins, finds and runs sessions.</summary>
/// <param name="runner">Starts <c>dotnet</c>, for the checks.</param>
/// <param name="clock">Gives the times that are recorded.</param>
/// <param name="toolVersion">The version of this product.</param>
/// <param name="feed">Told of every event.</param>
internal sealed class SessionEngine(IProcessRunner runner, TimeProvider clock, string toolVersion, AuditFeed feed)
{
    /// <summary>Begins a session.</summary>
    public OpenSession Begin(Plan plan, SessionRequest request) =>
        new(plan, StoresOf(plan.Root).Sessions.Begin(plan, request, toolVersion));

    /// <summary>All sessions of a tree, the latest first.</summary>
    public ImmutableArray<Session> All(string root) => StoresOf(root).Sessions.All();

    /// <summary>Says in the session that was not finished that migrations of it were rolled back.</summary>
    public void TakeBack(string root, ImmutableArray<string> migrationIds) => StoresOf(root).Sessions.TakeBack(migrationIds);

    /// <summary>Removes what nobody needs any more.</summary>
    public CleanupResult Cleanup(string root, CleanupRequest request)
    {
        var (store, sessions) = StoresOf(root);
        return new MigrateFolder(root).Exists ? new Cleanup(store, sessions, clock).Run(request) : new CleanupResult([], [], 0, 0, request.Confirm);
    }

    /// <summary>The session of a tree that was not finished.</summary>
    public OpenSession? Find(string root, SessionPolicy policy)
    {
        var sessions = StoresOf(root).Sessions;
        return sessions.Open(policy) is { } session ? new OpenSession(sessions.PlanOf(session), session) : null;
    }

    /// <summary>Keeps what a person decided.</summary>
    public OpenSession Decide(OpenSession open, IReadOnlyDictionary<string, UnitDecision> decisions) =>
        open with { Session = StoresOf(open.Plan.Root).Sessions.Decide(open.Session, decisions) };

    /// <summary>Applies what is left to apply.</summary>
    public Task<SessionResult> RunAsync(OpenSession open, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var ((store, sessions), session, root) = (StoresOf(open.Plan.Root), open.Session, open.Plan.Root);
        var validator = new Validator(root, runner);
        var code = session.Code with { Path = Path.GetFullPath(session.Code.Path, root) };
        Task<ValidationResult> Validate(ImmutableArray<string> ids, CancellationToken stop) => validator.RunAsync(new ValidationRequest(code, ids, session.Level, Strict: false), toolFiles: null, stop);
        var tools = new StageTools(store, session.Level == ValidationLevel.Skip ? null : Validate, toolVersion, new NoObserver());
        return new SessionRun(sessions, tools).RunAsync(open.Plan, session, progress, cancellationToken);
    }

    private (MigrationStore Store, SessionStore Sessions) StoresOf(string root)
    {
        var store = new MigrationStore(root, clock, new NoObserver(), feed);
        return (store, new SessionStore(Path.GetFullPath(root), store, clock, new NoObserver()));
    }
}
