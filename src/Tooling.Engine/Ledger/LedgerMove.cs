using System.Security.Cryptography;
using System.Text;

namespace Tooling.Engine.Ledger;

/// <summary>
/// Moves a ledger from one store to another: every row is written, read back and compared by checksum, then a file says in one step that the ledger is there from
/// now on. What is interrupted before that leaves the ledger where it was. The lock of the tree is held.
/// </summary>
/// <param name="folder">The state of the tree.</param>
internal sealed class LedgerMove(MigrateFolder folder)
{
    /// <summary>Moves it.</summary>
    /// <param name="to">Where to.</param>
    /// <returns>How many migrations were moved, and the checksum of all rows.</returns>
    /// <exception cref="UserErrorException">Another ledger is there already, or what was read back differs.</exception>
    public (int Migrations, string Checksum) Run(LedgerPlace to)
    {
        var from = LedgerPlace.Of(folder);
        if (from == to)
        {
            throw new UserErrorException($"The ledger is kept in {LedgerPlace.WordOf(to.Kind)} already.", "There is nothing to do. See 'dotnet migrate store show'.");
        }

        // Said before the first byte is written: what follows from the files alone would be another one as soon as two are there.
        from.Choose(folder);

        // Of a move that was interrupted: the ledger is not there.
        Remove(to);
        var (count, checksum) = Copy(from, to);
        to.Choose(folder);
        Remove(from);
        return (count, checksum);
    }

    private (int Migrations, string Checksum) Copy(LedgerPlace from, LedgerPlace to)
    {
        using var source = from.Open(folder, isForWriting: true);
        using var target = to.Open(folder, isForWriting: true);
        var before = ChecksumOf(source);
        var there = target.List();
        if (!there.IsEmpty && ChecksumOf(target) != before)
        {
            throw new UserErrorException($"Another ledger is kept there already: {there.Length} migrations{(to.Tree is { } tree ? $" of the tree '{tree}'" : string.Empty)}.", "Give the tree another name with --tree.");
        }

        var all = source.List();
        foreach (var migration in there.IsEmpty ? all : [])
        {
            target.Record(source.Get(migration.Id, withFindings: true)!);
        }

        return ChecksumOf(target) == before ? (all.Length, before) : throw new UserErrorException("What was moved is not what was read back, so the ledger stays where it was.", "Check the disk or the server, then try again.");
    }

    /// <summary>SHA-256 over all rows in their order, whatever they are kept in.</summary>
    internal static string ChecksumOf(ILedgerStore store)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var header in store.List())
        {
            var migration = store.Get(header.Id, withFindings: true)!;
            hash.AppendData(Encoding.UTF8.GetBytes(LineLedger.Format(migration with { Header = InUtc(migration.Header) }) + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static MigrationRecord InUtc(MigrationRecord header) => header with
    {
        StartedAt = header.StartedAt.ToUniversalTime(),
        FinishedAt = header.FinishedAt.ToUniversalTime(),
        RolledBackAt = header.RolledBackAt?.ToUniversalTime(),
    };

    /// <summary>On a server, rows stay: they are refused or taken for what they are by whoever moves there again.</summary>
    private void Remove(LedgerPlace place)
    {
        if (place.Kind != LedgerKind.PostgreSql)
        {
            File.Delete(place.Kind == LedgerKind.Files ? folder.LedgerLines : folder.Ledger);
        }
    }
}
