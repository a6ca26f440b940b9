using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Engine.Discovery;
using Tooling.Engine.Planning;

namespace Tooling.Engine.Validation;

/// <summary>Compares the compiler's errors with those of the originals, in every target framework.</summary>
/// <param name="root">The root that the ledger's paths are relative to.</param>
/// <param name="code">What is compared.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class CompilerCheck(string root, ComparedCode code, WorkLimit limit)
{
    private const string Name = CheckInfo.Compiler;

    /// <summary>Compiles.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Failed where there are errors that the originals have not; unknown where projects could not be loaded.</returns>
    public ValidationCheck Run(CancellationToken cancellationToken)
    {
        var errors = limit.Select([.. code.Now.Keys], p => (Key: p, New: NewErrors.Between(
            code.ErrorsNow(p, cancellationToken),
            new Lazy<ImmutableArray<Diagnostic>>(() => code.ErrorsBefore(p, cancellationToken)))), cancellationToken);
        var check = ValidationCheck.Of(Name, errors.SelectMany(e => e.New, (e, error) => (e.Key, Problem: Describe(error))).GroupBy(e => e.Problem, e => e.Key).Select(g => g.Key with { Projects = Causes(g) }));
        return code.Problems.IsEmpty || check.Outcome == CheckOutcome.Failed
            ? check
            : check with { Outcome = CheckOutcome.Unknown, Problems = [.. code.Problems.Select(p => new ValidationProblem(RelativePath.Of(root, p.ProjectPath), $"could not be loaded: {p.Message}", IsFailure: false))] };
    }

    /// <summary>A file can be in several projects: then it can come from any of theirs.</summary>
    private ImmutableArray<string> Causes(IEnumerable<ProjectKey> projects) => [.. projects.SelectMany(p => code.CausesOf(p.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private ValidationProblem Describe(Diagnostic error) =>
        new(error.Location.IsInSource ? CompilerErrors.PlaceOf(error, root) : null, CompilerErrors.MessageOf(error), IsFailure: true);
}
