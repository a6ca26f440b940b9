using System.Collections.Immutable;

namespace Tooling.Engine.Ledger;

/// <summary>Keeps the rows of a ledger. Each change is whole or not at all, and survives a power failure once it returned.</summary>
internal interface ILedgerStore : IDisposable
{
    /// <summary>All migrations, in the order of application.</summary>
    ImmutableArray<MigrationRecord> List();

    /// <summary>A migration with its files; null where there is none of that id.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="withFindings">Whether its findings are wanted, of which there are many more.</param>
    RecordedMigration? Get(string id, bool withFindings);

    /// <summary>The migrations that changed a file, the latest first.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    ImmutableArray<MigrationRecord> OnFile(string path);

    /// <summary>The latest migration that is applied, is later than another one, and changed one of the same files; null where there is none.</summary>
    /// <param name="id">The other one.</param>
    MigrationRecord? LaterOnSameFiles(string id);

    /// <summary>What the migrations that are applied made of each file last, ordered by path.</summary>
    /// <param name="part">Only of files whose paths hold this; empty for all.</param>
    ImmutableArray<FileClaim> Claims(string part);

    /// <summary>The places that migrations rewrote, whatever became of them, in no order.</summary>
    ImmutableArray<RewrittenPlace> Rewritten();

    /// <summary>Adds a migration, in the place of one of the same id.</summary>
    /// <param name="migration">The migration.</param>
    void Record(RecordedMigration migration);

    /// <summary>Says that a migration that is applied was taken back; nothing where it is not applied.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="at">When.</param>
    void RollBack(string id, DateTimeOffset at);

    /// <summary>Forgets migrations.</summary>
    /// <param name="ids">Their ids.</param>
    void Remove(IEnumerable<string> ids);

    /// <summary>What is wrong with what is stored; null where nothing is.</summary>
    string? Damage();
}

/// <summary>What a file should be.</summary>
/// <param name="File">Its last change.</param>
/// <param name="MigrationId">The migration that made it.</param>
internal sealed record FileClaim(MigratedFile File, string MigrationId);

/// <summary>A place that a migration rewrote.</summary>
/// <param name="MigrationId">The migration.</param>
/// <param name="Path">The file, relative to the root, with <c>/</c>.</param>
/// <param name="Fingerprint">The identity of the finding.</param>
internal readonly record struct RewrittenPlace(string MigrationId, string Path, string Fingerprint);
