using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Ledger;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules.Model;

namespace Tooling.Engine;

/// <summary>What to look at, and how to load it: the same for a scan and for a plan.</summary>
public sealed record ScanRequest
{
    /// <summary>A folder, solution, project or source file; relative to the current folder, or absolute.</summary>
    public required string Path { get; init; }

    /// <summary>Ids of the packs to use; all where empty.</summary>
    public ImmutableArray<string> Packs { get; init; } = [];

    /// <summary>Ids of the rules to use; all of the packs where empty.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Names or paths of the projects to look at; all where empty.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>Globs of files to leave alone, relative to the root, with <c>/</c>, <c>*</c>, <c>**</c> and <c>?</c>.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Names or command paths of tools: a plan has only the units that they are in. All units where empty.</summary>
    public ImmutableArray<string> ToolNames { get; init; } = [];

    /// <summary>Whether the units of a plan are divided into steps, a tool each, where a pack brings a bridge.</summary>
    public bool Steps { get; init; }

    /// <summary>Whether what an earlier migration left to a person is rewritten all the same, to be looked at.</summary>
    public bool Force { get; init; }

    /// <summary>Global properties for MSBuild: name and value.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Properties { get; init; } = [];

    /// <summary>Whether projects that are not restored may be restored.</summary>
    public bool Restore { get; init; } = true;

    /// <summary>Whether results of earlier runs may be used, and kept for later ones.</summary>
    public bool UseCache { get; init; } = true;

    /// <summary>
    /// Whether tools are looked for as well, legacy and modern, and findings are assigned to them. It binds every method of a file
    /// that could declare one, which a search for legacy code does not need.
    /// </summary>
    public bool Tools { get; init; }

    /// <summary>Whether the callers of what runs for tools are looked for as well: that compiles every project that names it. Only with <see cref="Tools"/>.</summary>
    public bool Callers { get; init; }

    /// <summary>How many things to do at once; one for each processor where null.</summary>
    public int? Jobs { get; init; }

    /// <summary>What the loader is asked for.</summary>
    internal LoadRequest ToLoadRequest() => new(System.IO.Path.GetFullPath(Path), !Restore, !UseCache, Properties.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase));
}

/// <summary>What a scan saw.</summary>
public sealed record ScanResult
{
    /// <summary>Absolute path of the folder that all paths are relative to.</summary>
    public required string Root { get; init; }

    /// <summary>The packs that were asked, as <c>id@version</c>.</summary>
    public required ImmutableArray<string> Packs { get; init; }

    /// <summary>What is legacy, in any order.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The tools that the code offers, in any order; none where they were not asked for.</summary>
    public ImmutableArray<ToolEntry> Tools { get; init; } = [];

    /// <summary>What could not be read, and what to try.</summary>
    public ImmutableArray<ReportProblem> Problems { get; init; } = [];

    /// <summary>The number of projects that were read.</summary>
    public required int ProjectCount { get; init; }

    /// <summary>The project files that were read, relative to the root, with <c>/</c>; empty where that is not known.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>The number of source files that were looked at.</summary>
    public required int FileCount { get; init; }

    /// <summary>
    /// The share of candidate places that could be decided, from 0 to 1; 1 where there was none.
    /// Places in projects that could not be loaded count as undecided.
    /// </summary>
    public required double ResolutionRate { get; init; }
}

/// <summary>What a plan was made from, and the plan.</summary>
/// <param name="Plan">The exact edits. Its findings are the ones of <paramref name="Scan"/>, with those that were demoted.</param>
/// <param name="Scan">What was seen.</param>
public sealed record PlanResult(Plan Plan, ScanResult Scan);

/// <summary>Which migration to take back.</summary>
/// <param name="Path">A file or folder in the tree.</param>
/// <param name="MigrationId">The migration, or a unique beginning of its id; null for the latest that is applied.</param>
/// <param name="DryRun">Whether to check and say only.</param>
public sealed record RollbackRequest(string Path, string? MigrationId, bool DryRun)
{
    /// <summary>Files or folders, relative to the current folder or absolute, that are restored alone; the whole migration where empty.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Names or paths of projects whose units are restored alone; a path is relative to the root.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>Names or command paths of tools whose units are restored alone.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];

