using Microsoft.Data.Sqlite;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Tests.Ledger;

/// <summary>What is particular to a ledger in SQLite.</summary>
public sealed class SqliteLedgerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migrate-ledger-");

    private string File => Path.Combine(_folder.FullName, "ledger.db");

    [Theory]
    [InlineData("this is no database, and long enough to be looked at as one by anybody who tries to open it at all")]
    [InlineData("short")]
    public void A_file_that_is_no_database_is_named_and_left_alone(string content)
    {
        System.IO.File.WriteAllText(File, content);

        var error = Assert.Throws<UserErrorException>(() => SqliteLedger.Open(File));

        Assert.Contains($"{File} is not a SQLite database", error.Message, StringComparison.Ordinal);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_damaged_database_is_named_and_left_alone()
    {
        using (var ledger = SqliteLedger.Open(File))
        {
            ledger.Record(LedgerSamples.Migration(1, [.. Enumerable.Range(0, 500).Select(i => $"File{i}.cs")]));
        }

        var bytes = System.IO.File.ReadAllBytes(File);
        bytes.AsSpan(4096).Fill(0xa5);
        System.IO.File.WriteAllBytes(File, bytes);

        var error = Assert.Throws<UserErrorException>(() =>
        {
            using var ledger = SqliteLedger.Open(File);
            ledger.Get("0001-aaaaaaaa", withFindings: true);
        });

        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void The_database_of_something_else_is_named_and_left_alone()
    {
        Execute("CREATE TABLE customers (id INTEGER)");
        var bytes = System.IO.File.ReadAllBytes(File);

        Assert.Contains("something else", Assert.Throws<UserErrorException>(() => SqliteLedger.Open(File)).Message, StringComparison.Ordinal);
        Assert.Equal(bytes, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused()
    {
        SqliteLedger.Open(File).Dispose();
        Execute("UPDATE schema_version SET version = 99");

        var error = Assert.Throws<UserErrorException>(() => SqliteLedger.Open(File));

        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet tool update", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ledger_of_an_older_version_is_brought_forward_with_all_it_knows()
    {
        using (var ledger = SqliteLedger.Open(File))
        {
            ledger.Record(LedgerSamples.Migration(1, "App.cs"));
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
        SqliteLedger.Open(File).Dispose();
        using var connection = Connect();
        var broken = LedgerSchema.Upgrades.Add("CREATE TABLE extra (id INTEGER)").Add("NOT SQL");

        Assert.Throws<SqliteException>(() => LedgerSchema.Upgrade(connection, File, broken));

        Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'extra'"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

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
