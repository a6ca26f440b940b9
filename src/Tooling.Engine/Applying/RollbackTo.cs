using System.Collections.Immutable;
using Tooling.Engine.Files;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>
/// Takes back all migrations that are later than one, the latest first. All is checked before the first; each is taken back as a whole, so that a run that is
/// killed leaves some of them, in full, and can be started again.
/// </summary>
/// <param name="run">The tree.</param>
internal sealed class RollbackTo(RunContext run)
{
    public RestoreResult Run(string target, bool dryRun, CancellationToken cancellationToken)
    {
        if (run.Journal.Read() is { } pending)
        {
            throw Recovery.Pending(pending);
        }

        var migrations = new MigrationSelection(run.Ledger).After(target);
        var changes = Check(migrations);
        if (!dryRun)
        {
            foreach (var migration in migrations)
            {
                cancellationToken.ThrowIfCancellationRequested();
                new RollbackTransaction(run).Run(migration.Header.Id, dryRun: false, cancellationToken);
            }
        }

        return new RestoreResult(migrations[^1].Header.Id, [.. changes.Select(c => c.Path)], [], dryRun)
        {
            Migrations = [.. migrations.Select(m => m.Header.Id)],
            Changes = dryRun ? [.. changes.Select(c => new RestoredContent(c.Path, [.. File.ReadAllBytes(run.Paths.Resolve(c.Path))], [.. run.Snapshots.Read(c.ToHash)]))] : [],
        };
    }

    /// <summary>Goes back through the contents of every file, by hash.</summary>
    /// <returns>The files that get another content than they have, ordered by path.</returns>
    /// <exception cref="UserErrorException">A file was changed in between, or an original is missing or damaged; all are named.</exception>
    private ImmutableArray<FileChange> Check(ImmutableArray<RecordedMigration> migrations)
    {
        var now = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        var then = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (migration, file) in migrations.SelectMany(m => m.Files, (m, f) => (m, f)))
        {
            if (!now.TryGetValue(file.Path, out var hash))
            {
                now[file.Path] = hash = ContentHash.OfFileOrAbsent(run.Paths.Resolve(file.Path));
            }

            var content = then.GetValueOrDefault(file.Path, hash ?? string.Empty);
            if (content != file.NewHash && content != file.OldHash)
            {
                problems.Add($"{file.Path} was {(hash == ContentHash.Absent ? "removed" : "changed")} since migration {migration.Header.Id}");
            }
            else if (!run.Snapshots.IsIntact(file.OldHash))
            {
                problems.Add($"{file.Path}: the original that migration {migration.Header.Id} kept is missing or damaged: {run.Snapshots.PathOf(file.OldHash)}");
            }

            then[file.Path] = file.OldHash;
        }

        return problems.Count == 0
            ? [.. now.Where(f => f.Value != then[f.Key]).Select(f => new FileChange(f.Key, f.Value!, then[f.Key], null))]
            : throw new UserErrorException($"Not all of {migrations.Length} migrations can be rolled back, so nothing was written:\n  {string.Join("\n  ", problems)}", "Roll back those that can be, one by one, or merge: 'dotnet migrate rollback MIGRATION --merge'.");
    }
}