    /// <summary>Whether edits that were made since are merged; otherwise they are refused.</summary>
    public bool Merge { get; init; }

    /// <summary>The migration that stays the latest: all later ones are taken back. Null to take back one.</summary>
    public string? To { get; init; }

    /// <summary>How the code is loaded, where tools are looked for.</summary>
    public ScanRequest Code { get; init; } = new() { Path = Path };
}

/// <summary>How a tree stands.</summary>
/// <param name="Root">Absolute path of the folder that holds <c>.migrate</c>, or would.</param>
/// <param name="Pending">A run that was interrupted, or is under way; null where there is none.</param>
/// <param name="Migrations">What the ledger lists, the latest first.</param>
public sealed record MigrationStatus(string Root, PendingRun? Pending, ImmutableArray<MigrationRecord> Migrations)
{
    /// <summary>The sessions that are kept, the latest first.</summary>
    public ImmutableArray<Session> Sessions { get; init; } = [];

    /// <summary>Whether a run holds the lock of the tree now.</summary>
    public bool IsRunning { get; init; }

    /// <summary>The folders of the bridges that migrations in effect put into projects and that are still there, relative to the root, with <c>/</c>; ordered.</summary>
    public ImmutableArray<string> Bridges { get; init; } = [];
}

/// <summary>A rule, for a person.</summary>
public sealed record RuleInfo
{
    /// <summary>What stands for the pack in rules that the engine itself has; no pack is called so.</summary>
    public const string Engine = "Engine";

    /// <summary>The id, such as <c>SCL1003</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the pack that it belongs to, or <see cref="Engine"/>.</summary>
    public required string PackId { get; init; }

    /// <summary>An imperative that names the target.</summary>
    public required string Title { get; init; }

    /// <summary>How safe the rewrite is.</summary>
    public required Safety Safety { get; init; }

    /// <summary>Why the API changed; Markdown.</summary>
    public required string Why { get; init; }

    /// <summary>When not to use it; Markdown; null where there is nothing to say.</summary>
    public string? WhenNot { get; init; }

    /// <summary>What the library's own documentation says about the change; null where it says nothing.</summary>
    public LibraryPage? Library { get; init; }

    /// <summary>What to do by hand; null where the rule rewrites.</summary>
    public string? Advice { get; init; }

    /// <summary>Code before and after.</summary>
    public required ImmutableArray<RuleExample> Examples { get; init; }

    /// <summary>Absolute address of the rule's page; null where it has none.</summary>
    public string? HelpUri { get; init; }

    /// <summary>The rules of a pack, in its order.</summary>
    /// <param name="pack">The pack.</param>
    internal static IEnumerable<RuleInfo> Of(MigrationPack pack) => pack.Definition.Rules.Select(r => new RuleInfo
    {
        Id = r.Id,
        PackId = pack.Id,
        Title = r.Title,
        Safety = r.Safety,
        Why = r.Why,
        WhenNot = r.WhenNot,
        Library = r.Library,
        Advice = (r as ManualRule)?.Advice,
        Examples = r.Examples,
        HelpUri = r.Library?.Link,
    });
}

/// <summary>A stage of the flow.</summary>
public enum EngineStage
{
    /// <summary>Asking MSBuild for the compiler's inputs.</summary>
    Loading,

    /// <summary>Looking for legacy code and tools.</summary>
    Discovering,

    /// <summary>Rewriting in memory.</summary>
    Planning,

    /// <summary>Compiling the result in memory.</summary>
    Proving,

    /// <summary>Writing to the disk.</summary>
    Applying,

    /// <summary>Restoring the originals.</summary>
    RollingBack,

    /// <summary>Checking what was migrated.</summary>
    Validating,
}

/// <summary>How far the engine is.</summary>
/// <param name="Stage">What it does.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Total">Of how many; null where that is not known yet.</param>
/// <param name="Item">The project or file at hand; null where there is none.</param>
public readonly record struct EngineProgress(EngineStage Stage, int Done, int? Total, string? Item);
