using System.Text;
using Tooling.Engine.Files;

namespace Tooling.Engine.Ledger;

/// <summary>What a ledger is kept in.</summary>
public enum LedgerKind
{
    /// <summary>A plain file, a line a migration.</summary>
    Files,

    /// <summary>A SQLite file.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    PostgreSql,
}

/// <summary>Where the ledger of a tree is.</summary>
/// <param name="Kind">What it is kept in.</param>
/// <param name="Tree">What the tree is called on the server; null where there is none.</param>
public sealed record LedgerPlace(LedgerKind Kind, string? Tree = null)
{
    private const string FilesWord = "files";
    private const string SqliteWord = "sqlite";
    private const string PostgreSqlWord = "postgresql";

    /// <summary>The kinds as they are typed and written.</summary>
    public static string WordOf(LedgerKind kind) => kind switch
    {
        LedgerKind.Files => FilesWord,
        LedgerKind.Sqlite => SqliteWord,
        _ => PostgreSqlWord,
    };

    /// <summary>Reads which one a tree has. An older version of this product wrote SQLite without saying so.</summary>
    /// <param name="folder">The state of the tree.</param>
    /// <exception cref="UserErrorException">A newer version said something that this one does not know.</exception>
    internal static LedgerPlace Of(MigrateFolder folder)
    {
        if (!File.Exists(folder.Store))
        {
            return new LedgerPlace(File.Exists(folder.Ledger) ? LedgerKind.Sqlite : LedgerKind.Files);
        }

        return File.ReadAllText(folder.Store).Trim().Split(' ', 2) switch
        {
            [FilesWord] => new LedgerPlace(LedgerKind.Files),
            [SqliteWord] => new LedgerPlace(LedgerKind.Sqlite),
            [PostgreSqlWord, var tree] => new LedgerPlace(LedgerKind.PostgreSql, tree),
            _ => throw new UserErrorException($"{folder.Store} does not say where the ledger is in words that this version knows.", "Write 'files', 'sqlite', or 'postgresql' and the name of the tree."),
        };
    }

    /// <summary>Whether there is a ledger.</summary>
    /// <param name="folder">The state of the tree.</param>
    internal static bool Exists(MigrateFolder folder) => folder.Exists && Of(folder) switch
    {
        { Kind: LedgerKind.Files } => File.Exists(folder.LedgerLines),
        { Kind: LedgerKind.Sqlite } => File.Exists(folder.Ledger),
        _ => true,
    };

    /// <summary>Opens what is kept there.</summary>
    /// <param name="folder">The state of the tree.</param>
    /// <param name="isForWriting">Whether nobody else may write meanwhile.</param>
    internal ILedgerStore Open(MigrateFolder folder, bool isForWriting) => Kind switch
    {
        LedgerKind.Files => LineLedger.Open(folder.LedgerLines),
        LedgerKind.Sqlite => SqliteLedger.Open(folder.Ledger),
        _ => PostgresLedger.Open(Tree!, isForWriting),
    };

    /// <summary>Says from now on that the ledger is here, in one step.</summary>
    internal void Choose(MigrateFolder folder) =>
        DurableFile.Replace(folder.Store, Encoding.UTF8.GetBytes($"{WordOf(Kind)}{(Tree is null ? string.Empty : $" {Tree}")}\n"));
}
