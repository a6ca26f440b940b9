using Tooling.Engine.Ledger;

namespace Tooling.Engine.Stores;

/// <summary>When a ledger outgrows the store that it is kept in.</summary>
/// <param name="MayMove">Whether it is moved from a plain file to SQLite by itself.</param>
/// <param name="MaximumProjects">More projects than these are too many for a plain file.</param>
/// <param name="MaximumMigrations">More migrations than these are.</param>
/// <param name="MaximumBytes">A larger file is.</param>
public sealed record StorePolicy(bool MayMove, int MaximumProjects, int MaximumMigrations, long MaximumBytes)
{
    /// <summary>More projects than these are better kept on a server.</summary>
    internal const int ProjectsForServer = 200;

    /// <summary>What holds where nothing is configured.</summary>
    public static StorePolicy Default { get; } = new(MayMove: true, 50, 200, 4 << 20);
}

/// <summary>What the ledger of a tree is kept in.</summary>
/// <param name="Root">Absolute path of the root of the tree.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Migrations">How many migrations it lists.</param>
/// <param name="Projects">How many projects they changed.</param>
/// <param name="Files">How many files they changed.</param>
/// <param name="Bytes">The length of its file; 0 on a server.</param>
/// <param name="Recommendation">What would be better, with the command to type; null where nothing would.</param>
public sealed record StoreReport(string Root, LedgerPlace Place, int Migrations, int Projects, int Files, long Bytes, string? Recommendation);

/// <summary>A ledger that was moved.</summary>
/// <param name="From">Where it was.</param>
/// <param name="To">Where it is.</param>
/// <param name="Migrations">How many migrations it lists.</param>
/// <param name="Checksum">SHA-256 of all its rows, the same before and after.</param>
public sealed record StoreMove(LedgerPlace From, LedgerPlace To, int Migrations, string Checksum);
