using Tooling.Engine.Ledger;
using static Tooling.Engine.Tests.Ledger.LedgerSamples;

namespace Tooling.Engine.Tests.Ledger;

/// <summary>What every ledger does, whatever it is kept in.</summary>
[Collection(PostgresServer.Name)]
public sealed class LedgerContractTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migrate-ledger-");
    private readonly string _tree = Guid.NewGuid().ToString("n");

    /// <summary>A server only where one can be started: the tests of it alone say where it can't.</summary>
    public static TheoryData<LedgerKind> Kinds => PostgresServer.Programs is null ? [LedgerKind.Files, LedgerKind.Sqlite] : [LedgerKind.Files, LedgerKind.Sqlite, LedgerKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_recorded_is_read_back_the_same(LedgerKind kind)
    {
        var migration = Migration(1, "App.cs", "src/Other.cs", "src/Ünicode.cs") with { Units = [new RecordedUnit(["A.csproj", "B.csproj"], ["App.cs"]), new RecordedUnit(["C.csproj"], ["src/Other.cs", "src/Ünicode.cs"])] };
        migration = migration with { Findings = migration.Findings.SetItem(0, migration.Findings[0] with { Acknowledged = "Nobody gives it twice. Ä" }) };
        using (var ledger = Open(kind))
        {
            ledger.RecordApplied(migration, Start.AddSeconds(2));
        }

        using var reopened = Open(kind);
        var read = reopened.Get("0001-aaaaaaaa")!;

        Assert.Equal(migration.Header with { FinishedAt = Start.AddSeconds(2) }, read.Header);
        Assert.Equal(migration.Files.ToArray(), read.Files.ToArray());
        Assert.Equal(migration.Findings.ToArray(), read.Findings.ToArray());
        Assert.Equal(migration.Units.Select(u => string.Join(' ', u.Projects) + ": " + string.Join(' ', u.Files)), read.Units.Select(u => string.Join(' ', u.Projects) + ": " + string.Join(' ', u.Files)));
        Assert.Empty(reopened.GetFiles("0001-aaaaaaaa")!.Findings);
        Assert.Null(reopened.Get("0002-aaaaaaaa"));
        Assert.Equal(2, reopened.NextSequence());
        Assert.Null(reopened.Damage());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Rewritten_places_are_those_of_all_migrations_and_no_other_findings(LedgerKind kind)
    {
        using var ledger = Open(kind);
        Assert.Empty(ledger.Rewritten());
        ledger.RecordApplied(Migration(1, "App.cs"), Start);
        ledger.RecordApplied(Migration(2, "App.cs"), Start);
        ledger.RecordRolledBack("0001-aaaaaaaa", Start.AddHours(1));

        Assert.Equal([new RewrittenPlace("0001-aaaaaaaa", "App.cs", "f1"), new RewrittenPlace("0002-aaaaaaaa", "App.cs", "f1")], ledger.Rewritten().OrderBy(p => p.MigrationId, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_latest_is_the_last_that_is_still_applied(LedgerKind kind)
    {
        using var ledger = Open(kind);
        Assert.Null(ledger.Latest());
        ledger.RecordApplied(Migration(1, "App.cs"), Start);
        ledger.RecordApplied(Migration(2, "App.cs"), Start);
        ledger.RecordFailed(Migration(3, "App.cs"), Start);

        Assert.Equal(2, ledger.Latest()!.Sequence);
        ledger.RecordRolledBack("0002-aaaaaaaa", Start.AddHours(1));
        ledger.RecordRolledBack("0003-aaaaaaaa", Start.AddHours(1));
        Assert.Equal(1, ledger.Latest()!.Sequence);
        Assert.Equal(
            [(MigrationState.Applied, null), (MigrationState.RolledBack, Start.AddHours(1)), (MigrationState.Failed, (DateTimeOffset?)null)],
            ledger.List().Select(m => (m.State, m.RolledBackAt)));
        Assert.Equal(4, ledger.NextSequence());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Recording_an_id_again_replaces_what_an_interrupted_run_recorded(LedgerKind kind)
    {
        using var ledger = Open(kind);
        ledger.RecordApplied(Migration(1, "App.cs", "B.cs"), Start);
        ledger.RecordFailed(Migration(1, "App.cs"), Start);

        Assert.Equal(["App.cs"], ledger.Get("0001-aaaaaaaa")!.Files.Select(f => f.Path));
        Assert.Equal(MigrationState.Failed, Assert.Single(ledger.List()).State);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_later_migration_stands_in_the_way_only_while_it_is_applied_and_shares_a_file(LedgerKind kind)
    {
        using var ledger = Open(kind);
        ledger.RecordApplied(Migration(1, "App.cs", "B.cs"), Start);
        ledger.RecordApplied(Migration(2, "C.cs"), Start);
        Assert.Null(ledger.LaterOnSameFiles("0001-aaaaaaaa"));

        ledger.RecordApplied(Migration(3, "B.cs", "C.cs"), Start);
        Assert.Equal(3, ledger.LaterOnSameFiles("0001-aaaaaaaa")!.Sequence);
        Assert.Null(ledger.LaterOnSameFiles("0003-aaaaaaaa"));
        Assert.Null(ledger.LaterOnSameFiles("0009-aaaaaaaa"));

        ledger.RecordRolledBack("0003-aaaaaaaa", Start);
        Assert.Null(ledger.LaterOnSameFiles("0001-aaaaaaaa"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_migration_that_cannot_be_written_whole_is_not_written_at_all(LedgerKind kind)
    {
        using var ledger = Open(kind);
        var twice = Migration(1, "App.cs", "App.cs");

        Assert.Throws<UserErrorException>(() => ledger.RecordApplied(twice, Start));

        Assert.Empty(ledger.List());
        ledger.RecordApplied(Migration(1, "App.cs"), Start);
        Assert.Single(ledger.List());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Migrations_are_found_by_what_they_changed_and_forgotten_together(LedgerKind kind)
    {
        using var ledger = Open(kind);
        ledger.RecordApplied(Migration(1, "App.cs", "B.cs"), Start);
        ledger.RecordApplied(Migration(2, "B.cs") with { Header = Migration(2, "B.cs").Header with { Undoes = "0001-aaaaaaaa" } }, Start);
        Assert.Equal([2, 1], ledger.OnFile("B.cs").Select(m => m.Sequence));
        Assert.Empty(ledger.OnFile("b.cs"));
        Assert.Equal("0001-aaaaaaaa", ledger.Find("0002").Single().Undoes);
        Assert.Equal(2, ledger.Hashes(["0001-aaaaaaaa"]).Count);

        ledger.Remove(["0001-aaaaaaaa", "0002-aaaaaaaa"]);
        Assert.Empty(ledger.List());
        Assert.Empty(ledger.OnFile("B.cs"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_a_file_should_be_is_what_the_last_migration_that_is_applied_made_of_it(LedgerKind kind)
    {
        using var ledger = Open(kind);
        Assert.Empty(ledger.Claims());
        ledger.RecordApplied(Migration(1, "b.cs", "a.cs", "Z.cs", "ü.cs"), Start);
        ledger.RecordApplied(Migration(2, "a.cs", "b.cs"), Start);
        ledger.RecordApplied(Migration(3, "a.cs"), Start);
        ledger.RecordRolledBack("0003-aaaaaaaa", Start);

        Assert.Equal([("Z.cs", "0001-aaaaaaaa"), ("a.cs", "0002-aaaaaaaa"), ("b.cs", "0002-aaaaaaaa"), ("ü.cs", "0001-aaaaaaaa")], ledger.Claims().Select(claim => (claim.File.Path, claim.MigrationId)));
        Assert.Equal(ledger.GetFiles("0002-aaaaaaaa")!.Files[0], ledger.Claims()[1].File);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private MigrationLedger Open(LedgerKind kind) => new(kind switch
    {
        LedgerKind.Files => LineLedger.Open(Path.Combine(_folder.FullName, "ledger.jsonl")),
        LedgerKind.Sqlite => SqliteLedger.Open(Path.Combine(_folder.FullName, "ledger.db")),
        _ => PostgresLedger.Open(server.ConnectionString, _tree, isForWriting: true),
    });
}
