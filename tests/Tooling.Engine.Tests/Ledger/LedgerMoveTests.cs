using Tooling.Engine.Auditing;
using Tooling.Engine.Ledger;
using Tooling.Engine.Processes;
using Tooling.Engine.Stores;
using Tooling.Engine.Tests.Applying;

namespace Tooling.Engine.Tests.Ledger;

/// <summary>Moving a ledger from one store to another.</summary>
[Collection(PostgresServer.Name)]
public sealed class LedgerMoveTests : IDisposable
{
    private static readonly LedgerPlace Files = new(LedgerKind.Files);
    private static readonly LedgerPlace Sqlite = new(LedgerKind.Sqlite);

    private readonly TestTree _tree = TestTree.Small();
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, TestTree.ToolVersion);

    public LedgerMoveTests(PostgresServer server) => Environment.SetEnvironmentVariable(PostgresLedger.ConnectionVariable, PostgresServer.Programs is null ? null : server.ConnectionString);

    [Fact]
    public void A_new_tree_begins_with_a_plain_file_and_an_old_one_keeps_SQLite()
    {
        Assert.Equal(Files, LedgerPlace.Of(_tree.Migrate));
        _tree.Write(".migrate/ledger.db", string.Empty);
        Assert.Equal(Sqlite, LedgerPlace.Of(_tree.Migrate));
    }

    [Fact]
    public void Every_row_is_moved_and_the_old_file_goes()
    {
        var before = Fill();

        var move = _engine.MoveStore(_tree.Root, Sqlite);

        Assert.Equal((Files, Sqlite, 3), (move.From, move.To, move.Migrations));
        Assert.Equal((false, true), (File.Exists(_tree.Migrate.LedgerLines), File.Exists(_tree.Migrate.Ledger)));
        Assert.Equal(before, _tree.Store().List().ToArray());
        Assert.Equal(move.Checksum, _engine.MoveStore(_tree.Root, Files).Checksum);
        Assert.Equal(before, _tree.Store().List().ToArray());
        Assert.Equal(AuditActions.MoveStore, _engine.Audit(_tree.Root).Events[^1].Entry.Action);
        _tree.Rollback();
    }

    [PostgresFact]
    public void A_server_takes_it_and_gives_it_back()
    {
        var before = Fill();
        var place = new LedgerPlace(LedgerKind.PostgreSql, Guid.NewGuid().ToString("n"));

        var move = _engine.MoveStore(_tree.Root, place);
        Assert.Equal(before, _tree.Store().List().ToArray());
        Assert.Equal(move.Checksum, _engine.MoveStore(_tree.Root, Sqlite).Checksum);

        // The same rows are there still, which is fine; others are not.
        _engine.MoveStore(_tree.Root, place);
        _engine.MoveStore(_tree.Root, Files);
        _tree.Apply();
        Assert.Contains("Another ledger is kept there already: 3 migrations", Assert.Throws<UserErrorException>(() => _engine.MoveStore(_tree.Root, place)).Message, StringComparison.Ordinal);
        Assert.Equal(Files, LedgerPlace.Of(_tree.Migrate));
    }

    [Fact]
    public void What_an_interrupted_move_left_does_not_matter()
    {
        var before = Fill();
        using (var half = SqliteLedger.Open(_tree.Migrate.Ledger))
        {
            half.Record(LedgerSamples.Migration(7, "other.cs"));
        }

        Files.Choose(_tree.Migrate);
        Assert.Equal(before, _tree.Store().List().ToArray());

        _engine.MoveStore(_tree.Root, Sqlite);
        Assert.Equal(before, _tree.Store().List().ToArray());
    }

    [Fact]
    public void A_move_that_fails_leaves_it_where_it_was_whatever_is_beside_it_then()
    {
        var before = Fill();
        Environment.SetEnvironmentVariable(PostgresLedger.ConnectionVariable, "Host=127.0.0.1;Port=1;Username=me;Timeout=2");

        Assert.Throws<UserErrorException>(() => _engine.MoveStore(_tree.Root, new LedgerPlace(LedgerKind.PostgreSql, "t")));

        SqliteLedger.Open(_tree.Migrate.Ledger).Dispose();
        Assert.Equal(Files, LedgerPlace.Of(_tree.Migrate));
        Assert.Equal(before, _tree.Store().List().ToArray());
    }

    [Fact]
    public void Where_it_is_already_it_is_not_moved() =>
        Assert.Contains("already", Assert.Throws<UserErrorException>(() => _engine.MoveStore(_tree.Root, Files)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_plain_file_that_is_outgrown_is_moved_unless_that_is_forbidden()
    {
        Fill();
        var small = StorePolicy.Default with { MaximumMigrations = 2 };
        Assert.Null(_engine.KeepStore(_tree.Root, StorePolicy.Default));
        Assert.Null(_engine.KeepStore(_tree.Root, small with { MayMove = false }));
        Assert.Contains("store move --to sqlite", _engine.Store(_tree.Root, small).Recommendation, StringComparison.Ordinal);

        Assert.Equal(Sqlite, _engine.KeepStore(_tree.Root, small)!.To);
        Assert.Null(_engine.KeepStore(_tree.Root, small));
        var report = _engine.Store(_tree.Root, small);
        Assert.Equal((Sqlite, 3, 1, 3, null), (report.Place, report.Migrations, report.Projects, report.Files, report.Recommendation));
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(PostgresLedger.ConnectionVariable, null);
        _tree.Dispose();
    }

    /// <summary>One that is applied, one that was taken back, and one that restored a file.</summary>
    private MigrationRecord[] Fill()
    {
        _tree.Apply();
        _tree.Apply();
        _tree.Rollback();
        _tree.Store().RollbackPart(new Engine.Applying.PartialRollback(null, ["App.cs"], [], [], Merge: false, "1"), dryRun: false, CancellationToken.None);
        return [.. _tree.Store().List()];
    }
}
