using System.Collections.Immutable;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>Finds the migrations that can be taken back.</summary>
/// <param name="ledger">The ledger.</param>
internal sealed class MigrationSelection(MigrationLedger ledger)
{
    /// <summary>A migration that can be taken back as a whole.</summary>
    /// <param name="id">Its id, or the beginning of it; null for the latest that is applied.</param>
    public RecordedMigration Whole(string? id)
    {
        var header = id is null ? ledger.Latest() ?? throw NothingToRollBack() : Applied(id);
        if (ledger.LaterOnSameFiles(header.Id) is { } later)
        {
            throw new UserErrorException(
                $"Migration {header.Id} can't be rolled back yet: migration {later.Id} changed some of the same files later.",
                $"Run 'dotnet migrate rollback {later.Id}' first.");
        }

        return ledger.GetFiles(header.Id)!;
    }

    /// <summary>The migration that some files are to be restored of.</summary>
    /// <param name="partial">What is wanted; where it names no migration, the latest that changed some of it.</param>
    public RecordedMigration Of(PartialRollback partial)
    {
        if (partial.MigrationId is { } id)
        {
            return ledger.GetFiles(Applied(id).Id)!;
        }

        var applied = ledger.List().Where(m => m.State == MigrationState.Applied).Reverse().ToList();
        var latest = applied.Count > 0 ? ledger.GetFiles(applied[0].Id)! : throw NothingToRollBack();
        return applied.Select(m => ledger.GetFiles(m.Id)!).FirstOrDefault(m => m.Header.Undoes is null && partial.IsAbout(m)) ?? latest;
    }

    /// <summary>The applied migrations that are later than one, the latest first.</summary>
    /// <param name="id">The id of that one, or the beginning of it.</param>
    public ImmutableArray<RecordedMigration> After(string id)
    {
        var target = Applied(id);
        ImmutableArray<RecordedMigration> later = [.. ledger.List().Where(m => m.State == MigrationState.Applied && m.Sequence > target.Sequence).Reverse().Select(m => ledger.GetFiles(m.Id)!)];
        return later.IsEmpty
            ? throw new UserErrorException($"No migration that is applied is later than {target.Id}.", "There is nothing to do. See 'dotnet migrate status'.")
            : later;
    }

    /// <summary>Refuses files that a later migration changed as well.</summary>
    public void RefuseOutOfOrder(RecordedMigration migration, ImmutableArray<MigratedFile> files)
    {
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var later in ledger.List().Where(m => m.State == MigrationState.Applied && m.Sequence > migration.Header.Sequence))
        {
            if (ledger.GetFiles(later.Id)!.Files.FirstOrDefault(f => paths.Contains(f.Path)) is { } both)
            {
                throw new UserErrorException($"'{both.Path}' can't be restored yet: migration {later.Id} changed it later.", $"Run 'dotnet migrate rollback {later.Id}' first.");
            }
        }
    }

    /// <summary>The error where no migration is applied.</summary>
    public static UserErrorException NothingToRollBack() =>
        new("No migration is applied here, so there is nothing to roll back.", "See 'dotnet migrate status' for what was done here.");

    /// <summary>The migration in effect that an id, or the beginning of one, names.</summary>
    public MigrationRecord Named(string id) => Applied(id);

    private MigrationRecord Applied(string id)
    {
        var header = ledger.Find(id) switch
        {
            [var only] => only,
            [] => throw new UserErrorException($"There is no migration '{id}'.", "See 'dotnet migrate status' for those that there are."),
            var several => throw new UserErrorException($"Several migrations begin with '{id}': {string.Join(", ", several.Select(m => m.Id))}.", "Give more of the id."),
        };
        return header.State switch
        {
            MigrationState.RolledBack => throw new UserErrorException($"Migration {header.Id} is rolled back already.", "There is nothing to do. See 'dotnet migrate status'."),
            MigrationState.Failed => throw new UserErrorException($"Migration {header.Id} was interrupted and taken back: it changed nothing.", "There is nothing to do. See 'dotnet migrate status'."),
            _ => header,
        };
    }
}
