using Tooling.Engine.Applying;
using Tooling.Engine.History;
using Tooling.Engine.Ledger;
using Tooling.Engine.Processes;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Tests.Applying;

/// <summary>A clock that is put back between any two looks at it, as a machine's is that was wrong.</summary>
public sealed class BackwardClockTests : IDisposable
{
    private readonly TestTree _tree = TestTree.Small();
    private readonly BackwardClock _clock = new();
    private readonly MigrationEngine _engine;

    public BackwardClockTests() => _engine = new MigrationEngine(new ProcessRunner(), _clock, TestTree.ToolVersion);

    [Fact]
    public async Task Changes_neither_the_order_of_migrations_nor_what_can_be_taken_back()
    {
        var old = _tree.State();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await _engine.ApplyAsync(_tree.Plan(), null, CancellationToken.None)).MigrationId!);
        }

        Assert.Equal(ids, _tree.Store().List().Select(m => m.Id));
        await _engine.RollbackAsync(new RollbackRequest(_tree.Root, null, DryRun: false), null, CancellationToken.None);
        Assert.Equal([MigrationState.Applied, MigrationState.Applied, MigrationState.RolledBack], _tree.Store().List().Select(m => m.State));
        await _engine.RollbackAsync(new RollbackRequest(_tree.Root, null, DryRun: false) { To = ids[0] }, null, CancellationToken.None);
        await _engine.RollbackAsync(new RollbackRequest(_tree.Root, ids[0], DryRun: false), null, CancellationToken.None);

        _tree.State().ShouldBe(old);
        Assert.Null(_engine.Audit(_tree.Root).Verification.Broken);
        Assert.All(_engine.History(new HistoryRequest(_tree.Root, null, null, 10)), report => Assert.Equal(TimeSpan.Zero, report.Duration));
    }

    [Fact]
    public async Task Removes_nothing_that_is_needed()
    {
        await _engine.ApplyAsync(_tree.Plan(), null, CancellationToken.None);
        _engine.Cleanup(new CleanupRequest(_tree.Root, Inactive: true, Failed: true, TimeSpan.Zero, Confirm: true) { Audit = true });

        Assert.Null(_engine.Audit(_tree.Root).Verification.Broken);
        await _engine.RollbackAsync(new RollbackRequest(_tree.Root, null, DryRun: false), null, CancellationToken.None);
    }

    [Fact]
    public async Task Ends_no_session_that_waits_for_a_person()
    {
        _engine.BeginSession(_tree.Plan(), new SessionRequest(SessionMode.Manual, ValidationLevel.Skip, new ScanRequest { Path = _tree.Root }, SessionPolicy.Default));

        Assert.NotNull(_engine.FindSession(_tree.Root, SessionPolicy.Default));
        await _engine.ResumeAsync(_tree.Root, null, CancellationToken.None);
        Assert.Equal(SessionState.Open, Assert.Single(_engine.Status(_tree.Root).Sessions).State);
    }

    [Fact]
    public void An_interrupted_run_is_finished_by_a_clock_that_says_it_has_not_begun()
    {
        using var untouched = TestTree.Small();
        var old = untouched.State();
        using var tree = Interrupted.AfterSwaps(untouched, 2);

        new MigrationStore(tree.Root, _clock, new NoObserver()).Resume(CancellationToken.None);

        tree.State().ShouldBe(old.Migrated());
        tree.Rollback();
        tree.State().ShouldBe(old);
    }

    public void Dispose() => _tree.Dispose();

    /// <summary>An hour earlier at every look.</summary>
    private sealed class BackwardClock : TimeProvider
    {
        private int _looks;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero).AddHours(-Interlocked.Increment(ref _looks));
    }
}
