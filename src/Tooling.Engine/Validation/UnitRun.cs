using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Validation;

/// <summary>What became of one unit of a plan.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Applied">What was written; null where it was not tried.</param>
/// <param name="Validation">What the checks after it found; null where none were asked for.</param>
/// <param name="Failure">Why it was not applied, or was taken back; null where it stays.</param>
public sealed record UnitResult(PlanUnit Unit, TransactionResult? Applied, ValidationResult? Validation, string? Failure)
{
    /// <summary>Whether its edits are on the disk.</summary>
    public bool IsApplied => Failure is null;
}

/// <summary>
/// Applies a plan unit by unit: each is a migration of its own, checked, and taken back alone where it fails. What comes after goes on:
/// units don't build on each other. A run that ends early goes on when the same command is given again, because what is migrated needs no plan.
/// </summary>
/// <param name="store">Writes.</param>
/// <param name="validate">Checks one migration.</param>
/// <param name="toolVersion">Recorded with each migration.</param>
internal sealed class UnitRun(MigrationStore store, Func<string, CancellationToken, Task<ValidationResult>>? validate, string toolVersion)
{
    /// <summary>Applies units in their order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Told how many files were written so far.</param>
    /// <param name="cancellationToken">Cancels: the unit at hand is taken back, those before it stay.</param>
    /// <returns>What became of each.</returns>
    public async Task<ImmutableArray<UnitResult>> RunAsync(Plan plan, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<UnitResult>(plan.Units.Length);
        foreach (var unit in plan.Units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(await ApplyAsync(plan.Only(unit), unit, cancellationToken).ConfigureAwait(false));
            progress?.Report(results.Sum(r => r.Unit.Files.Length));
        }

        return results.ToImmutable();
    }

    private async Task<UnitResult> ApplyAsync(Plan plan, PlanUnit unit, CancellationToken cancellationToken)
    {
        TransactionResult applied;
        try
        {
            applied = store.Apply(plan, toolVersion, null, cancellationToken);
        }
        catch (UserErrorException e) when (store.Status().Pending is null)
        {
            return new UnitResult(unit, Applied: null, Validation: null, e.Message);
        }

        if (validate is null)
        {
            return new UnitResult(unit, applied, Validation: null, Failure: null);
        }

        try
        {
            var validation = await validate(applied.MigrationId!, cancellationToken).ConfigureAwait(false);
            if (validation.IsValid)
            {
                return new UnitResult(unit, applied, validation, Failure: null);
            }

            store.Rollback(applied.MigrationId, dryRun: false, CancellationToken.None);
            return new UnitResult(unit, applied, validation, "It does not pass its checks, so it was taken back.");
        }
        catch (OperationCanceledException)
        {
            store.Rollback(applied.MigrationId, dryRun: false, CancellationToken.None);
            throw;
        }
    }
}
