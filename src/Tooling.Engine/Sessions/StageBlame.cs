using System.Collections.Immutable;
using Tooling.Engine.Validation;

namespace Tooling.Engine.Sessions;

/// <summary>
/// Says which units of a stage a failure comes from. A problem in a project comes from the one unit whose projects it is of, or builds on; a problem of a file from the unit that
/// wrote it. What could come from several, or from none, is nobody's: then units are checked apart.
/// </summary>
internal static class StageBlame
{
    /// <summary>The units that failed.</summary>
    /// <param name="validation">What the checks of all of them together found.</param>
    /// <param name="units">The units.</param>
    /// <returns>In their order; none where no failure is known to be of one alone.</returns>
    public static ImmutableArray<WrittenUnit> Of(ValidationResult validation, ImmutableArray<WrittenUnit> units)
    {
        var blamed = FailuresIn(validation).Select(problem => OwnersOf(problem, units)).Where(owners => owners.Length == 1).Select(owners => owners[0]).ToHashSet();
        return [.. units.Where(blamed.Contains)];
    }

    /// <summary>What the checks of a whole stage say of one unit.</summary>
    /// <param name="validation">The checks.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="units">All units that were checked.</param>
    public static ValidationResult Narrow(ValidationResult validation, WrittenUnit unit, ImmutableArray<WrittenUnit> units) => units.Length == 1 ? validation : validation with
    {
        Migrations = [unit.Applied.MigrationId!],
        Checks = [.. validation.Checks.Select(check => Narrow(check, problem => OwnersOf(problem, units) is var owners && (owners.IsEmpty || owners.Contains(unit))))],
    };

    private static ValidationCheck Narrow(ValidationCheck check, Func<ValidationProblem, bool> isOfUnit)
    {
        ImmutableArray<ValidationProblem> own = [.. check.Problems.Where(isOfUnit)];
        return check with { Problems = own, Outcome = check.Outcome == CheckOutcome.Failed && !own.Any(p => p.IsFailure) ? CheckOutcome.Passed : check.Outcome };
    }

    private static IEnumerable<ValidationProblem> FailuresIn(ValidationResult validation) =>
        validation.Checks.Where(c => c.Outcome == CheckOutcome.Failed).SelectMany(c => c.Problems).Where(p => p.IsFailure);

    private static ImmutableArray<WrittenUnit> OwnersOf(ValidationProblem problem, ImmutableArray<WrittenUnit> units) => problem.Projects.IsEmpty
        ? [.. units.Where(u => problem.Place is not null && u.Unit.Files.Contains(problem.Place))]
        : [.. units.Where(u => u.Unit.Projects.Any(problem.Projects.Contains))];
}
