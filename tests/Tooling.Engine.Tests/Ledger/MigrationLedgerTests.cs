using Microsoft.Data.Sqlite;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Ledger;

public sealed class MigrationLedgerTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migrate-ledger-");

    private string File => Path.Combine(_folder.FullName, "ledger.db");

    [Fact]
    public void What_is_recorded_is_read_back_the_same()
    {
        var migration = Migration(1, "App.cs", "src/Other.cs");
        using (var ledger = MigrationLedger.Open(File))
        {
            ledger.RecordApplied(migration, Start.AddSeconds(2));
        }

        using var reopened = MigrationLedger.Open(File);
        var read = reopened.Get("0001-aaaaaaaa")!;

        Assert.Equal(migration.Header with { FinishedAt = Start.AddSeconds(2) }, read.Header);
        Assert.Equal(migration.Files.ToArray(), read.Files.ToArray());
        Assert.Equal(migration.Findings.ToArray(), read.Findings.ToArray());
        Assert.Equal(2, reopened.NextSequence());
    }

    [Fact]
    public void The_latest_is_the_last_that_is_still_applied()
    {
        using var ledger = MigrationLedger.Open(File);
        Assert.Null(ledger.Latest());
        ledger.RecordApplied(Migration(1, "App.cs"), Start);
        ledger.RecordApplied(Migration(2, "App.cs"), Start);
        ledger.RecordFailed(Migration(3, "App.cs"), Start);

        Assert.Equal(2, ledger.Latest()!.Sequence);
        ledger.RecordRolledBack("0002-aaaaaaaa", Start.AddHours(1));
        Assert.Equal(1, ledger.Latest()!.Sequence);
        Assert.Equal(
            [(MigrationState.Applied, null), (MigrationState.RolledBack, Start.AddHours(1)), (MigrationState.Failed, (DateTimeOffset?)null)],
            ledger.List().Select(m => (m.State, m.RolledBackAt)));
        Assert.Equal(4, ledger.NextSequence());
    }

    [Fact]
    public void Recording_an_id_again_replaces_what_an_interrupted_run_recorded()
    {
        using var ledger = MigrationLedger.Open(File);
        ledger.RecordApplied(Migration(1, "App.cs", "B.cs"), Start);
        ledger.RecordFailed(Migration(1, "App.cs"), Start);

        Assert.Equal(["App.cs"], ledger.Get("0001-aaaaaaaa")!.Files.Select(f => f.Path));
        Assert.Equal(MigrationState.Failed, Assert.Single(ledger.List()).State);
    }

    [Fact]
    public void A_later_migration_stands_in_the_way_only_while_it_is_applied_and_shares_a_file()
    {
        using var ledger = MigrationLedger.Open(File);
        ledger.RecordApplied(Migration(1, "App.cs", "B.cs"), Start);
        ledger.RecordApplied(Migration(2, "C.cs"), Start);
        Assert.Null(ledger.LaterOnSameFiles("0001-aaaaaaaa"));

        ledger.RecordApplied(Migration(3, "B.cs", "C.cs"), Start);
        Assert.Equal(3, ledger.LaterOnSameFiles("0001-aaaaaaaa")!.Sequence);
        Assert.Null(ledger.LaterOnSameFiles("0003-aaaaaaaa"));

        ledger.RecordRolledBack("0003-aaaaaaaa", Start);
        Assert.Null(ledger.LaterOnSameFiles("0001-aaaaaaaa"));
    }

    [Fact]
    public void A_migration_that_cannot_be_written_whole_is_not_written_at_all()
    {
        using var ledger = MigrationLedger.Open(File);
        var twice = Migration(1, "App.cs", "App.cs");

        Assert.Throws<UserErrorException>(() => ledger.RecordApplied(twice, Start));

        Assert.Empty(ledger.List());
    }

    [Theory]
    [InlineData("this is no database, and long enough to be looked at as one by anybody who tries to open it at all")]
    [InlineData("short")]
    public void A_file_that_is_no_database_is_named_and_left_alone(string content)
    {
        System.IO.File.WriteAllText(File, content);

        var error = Assert.Throws<UserErrorException>(() => MigrationLedger.Open(File));

        Assert.Contains($"{File} is not a SQLite database", error.Message, StringComparison.Ordinal);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_damaged_database_is_named_and_left_alone()
    {
        using (var ledger = MigrationLedger.Open(File))
        {
            ledger.RecordApplied(Migration(1, [.. Enumerable.Range(0, 500).Select(i => $"File{i}.cs")]), Start);
        }

        var bytes = System.IO.File.ReadAllBytes(File);
        bytes.AsSpan(4096).Fill(0xa5);
        System.IO.File.WriteAllBytes(File, bytes);

        var error = Assert.Throws<UserErrorException>(() =>
        {
            using var ledger = MigrationLedger.Open(File);
            ledger.Get("0001-aaaaaaaa");
        });

        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void The_database_of_something_else_is_named_and_left_alone()
    {
        Execute("CREATE TABLE customers (id INTEGER)");
        var bytes = System.IO.File.ReadAllBytes(File);

        Assert.Contains("something else", Assert.Throws<UserErrorException>(() => MigrationLedger.Open(File)).Message, StringComparison.Ordinal);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused()
    {
        MigrationLedger.Open(File).Dispose();
        Execute("UPDATE schema_version SET version = 99");

        var error = Assert.Throws<UserErrorException>(() => MigrationLedger.Open(File));

        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet tool update", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_of_an_older_version_is_brought_forward_with_all_it_knows()
    {
        using (var ledger = MigrationLedger.Open(File))
        {
            ledger.RecordApplied(Migration(1, "App.cs"), Start);
        }

        using var connection = Connect();
        var newer = LedgerSchema.Upgrades.Add("ALTER TABLE migrations ADD COLUMN note TEXT NOT NULL DEFAULT 'none'");
        LedgerSchema.Upgrade(connection, File, newer);
        LedgerSchema.Upgrade(connection, File, newer);

        Assert.Equal("none", Scalar(connection, "SELECT note FROM migrations WHERE id = '0001-aaaaaaaa'"));
        Assert.Equal((long)newer.Length, Scalar(connection, "SELECT version FROM schema_version"));
    }

    [Fact]
    public void A_ledger_that_is_half_brought_forward_stays_as_it_was()
    {
        MigrationLedger.Open(File).Dispose();
        using var connection = Connect();
        var broken = LedgerSchema.Upgrades.Add("CREATE TABLE extra (id INTEGER)").Add("NOT SQL");

        Assert.Throws<SqliteException>(() => LedgerSchema.Upgrade(connection, File, broken));

        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'extra'"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static RecordedMigration Migration(int sequence, params string[] paths) => new(
        new MigrationRecord(
            $"{sequence:0000}-aaaaaaaa", sequence, new string('a', 64), "Sample@1.0.0", "1.2.3", Start, Start, null, MigrationState.Applied, paths.Length),
        [.. paths.Select(p => new MigratedFile(p, new string('0', 64), new string('1', 64), UnixFileMode.UserRead | UnixFileMode.UserWrite))],
        [
            new RecordedFinding("f1", "SMP1001", "App.cs", FindingOutcome.Rewritten),
            new RecordedFinding("f0", "SMP1002", "App.cs", FindingOutcome.Manual),
            new RecordedFinding("f2", "SMP1003", "App.cs", FindingOutcome.Unresolved),
        ]);

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private SqliteConnection Connect()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        Scalar(connection, sql);
    }
}
