using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine.Auditing;
using Tooling.Engine.Ledger;

namespace Tooling.Engine.Applying;

/// <summary>Which rewrites a person looked at.</summary>
/// <param name="Path">A file or folder in the tree.</param>
/// <param name="Reason">What they saw.</param>
public sealed record AcknowledgeRequest(string Path, string Reason)
{
    /// <summary>Migrations, or the beginnings of their ids; all that are applied where empty.</summary>
    public ImmutableArray<string> MigrationIds { get; init; } = [];

    /// <summary>Rules; all that ask for a look where empty.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Files or folders, relative to the root, with <c>/</c>; all where empty.</summary>
    public ImmutableArray<string> Files { get; init; } = [];
}

/// <summary>A rewrite that asks for a look, in the ledger.</summary>
/// <param name="MigrationId">The migration that made it.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Path">The file.</param>
public sealed record ReviewedPlace(string MigrationId, string RuleId, string Path);

/// <summary>Records that a person looked at rewrites that ask for it: in the ledger, where checks find it, and in the audit trail.</summary>
/// <param name="run">The tree.</param>
internal sealed class Acknowledgement(RunContext run)
{
    private readonly ReviewRules _rules = new(run.Root);

    /// <summary>Records it.</summary>
    /// <param name="request">What was looked at.</param>
    /// <returns>The places, in the order of the ledger; none where nothing of it is open.</returns>
    /// <exception cref="UserErrorException">There is no such migration.</exception>
    public ImmutableArray<ReviewedPlace> Record(AcknowledgeRequest request)
    {
        if (run.Journal.Read() is { } pending)
        {
            throw Recovery.Pending(pending);
        }

        var selection = new MigrationSelection(run.Ledger);
        var ids = request.MigrationIds.IsEmpty
            ? run.Ledger.List().Where(m => m.State == MigrationState.Applied).Select(m => m.Id)
            : request.MigrationIds.Select(id => selection.Named(id).Id).Distinct(StringComparer.Ordinal);
        var places = ImmutableArray.CreateBuilder<ReviewedPlace>();
        var now = run.Clock.GetUtcNow().ToString("u", CultureInfo.InvariantCulture);
        foreach (var migration in ids.Select(id => run.Ledger.Get(id)!).ToList())
        {
            var meant = migration.Findings.Where(f => _rules.IsOpen(f) && IsMeant(f, request)).ToHashSet();
            if (meant.Count == 0)
            {
                continue;
            }

            // The trail goes first: it may say too much after a kill, never too little.
            run.Audit.Append(new AuditEntry(AuditActions.Acknowledge, migration.Header.Id, string.Create(CultureInfo.InvariantCulture, $"{meant.Count} of {string.Join(", ", meant.Select(f => f.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}: {request.Reason}")));
            run.Ledger.Amend(migration with { Findings = [.. migration.Findings.Select(f => meant.Contains(f) ? f with { Acknowledged = $"{Environment.UserName}, {now}: {request.Reason}" } : f)] });
            places.AddRange(meant.Select(f => new ReviewedPlace(migration.Header.Id, f.RuleId, f.Path)));
        }

        return places.ToImmutable();
    }

    private static bool IsMeant(RecordedFinding finding, AcknowledgeRequest request) =>
        (request.Rules.IsEmpty || request.Rules.Contains(finding.RuleId, StringComparer.Ordinal))
        && (request.Files.IsEmpty || request.Files.Any(path => path is "." || finding.Path == path || finding.Path.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal)));
}
