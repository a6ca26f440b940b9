using Tooling.Engine.Ledger;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Engine.Discovery;

/// <summary>
/// What earlier migrations left to a person. Once the code around it is migrated, less can be known of such a place than before: it stays
/// with the person, until they change it.
/// </summary>
internal sealed class EarlierDecisions
{
    private readonly string _root;
    private readonly SourceFiles _files;
    private readonly bool _force;
    private readonly Lazy<(ILookup<string, Left> Left, Dictionary<string, (MigratedFile File, string MigrationId)> Written)> _ledger;

    /// <param name="root">The root of the tree.</param>
    /// <param name="files">The source files.</param>
    /// <param name="force">Whether to rewrite all the same, and have a person look at it.</param>
    public EarlierDecisions(string root, SourceFiles files, bool force)
    {
        (_root, _files, _force) = (root, files, force);
        _ledger = new(Read);
    }

    /// <summary>Leaves to a person what an earlier migration did.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="analysis">What was found in a file.</param>
    /// <returns>The analysis without the rewrites of such places, and of what would be rewritten together with them.</returns>
    public FileAnalysis Respect(CompiledPack pack, FileAnalysis analysis)
    {
        var path = RelativePath.Of(_root, analysis.Tree.FilePath);
        var left = _ledger.Value.Left[path].ToList();
        if (left.Count == 0 || analysis.Matches.IsEmpty)
        {
            return analysis;
        }

        // Where nobody changed the file since, what looks like more to rewrite is but the same code, seen with less knowledge.
        var isUntouched = _ledger.Value.Written.TryGetValue(path, out var written) && written.File.NewHash == Convert.ToHexStringLower(_files.Hash(analysis.Tree.FilePath));
        var migrationOf = analysis.Matches.Zip(FindingFactory.Create(pack, analysis, path)).Where(x => x.First.Kind == FindingKind.Rewrite)
            .Select(x => (x.First.Group, Left: left.Find(l => l.Fingerprint == x.Second.Fingerprint) ?? (isUntouched ? left.Find(l => IsOf(pack, l)) : null)))
            .Where(x => x.Left is not null)
            .GroupBy(x => x.Group, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Left!.MigrationId, StringComparer.Ordinal);
        return analysis with { Matches = [.. analysis.Matches.Select(m => migrationOf.TryGetValue(m.Group, out var id) ? Decide(m, id) : m)] };
    }

    private Match Decide(Match match, string migrationId) => _force
        ? match with { Safety = Safety.Review, Reason = $"Migration {migrationId} left this to you: less is known of it than before, so look at what it becomes." }
        : ToPerson(match, migrationId);

    private static bool IsOf(CompiledPack pack, Left left) => left.RuleId == EngineRules.DoesNotCompile || pack.Definition.Rules.Any(r => r.Id == left.RuleId);

    private static Match ToPerson(Match match, string migrationId) => match with
    {
        Kind = FindingKind.Manual,
        Safety = Safety.Manual,
        Reason = $"Migration {migrationId} left this to you, with the reason. Change it by hand, roll the migration back to begin again, or have it rewritten all the same: --force.",
        Edits = [],
    };

    private (ILookup<string, Left>, Dictionary<string, (MigratedFile File, string MigrationId)>) Read()
    {
        var migrations = Applied();
        var left = migrations.SelectMany(m => m.Findings.Where(f => f.Outcome != FindingOutcome.Rewritten), (m, f) => new Left(f.Path, f.Fingerprint, f.RuleId, m.Header.Id));
        return (left.ToLookup(l => l.Path, StringComparer.Ordinal), MigratedFiles.Latest(migrations));
    }

    private List<RecordedMigration> Applied()
    {
        var folder = new MigrateFolder(_root);
        if (!LedgerPlace.Exists(folder))
        {
            return [];
        }

        using var ledger = MigrationLedger.Open(folder);
        return [.. ledger.List().Where(m => m.State == MigrationState.Applied).Select(m => ledger.Get(m.Id)!)];
    }

    private sealed record Left(string Path, string Fingerprint, string RuleId, string MigrationId);
}
