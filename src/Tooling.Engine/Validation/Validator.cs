using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Discovery;
using Tooling.Engine.Ledger;
using Tooling.Engine.Loading;
using Tooling.Engine.Processes;
using Tooling.Packs;

namespace Tooling.Engine.Validation;

/// <summary>Checks that what the ledger claims still holds.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="runner">Starts <c>dotnet</c>.</param>
internal sealed class Validator(string root, IProcessRunner runner)
{
    private readonly MigrateFolder _folder = new(root);

    /// <summary>Runs the checks.</summary>
    /// <param name="request">What to check.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>What came out; no check where nothing is migrated or nothing was asked for.</returns>
    public async Task<ValidationResult> RunAsync(ValidationRequest request, CancellationToken cancellationToken)
    {
        var migrations = Migrations(request.MigrationIds);
        var result = new ValidationResult(root, [.. migrations.Select(m => m.Header.Id)], []);
        if (request.Level == ValidationLevel.Skip || migrations.IsEmpty)
        {
            return result;
        }

        var snapshots = new SnapshotStore(_folder.Snapshots, new NoObserver());
        var ledger = new LedgerCheck(new TreePaths(root), snapshots);
        ImmutableArray<ValidationCheck> checks = [Runs(), ledger.Files(migrations), ledger.Snapshots(migrations)];
        if (checks[^1].Outcome == CheckOutcome.Passed)
        {
            var code = request.Code;
            var tree = await new ProjectLoader(runner).LoadAsync(code.ToLoadRequest(), cancellationToken).ConfigureAwait(false);
            var limit = new WorkLimit(code.Jobs);
            var compared = new ComparedCode(root, tree, PacksOf(migrations), limit, migrations, snapshots);
            checks = checks.Add(new CompilerCheck(root, compared, limit).Run(cancellationToken));
            if (request.Level == ValidationLevel.Comprehensive)
            {
                checks = checks.Add(new PublicApiCheck(root, compared).Run(cancellationToken));
                checks = checks.AddRange(await new BuildCheck(root, new DotnetHost(runner)).RunAsync(code.Path, migrations, snapshots, cancellationToken).ConfigureAwait(false));
            }
        }

        return result with { Checks = request.Strict ? [.. checks.Select(Strictly)] : checks };
    }

    private ImmutableArray<RecordedMigration> Migrations(ImmutableArray<string> ids)
    {
        if (!LedgerPlace.Exists(_folder))
        {
            return ids.IsEmpty ? [] : throw NoMigration(ids[0], []);
        }

        using var ledger = MigrationLedger.Open(_folder);
        var applied = ledger.List().Where(m => m.State == MigrationState.Applied).ToImmutableArray();
        foreach (var id in ids.Where(id => applied.Count(m => m.Id.StartsWith(id, StringComparison.Ordinal)) != 1))
        {
            throw NoMigration(id, applied);
        }

        return [.. applied.Where(m => ids.IsEmpty || ids.Any(id => m.Id.StartsWith(id, StringComparison.Ordinal))).Select(m => ledger.GetFiles(m.Id)!)];
    }

    private static UserErrorException NoMigration(string id, ImmutableArray<MigrationRecord> applied) =>
        new($"No single migration that is applied begins with '{id}'.", applied.IsEmpty ? "Nothing is migrated here: see 'dotnet migrate status'." : $"Name one of: {string.Join(", ", applied.Select(m => m.Id))}.");

    private ValidationCheck Runs() => ValidationCheck.Of("runs", new JournalFile(_folder).Read() is { } pending
        ? [new ValidationProblem(null, $"the run of migration {pending.MigrationId} is interrupted, or under way: finish it with 'dotnet migrate apply --resume', or take it back with 'dotnet migrate rollback'", IsFailure: true)]
        : []);

    private static ImmutableArray<BuiltInPack> PacksOf(ImmutableArray<RecordedMigration> migrations)
    {
        var ids = migrations.SelectMany(m => m.Header.Packs.Split(' ')).Select(p => p.Split('@')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. BuiltInPacks.All.Where(p => ids.Contains(p.Id))];
    }

    private static ValidationCheck Strictly(ValidationCheck check) =>
        check.Outcome == CheckOutcome.Unknown ? check : ValidationCheck.Of(check.Name, check.Problems.Select(p => p with { IsFailure = true }));
}
