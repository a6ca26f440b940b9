using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;
using Tooling.Engine.Tests.Applying;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Tests.Sessions;

/// <summary>A tree with a plan of several units, and sessions on it whose checks the test makes.</summary>
internal sealed class SessionTree : IDisposable
{
    public SessionTree(FixedTime? clock = null, int filesInUnit = 2)
    {
        Tree = TestTree.Awkward();
        Clock = clock ?? new FixedTime();
        Old = Tree.State();
        Plan = SampleUnits.For(Tree.Root, filesInUnit);
        Store = new MigrationStore(Tree.Root, Clock);
        Sessions = new SessionStore(Tree.Root, Store, Clock, new NoObserver());
    }

    public TestTree Tree { get; }

    public FixedTime Clock { get; }

    public TreeState Old { get; }

    public Plan Plan { get; private set; }

    public MigrationStore Store { get; }

    public SessionStore Sessions { get; }

    /// <summary>Called with the projects of the units that are checked together; gives the problems.</summary>
    public Func<ImmutableArray<string>, IEnumerable<ValidationProblem>> Check { get; set; } = _ => [];

    /// <summary>The projects of the units of each check that was made.</summary>
    public List<string> Checks { get; } = [];

    /// <summary>Says what is wrong with a project, and that it is wrong there.</summary>
    public static ValidationProblem In(string project) => new(null, "broken", IsFailure: true) { Projects = [project] };

    /// <summary>Says that something is wrong, and not where.</summary>
    public static ValidationProblem Somewhere { get; } = new(null, "broken", IsFailure: true);

    public Session Begin(SessionMode mode = SessionMode.Incremental, SessionPolicy? policy = null, Plan? plan = null) => Sessions.Begin(
        Plan = plan ?? Plan,
        new SessionRequest(mode, ValidationLevel.Basic, new ScanRequest { Path = Tree.Root }, policy ?? SessionPolicy.Default),
        TestTree.ToolVersion);

    public Task<SessionResult> RunAsync(Session session, CancellationToken cancellationToken = default)
    {
        return new SessionRun(Sessions, new StageTools(Store, Validate, TestTree.ToolVersion, new NoObserver())).RunAsync(Plan, session, null, cancellationToken);
    }

    public void Dispose() => Tree.Dispose();

    private Task<ValidationResult> Validate(ImmutableArray<string> ids, CancellationToken stop)
    {
        ImmutableArray<string> projects = Store.Locked(run => ids.SelectMany(id => run.Ledger.Get(id)!.Units).SelectMany(u => u.Projects).ToImmutableArray());
        Checks.Add(string.Join(' ', projects));
        var problems = Check(projects).ToList();
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(new ValidationResult(Tree.Root, ids, [ValidationCheck.Of("compiler", problems)]));
    }
}

/// <summary>A clock that the test moves.</summary>
internal sealed class FixedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
