using System.Collections.Immutable;
using Tooling.Reporting;

namespace Tooling.Engine.Ledger;

/// <summary>
/// How many places stood rewritten after each migration, and after each that was taken back. A place that was rewritten twice, by a tool that was
/// migrated again, stands once.
/// </summary>
internal sealed class ProgressQuery
{
    private readonly MigrationLedger _ledger;
    private readonly Dictionary<string, MigrationRecord> _migrations;
    private readonly ILookup<string, Place> _rewritten;

    private ProgressQuery(MigrationLedger ledger)
    {
        _ledger = ledger;
        _migrations = ledger.List().ToDictionary(m => m.Id, StringComparer.Ordinal);
        _rewritten = ledger.Rewritten().GroupBy(f => f).SelectMany(same => same.Select((f, i) => (f.MigrationId, Place: new Place(f.Path, f.Fingerprint, i)))).ToLookup(f => f.MigrationId, f => f.Place, StringComparer.Ordinal);
    }

    /// <summary>The steps, in the order of time; none where nothing was migrated.</summary>
    /// <param name="root">The root of the tree.</param>
    public static ImmutableArray<ProgressStep> Of(string root)
    {
        var folder = new MigrateFolder(root);
        if (!LedgerPlace.Exists(folder))
        {
            return [];
        }

        using var ledger = MigrationLedger.Open(folder);
        return Of(ledger);
    }

    /// <summary>The steps, in the order of time.</summary>
    /// <param name="ledger">The ledger.</param>
    public static ImmutableArray<ProgressStep> Of(MigrationLedger ledger) => new ProgressQuery(ledger).Run();

    private ImmutableArray<ProgressStep> Run()
    {
        var steps = ImmutableArray.CreateBuilder<ProgressStep>();
        var standing = new Dictionary<Place, int>();
        var count = 0;
        foreach (var (at, migration, change) in _migrations.Values.Where(m => m.State != MigrationState.Failed).SelectMany(Changes).OrderBy(c => c.At).ThenBy(c => c.Migration.Sequence))
        {
            var before = count;
            foreach (var place in change.Places)
            {
                var stood = standing.GetValueOrDefault(place);
                standing[place] = stood + change.Sign;
                count += (stood + change.Sign > 0 ? 1 : 0) - (stood > 0 ? 1 : 0);
            }

            if (count != before)
            {
                steps.Add(new ProgressStep(at.UtcDateTime, migration.Id, count - before, count));
            }
        }

        return steps.ToImmutable();
    }

    private IEnumerable<(DateTimeOffset At, MigrationRecord Migration, Change Change)> Changes(MigrationRecord migration)
    {
        var change = ChangeOf(migration);
        yield return (migration.FinishedAt, migration, change);
        if (migration.RolledBackAt is { } at)
        {
            yield return (at, migration, change with { Sign = -change.Sign });
        }
    }

    /// <summary>What a migration rewrote; one that restores files of another takes back what that one did to them.</summary>
    private Change ChangeOf(MigrationRecord migration)
    {
        if (migration.Undoes is not { } id)
        {
            return new Change([.. _rewritten[migration.Id]], 1);
        }

        if (!_migrations.TryGetValue(id, out var undone))
        {
            return new Change([], 1);
        }

        var paths = _ledger.GetFiles(migration.Id)!.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var change = ChangeOf(undone);
        return new Change([.. change.Places.Where(p => paths.Contains(p.Path))], -change.Sign);
    }

    /// <summary>A place: findings that look alike in one file have one fingerprint, and are told apart by their number.</summary>
    private readonly record struct Place(string Path, string Fingerprint, int Number);

    private readonly record struct Change(ImmutableArray<Place> Places, int Sign);
}
