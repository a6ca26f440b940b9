using System.Collections.Immutable;
using Tooling.Engine.Applying;
using Tooling.Engine.Planning;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Sessions;

/// <summary>A unit that is due.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Plan">Its edits alone.</param>
/// <param name="Written">The migration that wrote it in a run that was interrupted before it was checked; null where none did.</param>
internal sealed record DueUnit(PlanUnit Unit, Plan Plan, TransactionResult? Written);

/// <summary>A unit that is written, and not checked yet.</summary>
/// <param name="Due">What was due.</param>
/// <param name="Applied">The migration that wrote it.</param>
internal sealed record WrittenUnit(DueUnit Due, TransactionResult Applied)
{
    /// <summary>The unit.</summary>
    public PlanUnit Unit => Due.Unit;
}

/// <summary>What a stage is run with.</summary>
/// <param name="Store">Writes.</param>
/// <param name="Validate">Checks migrations together; null where nothing is checked.</param>
/// <param name="ToolVersion">Recorded with each migration.</param>
/// <param name="Steps">Told of every step.</param>
internal sealed record StageTools(MigrationStore Store, Func<ImmutableArray<string>, CancellationToken, Task<ValidationResult>>? Validate, string ToolVersion, IStepObserver Steps);

/// <summary>
/// Writes the units of one stage, each as a migration of its own, checks them together, and takes back those that fail: alone where it is known which they are, or else by checking halves.
/// Cancelled, it takes back what is not checked. After a kill the ledger says what is written, and it is checked when the session goes on.
/// </summary>
/// <param name="tools">What it is run with.</param>
/// <param name="settle">Told what became of each unit, as soon as it is known.</param>
internal sealed class StageRun(StageTools tools, Action<UnitResult> settle)
{
    private readonly List<WrittenUnit> _unchecked = [];

    /// <summary>Runs it.</summary>
    /// <param name="units">The units, none of which needs another.</param>
    /// <param name="progress">Told how many files were written so far.</param>
    /// <param name="cancellationToken">Cancels: what is not checked yet is taken back.</param>
    public async Task RunAsync(ImmutableArray<DueUnit> units, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var written = WriteAll(units, progress, cancellationToken);
            if (tools.Validate is not null)
            {
                tools.Steps.Reached(Step.StageWritten);
                await CheckAsync(written, tools.Validate, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            TakeBackAll();
            throw;
        }
    }

    private ImmutableArray<WrittenUnit> WriteAll(ImmutableArray<DueUnit> units, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var result = ImmutableArray.CreateBuilder<WrittenUnit>();
        var files = 0;
        foreach (var unit in units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Write(unit, FilesBefore.Of(files, progress), cancellationToken) is { } written)
            {
                result.Add(written);
            }

            files += unit.Plan.Files.Length;
        }

        return result.ToImmutable();
    }

