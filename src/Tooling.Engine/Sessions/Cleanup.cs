using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine.Applying;
using Tooling.Engine.Auditing;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Sessions;

/// <summary>What is to be removed of what nobody needs any more.</summary>
/// <param name="Path">A file or folder in the tree.</param>
/// <param name="Inactive">Migrations that were rolled back.</param>
/// <param name="Failed">Migrations that were interrupted and taken back.</param>
/// <param name="OlderThan">Only what ended longer ago.</param>
/// <param name="Confirm">Whether to remove it; otherwise it is only said.</param>
public sealed record CleanupRequest(string Path, bool Inactive, bool Failed, TimeSpan OlderThan, bool Confirm)
{
    /// <summary>Events of the audit trail as well; the chain that remains can still be verified.</summary>
    public bool Audit { get; init; }
}

/// <summary>What was removed, or would be.</summary>
/// <param name="Migrations">Migrations that the ledger no longer lists, in the order of application.</param>
/// <param name="Sessions">Sessions, the latest first.</param>
/// <param name="Snapshots">How many contents nothing refers to.</param>
/// <param name="Bytes">Their length.</param>
/// <param name="Removed">Whether it was done.</param>
public sealed record CleanupResult(ImmutableArray<string> Migrations, ImmutableArray<string> Sessions, int Snapshots, long Bytes, bool Removed)
{
    /// <summary>How many events of the audit trail.</summary>
    public int Events { get; init; }
}

/// <summary>
/// Removes what nobody needs any more. What is needed to take an applied migration back always stays. The ledger goes first: what is interrupted then leaves contents
/// that nothing refers to, and that the next run removes.
/// </summary>
/// <param name="store">Has the lock.</param>
/// <param name="sessions">The sessions.</param>
/// <param name="clock">Says how old things are.</param>
internal sealed class Cleanup(MigrationStore store, SessionStore sessions, TimeProvider clock)
{
    public CleanupResult Run(CleanupRequest request) => store.Locked(run =>
    {
        store.RefusePending();
        var before = clock.GetUtcNow() - request.OlderThan;
        var all = run.Ledger.List();
        ImmutableArray<MigrationRecord> unneeded = [.. all.Where(m => IsUnneeded(m, request) && (m.RolledBackAt ?? m.FinishedAt) <= before)];
        ImmutableArray<Session> ended = [.. sessions.All().Where(s => s.State != SessionState.Open && s.UpdatedAt <= before)];
        var needed = run.Ledger.Hashes(all.Except(unneeded).Select(m => m.Id));
        ImmutableArray<FileInfo> objects = [.. run.Snapshots.All().Where(file => !needed.Contains(file.Name))];
        var result = new CleanupResult([.. unneeded.Select(m => m.Id)], [.. ended.Select(s => s.Id)], objects.Length, objects.Sum(o => o.Length), request.Confirm)
        {
            Events = request.Audit ? run.Audit.Events().TakeWhile(e => e.At < before).Count() : 0,
        };
        if (request.Confirm)
        {
            run.Audit.Append(EntryOf(result));
            run.Ledger.Remove(unneeded.Select(m => m.Id));
            sessions.Remove(result.Sessions);
            run.Snapshots.Remove(objects.Select(o => o.Name));
            if (request.Audit)
            {
                run.Audit.Prune(before);
            }
        }

        return result;
    });

    /// <summary>Written before anything is removed: a trail may say too much after a kill, never too little.</summary>
    private static AuditEntry EntryOf(CleanupResult result) => new(
        AuditActions.Cleanup,
        Subject: null,
        string.Create(CultureInfo.InvariantCulture, $"migrations: {Names(result.Migrations)}; sessions: {Names(result.Sessions)}; snapshots: {result.Snapshots}"));

    private static string Names(ImmutableArray<string> ids) => ids.IsEmpty ? "none" : string.Join(", ", ids);

    private static bool IsUnneeded(MigrationRecord migration, CleanupRequest request) => migration.State switch
    {
        MigrationState.RolledBack => request.Inactive,
        MigrationState.Failed => request.Failed,
        _ => false,
    };
}
