using System.Globalization;
using Tooling.Engine.Applying;
using Tooling.Engine.Auditing;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Stores;

/// <summary>Looks after what the ledger of a tree is kept in.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="store">Has the lock.</param>
internal sealed class StoreKeeper(string root, MigrationStore store)
{
    private readonly MigrateFolder _folder = new(root);

    /// <summary>How the ledger is kept. Changes nothing.</summary>
    /// <param name="policy">When it outgrows its store.</param>
    public StoreReport Look(StorePolicy policy)
    {
        var place = LedgerPlace.Of(_folder);
        if (!LedgerPlace.Exists(_folder))
        {
            return new StoreReport(root, place, 0, 0, 0, 0, Recommendation: null);
        }

        using var ledger = MigrationLedger.Open(_folder);
        var migrations = ledger.List().Select(m => ledger.GetFiles(m.Id)!).ToList();
        var projects = migrations.SelectMany(m => m.Units).SelectMany(u => u.Projects).Distinct(StringComparer.Ordinal).Count();
        var files = migrations.SelectMany(m => m.Files).Select(f => f.Path).Distinct(StringComparer.Ordinal).Count();
        var report = new StoreReport(root, place, migrations.Count, projects, files, BytesOf(place), Recommendation: null);
        return report with { Recommendation = Recommend(report, policy) };
    }

    /// <summary>Moves the ledger.</summary>
    /// <param name="to">Where to.</param>
    /// <exception cref="UserErrorException">It is there already; another one is; a run is interrupted; or what was read back differs.</exception>
    public StoreMove Move(LedgerPlace to)
    {
        using var held = store.Hold();
        store.RefusePending();
        var from = LedgerPlace.Of(_folder);
        store.Audit.Append(new AuditEntry(AuditActions.MoveStore, Subject: null, $"from {LedgerPlace.WordOf(from.Kind)} to {LedgerPlace.WordOf(to.Kind)}{(to.Tree is { } tree ? $", tree {tree}" : string.Empty)}"));
        var (migrations, checksum) = new LedgerMove(_folder).Run(to);
        return new StoreMove(from, to, migrations, checksum);
    }

    /// <summary>Moves a plain file that was outgrown to SQLite.</summary>
    /// <param name="policy">When it is.</param>
    /// <returns>Null where it was not.</returns>
    public StoreMove? Keep(StorePolicy policy) =>
        policy.MayMove && Look(policy) is { Place.Kind: LedgerKind.Files } report && Outgrown(report, policy) is not null ? Move(new LedgerPlace(LedgerKind.Sqlite)) : null;

    private static string? Recommend(StoreReport report, StorePolicy policy) => report.Place.Kind switch
    {
        LedgerKind.Files when Outgrown(report, policy) is { } why => $"{why}: 'dotnet migrate store move --to sqlite'",
        LedgerKind.Sqlite when report.Projects > StorePolicy.ProjectsForServer =>
            string.Create(CultureInfo.InvariantCulture, $"{report.Projects} projects are better kept on a server that a team shares: 'dotnet migrate store move --to postgresql --tree NAME'"),
        _ => null,
    };

    private static string? Outgrown(StoreReport report, StorePolicy policy) =>
        report.Projects > policy.MaximumProjects ? string.Create(CultureInfo.InvariantCulture, $"{report.Projects} projects are many for a plain file")
        : report.Migrations > policy.MaximumMigrations ? string.Create(CultureInfo.InvariantCulture, $"{report.Migrations} migrations are many for a plain file")
        : report.Bytes > policy.MaximumBytes ? string.Create(CultureInfo.InvariantCulture, $"{report.Bytes / 1024} KiB are much for a plain file")
        : null;

    private long BytesOf(LedgerPlace place) => place.Kind switch
    {
        LedgerKind.Files => new FileInfo(_folder.LedgerLines).Length,
        LedgerKind.Sqlite => new FileInfo(_folder.Ledger).Length,
        _ => 0,
    };
}
