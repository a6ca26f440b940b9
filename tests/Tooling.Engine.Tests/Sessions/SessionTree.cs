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
    private static readonly ValidationCheck Failure = new("compiler", CheckOutcome.Failed, [new ValidationProblem(null, "broken", IsFailure: true)]);

    public SessionTree(FixedTime? clock = null)
    {
        Tree = TestTree.Awkward();
        Clock = clock ?? new FixedTime();
        Old = Tree.State();
        Plan = SampleUnits.For(Tree.Root, filesInUnit: 2);
        Store = new MigrationStore(Tree.Root, Clock);
        Sessions = new SessionStore(Tree.Root, Store, Clock, new NoObserver());
    }

    public TestTree Tree { get; }

    public FixedTime Clock { get; }

    public TreeState Old { get; }

    public Plan Plan { get; }

    public MigrationStore Store { get; }

    public SessionStore Sessions { get; }

    /// <summary>Called with the id of the migration that is checked; tells whether it passes.</summary>
    public Func<string, bool> Check { get; set; } = _ => true;

    public Session Begin(SessionMode mode = SessionMode.Incremental, SessionPolicy? policy = null) => Sessions.Begin(
        Plan,
        new SessionRequest(mode, ValidationLevel.Basic, new ScanRequest { Path = Tree.Root }, policy ?? SessionPolicy.Default),
        TestTree.ToolVersion);

    public Task<SessionResult> RunAsync(Session session, CancellationToken cancellationToken = default)
    {
        var units = new UnitRun(Store, Validate, TestTree.ToolVersion);
        return new SessionRun(Store, Sessions, units).RunAsync(Plan, session, null, cancellationToken);
    }

    public void Dispose() => Tree.Dispose();

    private Task<ValidationResult> Validate(string id, CancellationToken stop)
    {
        var passes = Check(id);
        stop.ThrowIfCancellationRequested();
        return Task.FromResult(new ValidationResult(Tree.Root, [id], passes ? [] : [Failure]));
    }
}

/// <summary>A clock that the test moves.</summary>
internal sealed class FixedTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
