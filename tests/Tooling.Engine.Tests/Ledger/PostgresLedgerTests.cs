using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Tests.Applying;
using static Tooling.Engine.Tests.Ledger.LedgerSamples;

namespace Tooling.Engine.Tests.Ledger;

/// <summary>A ledger on a server that several runs share.</summary>
[Collection(PostgresServer.Name)]
public sealed class PostgresLedgerTests : IDisposable
{
    private readonly PostgresServer _server;
    private readonly string _tree = Guid.NewGuid().ToString("n");

    public PostgresLedgerTests(PostgresServer server)
    {
        _server = server;
        Environment.SetEnvironmentVariable(PostgresLedger.ConnectionVariable, server.ConnectionString);
    }

    [PostgresFact]
    public void One_run_at_a_time_writes_a_tree_and_other_trees_go_on()
    {
        using var first = Writer(_tree);
        Assert.Contains("Another run is changing the tree", Assert.Throws<UserErrorException>(() => Writer(_tree)).Message, StringComparison.Ordinal);
        first.Record(Migration(1, "a.cs"));
        using (var other = Writer(_tree + "-2"))
        {
            other.Record(Migration(1, "b.cs"));
            Assert.Equal("b.cs", other.Get("0001-aaaaaaaa", withFindings: false)!.Files[0].Path);
        }

        using var reader = PostgresLedger.Open(_server.ConnectionString, _tree, isForWriting: false);
        Assert.Equal("a.cs", reader.Get("0001-aaaaaaaa", withFindings: false)!.Files[0].Path);
        first.Dispose();
        Writer(_tree).Dispose();
    }

    [PostgresFact]
    public void Runs_that_begin_at_once_on_a_new_database_both_have_their_tables() =>
        Parallel.For(0, 8, i => PostgresLedger.Open(_server.ConnectionString, FormattableString.Invariant($"{_tree}-{i}"), isForWriting: true).Dispose());

    [PostgresFact]
    public void A_tree_is_migrated_and_taken_back()
    {
        using var tree = OnServer();
        var old = tree.State();
        tree.Apply();
        tree.State().ShouldBe(old.Migrated());
        Assert.False(File.Exists(tree.Migrate.LedgerLines) || File.Exists(tree.Migrate.Ledger));

        tree.Rollback();
        tree.State().ShouldBe(old);
        Assert.Equal(MigrationState.RolledBack, Assert.Single(tree.Store().List()).State);
    }

    [PostgresFact]
    public void A_lock_ends_with_the_process_that_held_it()
    {
        using var tree = OnServer();
        var old = tree.State();
        using (var host = CrashHostProcess.Start("apply", tree.Root, "hold", nameof(Step.Staged)))
        {
            host.ReadLines(1);
            Assert.Throws<UserErrorException>(() => Writer(_tree));
            host.Kill();
            host.End();
        }

        Survival.AssertBothWaysOut(tree, "apply", old, old.Migrated());
    }

    [PostgresFact]
    public void When_the_database_goes_away_everything_is_left_as_it_was()
    {
        using var tree = OnServer();
        var old = tree.State();
        var store = tree.Store(new When(Step.Swapped, _server.Stop));
        try
        {
            var error = Assert.Throws<UserErrorException>(() => store.Apply(tree.Plan(), TestTree.ToolVersion, null, CancellationToken.None));
            Assert.Contains("PostgreSQL server could not be used", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            _server.Start();
        }

        tree.State().ShouldBe(old);
        Assert.Null(tree.Store().Status().Pending);
        tree.Apply();
        tree.State().ShouldBe(old.Migrated());
    }

    [PostgresFact]
    public void Where_nothing_says_how_the_server_is_reached_that_is_said()
    {
        Environment.SetEnvironmentVariable(PostgresLedger.ConnectionVariable, null);
        Assert.Contains("MIGRATE_POSTGRESQL", Assert.Throws<UserErrorException>(() => PostgresLedger.Open(_tree, isForWriting: false)).Hint, StringComparison.Ordinal);
        Assert.Contains("not understood", Assert.Throws<UserErrorException>(() => PostgresLedger.Open("Hoast=here", _tree, isForWriting: false)).Message, StringComparison.Ordinal);
        var unreachable = Assert.Throws<UserErrorException>(() => PostgresLedger.Open("Host=127.0.0.1;Port=1;Username=me;Password=secret;Timeout=2", _tree, isForWriting: false));
        Assert.DoesNotContain("secret", unreachable.Message + unreachable.Hint, StringComparison.Ordinal);
    }

    public void Dispose() => Environment.SetEnvironmentVariable(PostgresLedger.ConnectionVariable, null);

    private PostgresLedger Writer(string tree) => PostgresLedger.Open(_server.ConnectionString, tree, isForWriting: true);

    private TestTree OnServer()
    {
        var tree = TestTree.Small();
        tree.Migrate.Ensure();
        new LedgerPlace(LedgerKind.PostgreSql, _tree).Choose(tree.Migrate);
        return tree;
    }
}