    private WrittenUnit? Write(DueUnit due, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var written = new WrittenUnit(due, due.Written ?? tools.Store.Apply(due.Plan, tools.ToolVersion, progress, cancellationToken));
            if (tools.Validate is null)
            {
                settle(new UnitResult(due.Unit, written.Applied, Validation: null, Failure: null));
                return null;
            }

            _unchecked.Add(written);
            return written;
        }
        catch (UserErrorException e) when (tools.Store.Status().Pending is null)
        {
            settle(new UnitResult(due.Unit, Applied: null, Validation: null, e.Message) { Refusal = e });
            return null;
        }
    }

    private async Task CheckAsync(ImmutableArray<WrittenUnit> units, Func<ImmutableArray<string>, CancellationToken, Task<ValidationResult>> validate, CancellationToken cancellationToken)
    {
        while (!units.IsEmpty)
        {
            var (validation, error) = await ValidateAsync(units, validate, cancellationToken).ConfigureAwait(false);
            if (validation is { IsValid: true })
            {
                tools.Steps.Reached(Step.StageChecked);
                foreach (var unit in units)
                {
                    Settle(unit, new UnitResult(unit.Unit, unit.Applied, StageBlame.Narrow(validation, unit, units), Failure: null));
                }

                return;
            }

            var failed = units.Length == 1 ? units : validation is null ? [] : StageBlame.Of(validation, units);
            if (failed.IsEmpty)
            {
                await CheckHalvesAsync(units, validate, cancellationToken).ConfigureAwait(false);
                return;
            }

            foreach (var unit in failed.Reverse())
            {
                Settle(unit, Refused(unit, validation is null ? null : StageBlame.Narrow(validation, unit, units), error));
            }

            units = units.RemoveRange(failed);
        }
    }

    /// <summary>Nobody knows whose failure it is: the second half is taken back while the first is checked, then written again on what is left of that.</summary>
    private async Task CheckHalvesAsync(ImmutableArray<WrittenUnit> units, Func<ImmutableArray<string>, CancellationToken, Task<ValidationResult>> validate, CancellationToken cancellationToken)
    {
        var first = units[..(units.Length / 2)];
        var again = ImmutableArray.CreateBuilder<DueUnit>();
        foreach (var unit in units[first.Length..].Reverse())
        {
            _unchecked.Remove(unit);
            if (TakeBack(unit) is { } stays)
            {
                settle(new UnitResult(unit.Unit, unit.Applied, Validation: null, stays) { Remains = true });
            }
            else
            {
                again.Insert(0, unit.Due with { Written = null });
            }
        }

        await CheckAsync(first, validate, cancellationToken).ConfigureAwait(false);
        await CheckAsync(WriteAll(again.ToImmutable(), progress: null, cancellationToken), validate, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<(ValidationResult? Validation, string? Error)> ValidateAsync(ImmutableArray<WrittenUnit> units, Func<ImmutableArray<string>, CancellationToken, Task<ValidationResult>> validate, CancellationToken cancellationToken)
    {
        try
        {
            return (await validate([.. units.Select(u => u.Applied.MigrationId!)], cancellationToken).ConfigureAwait(false), null);
        }
        catch (UserErrorException e)
        {
            return (null, e.Message);
        }
    }

    private UnitResult Refused(WrittenUnit unit, ValidationResult? validation, string? error)
    {
        var (what, why) = validation is null ? ("It can't be checked", error!) : ("It does not pass its checks", FirstFailureOf(validation));
        return TakeBack(unit) is { } stays
            ? new UnitResult(unit.Unit, unit.Applied, validation, $"{what}. {why} {stays}") { Remains = true }
            : new UnitResult(unit.Unit, unit.Applied, validation, $"{what}, so it was taken back. {why} See its edits with 'dotnet migrate plan --project {Path.GetFileNameWithoutExtension(unit.Unit.Projects[0])}'.");
    }

    private void Settle(WrittenUnit unit, UnitResult result)
    {
        _unchecked.Remove(unit);
        settle(result);
    }

    private void TakeBackAll()
    {
        foreach (var unit in _unchecked.AsEnumerable().Reverse().ToList())
        {
            _unchecked.Remove(unit);
            if (TakeBack(unit) is { } stays)
            {
                settle(new UnitResult(unit.Unit, unit.Applied, Validation: null, stays) { Remains = true });
            }
        }
    }

    /// <returns>Null where it was taken back; otherwise why it could not be.</returns>
    private string? TakeBack(WrittenUnit unit)
    {
        try
        {
            tools.Store.Rollback(unit.Applied.MigrationId, dryRun: false, CancellationToken.None);
            return null;
        }
        catch (UserErrorException e) when (tools.Store.Status().Pending is null)
        {
            return $"It could not be taken back: {e.Message}";
        }
    }

    private static string FirstFailureOf(ValidationResult validation)
    {
        var failed = validation.Checks.Where(c => c.Outcome == CheckOutcome.Failed).SelectMany(c => c.Problems.Where(p => p.IsFailure).Select(p => $"{c.Name}: {$"{p.Place} {p.Message}".Trim()}")).ToList();
        var more = failed.Count > 1 ? FormattableString.Invariant($" (and {failed.Count - 1} more)") : string.Empty;
        return $"{failed[0]}{more}.";
    }
}
