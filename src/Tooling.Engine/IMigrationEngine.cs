using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Assessment;
using Tooling.Engine.Auditing;
using Tooling.Engine.Diagnosing;
using Tooling.Engine.Fixing;
using Tooling.Engine.History;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Reloading;
using Tooling.Engine.Sessions;
using Tooling.Engine.Stores;
using Tooling.Engine.Validation;
using Tooling.Reporting;

namespace Tooling.Engine;

/// <summary>
/// The engine as a host sees it: one call a step of the flow, each gives one immutable value. Whatever the user can mend is thrown
/// as <see cref="UserErrorException"/>; a cancelled call throws <see cref="OperationCanceledException"/> and leaves the tree whole.
/// </summary>
public interface IMigrationEngine
{
    /// <summary>Loads the code and finds what is legacy in it, and which tools it offers. Writes nothing below the root but the cache.</summary>
    /// <param name="request">What to look at.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found, and what could not be read.</returns>
    Task<ScanResult> ScanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Scans, and finds what the code of each tool can reach: files, network, processes. Writes nothing below the root but the cache.</summary>
    /// <param name="request">What to look at.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found, tools included.</returns>
    Task<AssessmentResult> AssessAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Scans, rewrites in memory to a fixpoint and proves that the result compiles. Writes nothing below the root but the cache.</summary>
    /// <param name="request">What to look at.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exact edits, and what was found.</returns>
    Task<PlanResult> PlanAsync(ScanRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Finds all that people decide by: what the plan comes to, in which order its units go, and, by a rehearsal in a copy of its files, what writing and taking back take.</summary>
    /// <param name="request">What the plan was made with.</param>
    /// <param name="planned">The plan; every file must still have the bytes that it was made from.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The plan and all that is known of it.</returns>
    Task<AssessedPlan> AssessPlanAsync(ScanRequest request, PlanResult planned, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Writes a plan to the disk, all of it or nothing: a session of one unit, journalled, with the originals kept for rollback.</summary>
    /// <param name="plan">The plan; every file must still have the bytes that it was made from.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it before the first file is replaced; after that it is finished or taken back.</param>
    /// <returns>What was written.</returns>
    Task<TransactionResult> ApplyAsync(Plan plan, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Begins a session: nothing but the session is written.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="request">How it is to be.</param>
    /// <returns>The session, with every unit approved, or undecided where a person decides.</returns>
    OpenSession BeginSession(Plan plan, SessionRequest request);

    /// <summary>The session of a tree that was not finished.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <param name="policy">How long sessions are kept.</param>
    /// <returns>Null where there is none.</returns>
    OpenSession? FindSession(string path, SessionPolicy policy);

    /// <summary>Keeps what a person decided.</summary>
    /// <param name="session">The session.</param>
    /// <param name="decisions">By the name of the unit; those that are not named stay as they are, and so do those that were tried.</param>
    /// <returns>The session afterwards.</returns>
    OpenSession Decide(OpenSession session, IReadOnlyDictionary<string, UnitDecision> decisions);

    /// <summary>Writes the approved units of a session, each as a migration of its own; one that fails its checks is taken back alone.</summary>
    /// <param name="session">The session; every file must still have the bytes that its plan was made from.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it: the unit at hand is taken back, those before it stay, and the session can be resumed.</param>
    /// <returns>What became of each unit, in their order.</returns>
    /// <exception cref="UserErrorException">The tree is locked; somebody else continued the session; or a session of one unit could not be written.</exception>
    Task<SessionResult> RunSessionAsync(OpenSession session, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Checks that what the ledger says still holds. Changes nothing but the cache.</summary>
    /// <param name="request">What to check.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came out.</returns>
    Task<ValidationResult> ValidateAsync(ValidationRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Mends what has a known mend, and validates again: usings, packages and formatting of migrated files, and a ledger that says what is no more.</summary>
    /// <param name="request">What to check and mend.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it before the first file is written.</param>
    /// <returns>What was mended, and what the checks say then.</returns>
    /// <exception cref="UserErrorException">A run is interrupted, or a file can't be written; nothing is.</exception>
    Task<AutoFixResult> AutoFixAsync(ValidationRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Finishes a migration or a rollback that was interrupted.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it; it can be resumed again.</param>
    /// <returns>What was finished, a migration or a rollback; nothing to do where none was interrupted.</returns>
    Task<TransactionResult> ResumeAsync(string path, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Takes a migration back, byte for byte; refuses, naming the file, where one was changed since.</summary>
    /// <param name="request">Which one.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it; it can be started again.</param>
    /// <returns>What was restored, or would be.</returns>
    Task<RestoreResult> RollbackAsync(RollbackRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Plans tools again with today's rules, from what they were before their first migration. Writes nothing below the root but the cache.</summary>
    /// <param name="request">Which ones.</param>
    /// <param name="progress">Told how far it is; null where nobody looks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The edits that lead from the files as they are to what today's rules make of the originals; none where that is the same.</returns>
    /// <exception cref="UserErrorException">No migration in effect changed them, or files were edited since.</exception>
    Task<PlanResult> PlanReloadAsync(ReloadRequest request, IProgress<EngineProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Records in the ledger and the audit trail that a person looked at rewrites that ask for it.</summary>
    /// <param name="request">What was looked at.</param>
    /// <returns>The places; none where nothing of it asks for a look any more.</returns>
    ImmutableArray<ReviewedPlace> Acknowledge(AcknowledgeRequest request);

    /// <summary>Removes what nobody needs any more; what is needed to take an applied migration back always stays.</summary>
    /// <param name="request">What.</param>
    /// <returns>What was removed, or would be.</returns>
    CleanupResult Cleanup(CleanupRequest request);

    /// <summary>Looks at the machine and at the state of a tree. Changes nothing.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What was found.</returns>
    Task<DoctorReport> DiagnoseAsync(string path, CancellationToken cancellationToken);

    /// <summary>Reads the ledger of a tree.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <returns>The migrations, the latest first; none where the tree was never migrated.</returns>
    MigrationStatus Status(string path);

    /// <summary>Records in the audit trail that the baseline of a tree was written.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <param name="what">What became of it, in a few words.</param>
    void RecordBaseline(string path, string what);

    /// <summary>Reads the audit trail of a tree, and verifies it.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <returns>The events; none where nothing was changed here yet.</returns>
    AuditReport Audit(string path);

    /// <summary>Tells what migrations of a tree did, and what became of them.</summary>
    /// <param name="request">Which ones.</param>
    /// <returns>A report of each, the latest first; none where the tree was never migrated.</returns>
    ImmutableArray<MigrationReport> History(HistoryRequest request);

    /// <summary>Tells how far the migrations of a tree are.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <returns>What each step came to, in the order of time; none where the tree was never migrated.</returns>
    ImmutableArray<ProgressStep> Progress(string path);

    /// <summary>The libraries whose tools are recognised, such as <c>System.CommandLine</c>, in ordinal order.</summary>
    ImmutableArray<string> ToolFamilies { get; }

    /// <summary>Finds the migration of each tool.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <param name="tools">The tools; their paths are relative to the root of the tree.</param>
    /// <returns>The same, with their migrations.</returns>
    ImmutableArray<ToolEntry> WithMigrations(string path, ImmutableArray<ToolEntry> tools);

    /// <summary>Says what the ledger of a tree is kept in.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <param name="policy">When it outgrows that.</param>
    /// <returns>Where it is, how large, and what would be better.</returns>
    StoreReport Store(string path, StorePolicy policy);

    /// <summary>Moves the ledger of a tree to another store, with every row.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <param name="to">Where to.</param>
    /// <returns>What was moved.</returns>
    /// <exception cref="UserErrorException">It is there already, another ledger is, or the store can't be reached; the ledger stays where it was.</exception>
    StoreMove MoveStore(string path, LedgerPlace to);

    /// <summary>Moves a ledger that outgrew its plain file to SQLite.</summary>
    /// <param name="path">A file or folder in the tree.</param>
    /// <param name="policy">When it has.</param>
    /// <returns>What was moved; null where nothing was.</returns>
    StoreMove? KeepStore(string path, StorePolicy policy);

    /// <summary>All rules of the packs that come with the product, and of those that projects of a tree were seen to bring, ordered by id.</summary>
    /// <param name="path">A file or folder in the tree; null for the former alone.</param>
    /// <returns>The rules.</returns>
    ImmutableArray<RuleInfo> Rules(string? path = null);
}
