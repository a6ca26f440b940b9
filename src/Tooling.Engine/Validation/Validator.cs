using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Validation;

/// <summary>Checks that what the ledger claims still holds.</summary>
/// <param name="root">The root of the tree.</param>
/// <param name="runner">Starts <c>dotnet</c>.</param>
internal sealed class Validator(string root, IProcessRunner runner)
{
    private readonly MigrateFolder _folder = new(root);

    /// <summary>Runs the checks.</summary>
    /// <param name="request">What to check.</param>
    /// <param name="toolFiles">The files that hold the tools to check; null where none is named.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>What came out; no check where nothing is migrated or nothing was asked for.</returns>
    public async Task<ValidationResult> RunAsync(ValidationRequest request, IReadOnlyCollection<string>? toolFiles, CancellationToken cancellationToken)
    {
        var scope = ValidationScope.Find(_folder, request.MigrationIds, toolFiles);
        var migrations = scope.Migrations;
        var result = new ValidationResult(root, [.. migrations.Select(m => m.Header.Id)], []);
        if (request.Level == ValidationLevel.Skip || migrations.IsEmpty)
        {
            return result;
        }

        var snapshots = new SnapshotStore(_folder.Snapshots, new NoObserver());
        var ledger = new LedgerCheck(new TreePaths(root), snapshots);
        ImmutableArray<ValidationCheck> checks = [Runs(), ledger.Files(migrations), ledger.Snapshots(migrations), ReviewCheck.Run(scope, new ReviewRules(root))];
        if (checks[2].Outcome == CheckOutcome.Passed)
        {
            var code = request.Code;
            var tree = await new ProjectLoader(runner).LoadAsync(code.ToLoadRequest(), cancellationToken).ConfigureAwait(false);
            var limit = new WorkLimit(code.Jobs);
            var compared = new ComparedCode(root, tree, scope.Packs, limit, migrations, snapshots, cancellationToken);
            checks = checks.Add(new CompilerCheck(root, compared, limit).Run(cancellationToken));
            if (request.Level == ValidationLevel.Comprehensive)
            {
                checks = checks.Add(new PublicApiCheck(root, compared).Run(cancellationToken));
                checks = checks.AddRange(await new BuildCheck(root, new DotnetHost(runner)).RunAsync(code.Path, migrations, snapshots, compared.CausesOf, cancellationToken).ConfigureAwait(false));
            }
        }

        return result with { Checks = request.Strict ? [.. checks.Select(Strictly)] : checks };
    }

    private ValidationCheck Runs() => ValidationCheck.Of(CheckInfo.Runs, new JournalFile(_folder).Read() is { } pending
        ? [new ValidationProblem(null, $"the run of migration {pending.MigrationId} is interrupted, or under way: finish it with 'dotnet migrate apply --resume', or take it back with 'dotnet migrate rollback'", IsFailure: true)]
        : []);

    private static ValidationCheck Strictly(ValidationCheck check) =>
        check.Outcome == CheckOutcome.Unknown ? check : ValidationCheck.Of(check.Name, check.Problems.Select(p => p with { IsFailure = true }));
}
