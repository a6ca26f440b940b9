using System.Collections.Immutable;
using Tooling.Engine.Ledger;
using Tooling.Engine.Sessions;

namespace Tooling.Engine.History;

/// <summary>Puts together what the ledger and the sessions know of migrations. Changes nothing.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="sessions">The sessions that are kept.</param>
internal sealed class HistoryQuery(string root, ImmutableArray<Session> sessions)
{
    private readonly MigrateFolder _folder = new(root);

    public ImmutableArray<MigrationReport> Run(HistoryRequest request)
    {
        if (!LedgerPlace.Exists(_folder))
        {
            return [];
        }

        using var ledger = MigrationLedger.Open(_folder);
        IEnumerable<MigrationRecord> migrations = request.File is { } file ? ledger.OnFile(file) : ledger.List().Reverse();
        var named = request.MigrationId is { } begin ? ledger.Find(begin).Select(m => m.Id).ToHashSet(StringComparer.Ordinal) : null;
        ImmutableArray<MigrationRecord> meant = [.. migrations.Where(m => named?.Contains(m.Id) != false).Take(request.Limit)];
        return meant.IsEmpty && request.MigrationId is { } id
            ? throw new UserErrorException($"No migration begins with '{id}'.", "See 'dotnet migrate history' for those that there are.")
            : [.. meant.Select(m => Report(ledger.Get(m.Id)!))];
    }

    private MigrationReport Report(RecordedMigration migration)
    {
        var session = sessions.FirstOrDefault(s => s.Units.Any(u => u.MigrationId == migration.Header.Id));
        int Count(FindingOutcome outcome) => migration.Findings.Count(f => f.Outcome == outcome);
        return new MigrationReport(
            migration.Header,
            session is null ? null : Configuration(session),
            new MigrationStatistics(migration.Files.Length, migration.Units.Length, Count(FindingOutcome.Rewritten), Count(FindingOutcome.Manual), Count(FindingOutcome.Unresolved)),
            [.. migration.Units.SelectMany(u => u.Projects).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            migration.Files)
        {
            FailedUnits = session is null ? [] : [.. session.Units.Where(u => u.Failure is not null)],
        };
    }

    private static MigrationConfiguration Configuration(Session session) =>
        new(session.Id, session.Mode, session.Level, session.Code.Packs, session.Code.Rules, session.Code.Projects, session.Code.ToolNames);
}
