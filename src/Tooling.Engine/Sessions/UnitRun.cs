using Tooling.Engine.Applying;
using Tooling.Engine.Planning;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Sessions;

/// <summary>What became of one unit of a plan.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Applied">What was written; null where nothing was.</param>
/// <param name="Validation">What the checks after it found; null where none were asked for.</param>
/// <param name="Failure">Why it was not applied, or was taken back; null where it stays.</param>
public sealed record UnitResult(PlanUnit Unit, TransactionResult? Applied, ValidationResult? Validation, string? Failure)
{
    /// <summary>Whether its edits are on the disk.</summary>
    public bool IsApplied => Failure is null;

    /// <summary>What became of it.</summary>
    internal UnitState State => IsApplied ? UnitState.Applied : Applied is null ? UnitState.NotWritten : UnitState.TakenBack;
}

/// <summary>Applies one unit as a migration of its own, checks it, and takes it back where it fails.</summary>
/// <param name="store">Writes.</param>
/// <param name="validate">Checks one migration; null where nothing is checked.</param>
/// <param name="toolVersion">Recorded with each migration.</param>
internal sealed class UnitRun(MigrationStore store, Func<string, CancellationToken, Task<ValidationResult>>? validate, string toolVersion)
{
    /// <summary>Writes a unit, and checks it.</summary>
    /// <param name="plan">The edits of the unit alone.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="progress">Told how many files were written so far.</param>
    /// <param name="cancellationToken">Cancels: what was written is taken back.</param>
    /// <exception cref="UserErrorException">It can't be written.</exception>
    public async Task<UnitResult> ApplyAsync(Plan plan, PlanUnit unit, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var applied = store.Apply(plan, toolVersion, progress, cancellationToken);
        return await CheckAsync(applied, unit, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks a unit that is written.</summary>
    /// <param name="applied">What was written.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="cancellationToken">Cancels: what was written is taken back.</param>
    public async Task<UnitResult> CheckAsync(TransactionResult applied, PlanUnit unit, CancellationToken cancellationToken)
    {
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
            return new UnitResult(unit, applied, validation, ReasonOf(validation, unit));
        }
        catch (OperationCanceledException)
        {
            store.Rollback(applied.MigrationId, dryRun: false, CancellationToken.None);
            throw;
        }
    }

    /// <summary>What is kept in the session: the first that failed, and what to type to look at it.</summary>
    private static string ReasonOf(ValidationResult validation, PlanUnit unit)
    {
        var failed = validation.Checks.Where(c => c.Outcome == CheckOutcome.Failed).SelectMany(c => c.Problems.Where(p => p.IsFailure).Select(p => $"{c.Name}: {$"{p.Place} {p.Message}".Trim()}")).ToList();
        var more = failed.Count > 1 ? $" (and {failed.Count - 1} more)" : string.Empty;
        return $"It does not pass its checks, so it was taken back. {failed[0]}{more}. See its edits with 'dotnet migrate plan --project {Path.GetFileNameWithoutExtension(unit.Projects[0])}'.";
    }
}
