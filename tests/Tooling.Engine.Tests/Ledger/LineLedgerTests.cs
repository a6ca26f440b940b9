using Tooling.Engine.Ledger;
using static Tooling.Engine.Tests.Ledger.LedgerSamples;

namespace Tooling.Engine.Tests.Ledger;

/// <summary>What is particular to a ledger in a plain file.</summary>
public sealed class LineLedgerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("migrate-ledger-");

    private string File => Path.Combine(_folder.FullName, "ledger.jsonl");

    [Fact]
    public void Two_states_of_it_can_be_compared_line_by_line()
    {
        using var ledger = new MigrationLedger(LineLedger.Open(File));
        ledger.RecordApplied(Migration(1, "App.cs"), Start);
        ledger.RecordApplied(Migration(2, "B.cs"), Start);
        var before = System.IO.File.ReadAllLines(File);
        ledger.RecordRolledBack("0002-aaaaaaaa", Start);

        Assert.Equal(3, before.Length);
        Assert.Equal([false, false, true], System.IO.File.ReadAllLines(File).Zip(before, (now, then) => now != then));
    }

    [Fact]
    public void A_migration_is_added_without_writing_those_before_it_again()
    {
        using var ledger = new MigrationLedger(LineLedger.Open(File));
        ledger.RecordApplied(Migration(1, "App.cs"), Start);
        using (var same = new FileStream(File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            var before = same.Length;
            ledger.RecordApplied(Migration(2, "B.cs"), Start);
            Assert.True(same.Length > before, "The file was replaced.");
        }

        Assert.Equal([1, 2], new MigrationLedger(LineLedger.Open(File)).List().Select(m => m.Sequence));
    }

    [Fact]
    public void A_line_that_a_power_failure_cut_off_is_not_there_and_is_written_over()
    {
        using (var ledger = new MigrationLedger(LineLedger.Open(File)))
        {
            ledger.RecordApplied(Migration(1, "App.cs"), Start);
        }

        System.IO.File.AppendAllText(File, "{\"header\":{\"id\":\"0002");
        using var reopened = new MigrationLedger(LineLedger.Open(File));
        Assert.Single(reopened.List());
        reopened.RecordApplied(Migration(2, "B.cs"), Start);

        Assert.Equal([1, 2], new MigrationLedger(LineLedger.Open(File)).List().Select(m => m.Sequence));
    }

    [Fact]
    public void What_an_editor_or_git_does_to_line_ends_loses_nothing()
    {
        using (var ledger = new MigrationLedger(LineLedger.Open(File)))
        {
            ledger.RecordApplied(Migration(1, "App.cs"), Start);
            ledger.RecordApplied(Migration(2, "B.cs"), Start);
        }

        var text = System.IO.File.ReadAllText(File);
        foreach (var changed in new[] { text.TrimEnd('\n'), text.Replace("\n", "\r\n"), "\uFEFF" + text })
        {
            System.IO.File.WriteAllText(File, changed);
            using var reopened = new MigrationLedger(LineLedger.Open(File));
            Assert.Equal([1, 2], reopened.List().Select(m => m.Sequence));
            reopened.RecordApplied(Migration(3, "C.cs"), Start);
            Assert.Equal([1, 2, 3], new MigrationLedger(LineLedger.Open(File)).List().Select(m => m.Sequence));
        }
    }

    [Theory]
    [InlineData("{\"ledger\":1}\n{\"header\":x", "is damaged in line 2")]
    [InlineData("{\"ledger\":2}\n", "is no ledger")]
    [InlineData("no ledger at all\n", "is no ledger")]
    [InlineData("{\"ledger\":1}\n{\"header\":\n", "is damaged in line 2")]
    [InlineData("{\"ledger\":1}\n{}\n", "is damaged in line 2")]
    public void A_file_that_can_not_be_read_is_named_and_left_alone(string content, string message)
    {
        System.IO.File.WriteAllText(File, content);

        Assert.Contains(message, Assert.Throws<UserErrorException>(() => LineLedger.Open(File)).Message, StringComparison.Ordinal);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
