using Tooling.Engine.Sessions;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Sessions;

/// <summary>Sessions are kept, found again, and expire.</summary>
public sealed class SessionStoreTests
{
    [Fact]
    public void A_session_is_found_again_with_its_plan_wherever_the_tree_is_now()
    {
        using var tree = new SessionTree();
        var begun = tree.Begin(SessionMode.Manual);
        using var moved = tree.Tree.Copy();
        var store = moved.Store();
        var sessions = new SessionStore(moved.Root, store, tree.Clock, new Engine.Applying.NoObserver());

        var found = sessions.Open(SessionPolicy.Default)!;

        Assert.Equal((begun.Id, begun.Revision, SessionState.Open), (found.Id, found.Revision, found.State));
        Assert.Equal(begun.Units.Select(u => (u.Unit.Name, u.Edits, u.Decision)), found.Units.Select(u => (u.Unit.Name, u.Edits, u.Decision)));
        Assert.Equal((moved.Root, tree.Plan.Id), (sessions.PlanOf(found).Root, sessions.PlanOf(found).Id));
    }

    [Fact]
    public void A_new_session_takes_the_place_of_one_that_was_not_finished()
    {
        using var tree = new SessionTree();
        var (first, second) = (tree.Begin(), tree.Begin());

        Assert.Equal([second.Id, first.Id], tree.Sessions.All().Select(s => s.Id));
        Assert.Equal([SessionState.Open, SessionState.Superseded], tree.Sessions.All().Select(s => s.State));
    }

    [Fact]
    public void Only_so_many_are_kept()
    {
        using var tree = new SessionTree();
        var policy = SessionPolicy.Default with { Keep = 2 };
        var ids = Enumerable.Range(0, 4).Select(_ => tree.Begin(policy: policy).Id).ToArray();

        Assert.Equal([ids[3], ids[2]], tree.Sessions.All().Select(s => s.Id));
        Assert.Equal(2, Directory.EnumerateDirectories(tree.Tree.Migrate.Sessions).Count());
    }

    [Fact]
    public void One_that_was_not_touched_for_long_expires()
    {
        using var tree = new SessionTree();
        tree.Begin();
        tree.Clock.Now += SessionPolicy.Default.ExpireAfter;
        Assert.NotNull(tree.Sessions.Open(SessionPolicy.Default));

        tree.Clock.Now += TimeSpan.FromSeconds(1);

        Assert.Null(tree.Sessions.Open(SessionPolicy.Default));
        var next = tree.Begin();
        Assert.Equal([next.Id], tree.Sessions.All().Select(s => s.Id));
    }

    [Fact]
    public void A_run_that_was_interrupted_comes_first()
    {
        using var tree = new SessionTree();
        Interrupted.AfterSwaps(tree.Tree, files: 1);

        Assert.Contains("interrupted", Assert.Throws<UserErrorException>(() => tree.Begin()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_session_is_named_with_the_way_out()
    {
        using var tree = new SessionTree();
        var folder = Path.Combine(tree.Tree.Migrate.Sessions, tree.Begin().Id);
        File.WriteAllText(Path.Combine(folder, "session.json"), "{");

        Assert.Contains(folder, Assert.Throws<UserErrorException>(() => tree.Begin()).Hint, StringComparison.Ordinal);
    }
}
