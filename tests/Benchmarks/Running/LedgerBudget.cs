using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tooling.Engine;
using Tooling.Engine.Ledger;

namespace Benchmarks.Running;

/// <summary>Asks a large ledger what <c>status</c> and <c>list</c> ask, and moves it between its stores.</summary>
/// <param name="folder">An empty folder.</param>
public sealed class LedgerBudget(string folder)
{
    private const int FilesInMigration = 100;
    private const int Rounds = 9;
    private static readonly DateTimeOffset Time = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private readonly MigrateFolder _folder = new(folder);

    /// <summary>Measures.</summary>
    /// <param name="entries">How many files the ledger has, over all migrations.</param>
    /// <returns>Markdown.</returns>
    public string Measure(int entries)
    {
        var text = new StringBuilder("| measured | files, ms | sqlite, ms |\n| --- | ---: | ---: |\n");
        _folder.Ensure();
        Fill(entries / FilesInMigration);
        var plain = Queries().Select(q => (q.Name, Took: MedianOf(q.Run))).ToList();
        var toSqlite = Once(() => new LedgerMove(_folder).Run(new LedgerPlace(LedgerKind.Sqlite)));
        var sqlite = Queries().Select(q => MedianOf(q.Run)).ToList();
        foreach (var (line, took) in plain.Zip(sqlite))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {line.Name} | {line.Took:0.0} | {took:0.0} |\n");
        }

        var toFiles = Once(() => new LedgerMove(_folder).Run(new LedgerPlace(LedgerKind.Files)));
        text.Append(CultureInfo.InvariantCulture, $"| move to the other store, verified | {toSqlite:0} | {toFiles:0} |\n");
        return text.Append(CultureInfo.InvariantCulture, $"\n{entries} files in {entries / FilesInMigration} migrations; medians of {Rounds} rounds, each with the ledger opened anew.\n").ToString();
    }

    private (string Name, Action Run)[] Queries() =>
    [
        ("`status`: all migrations", () => Ask(ledger => ledger.List())),
        ("`status`: the latest, with its files", () => Ask(ledger => ledger.GetFiles(ledger.Latest()!.Id))),
        ("`list`: the migrations of a tool's file", () => Ask(ledger => ledger.OnFile(PathOf(FilesInMigration / 2)))),
        ("after a run: what each file should be", () => Ask(ledger => ledger.Claims())),
        ("`rollback`: who changed the same files later", () => Ask(ledger => ledger.LaterOnSameFiles(IdOf(1)))),
    ];

    private void Fill(int migrations)
    {
        using var ledger = MigrationLedger.OpenForWriting(_folder);
        for (var i = 1; i <= migrations; i++)
        {
            ledger.RecordApplied(Migration(i), Time);
        }
    }

    private static RecordedMigration Migration(int sequence)
    {
        ImmutableArray<MigratedFile> files = [.. Enumerable.Range(0, FilesInMigration).Select(i => new MigratedFile(PathOf(i), HashOf(sequence, i), HashOf(sequence + 1, i), UnixFileMode.UserRead | UnixFileMode.UserWrite))];
        var header = new MigrationRecord(IdOf(sequence), sequence, HashOf(sequence, -1), "SystemCommandLine@1.0.0", "1.0.0", Time, Time, null, MigrationState.Applied, files.Length);
        return new RecordedMigration(header, files, []) { Units = [new RecordedUnit(["src/Tool/Tool.csproj"], [.. files.Select(f => f.Path)])] };
    }

    private static string IdOf(int sequence) => MigrationRecord.IdOf(sequence, HashOf(sequence, -1));

    private static string PathOf(int file) => string.Create(CultureInfo.InvariantCulture, $"src/Tool/Commands/File{file:000}.cs");

    private static string HashOf(int sequence, int file) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{sequence} {file}"))));

    private void Ask<T>(Func<MigrationLedger, T> question)
    {
        using var ledger = MigrationLedger.Open(_folder);
        question(ledger);
    }

    private static double MedianOf(Action run)
    {
        run();
        return Enumerable.Range(0, Rounds).Select(_ => Once(run)).Order().ElementAt(Rounds / 2);
    }

    private static double Once(Action run)
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalMilliseconds;
    }
}
