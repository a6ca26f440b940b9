using Tooling.Engine.Applying;

namespace Tooling.Engine.Validation;

/// <summary>Says which rewrites of migrations ask a person for a look. That is worth knowing; where the check is strict, it is a failure.</summary>
internal static class ReviewCheck
{
    /// <summary>Looks at the findings in the ledger.</summary>
    /// <param name="scope">The migrations.</param>
    /// <param name="rules">Those that ask for a look.</param>
    public static ValidationCheck Run(ValidationScope scope, ReviewRules rules)
    {
        return ValidationCheck.Of(CheckInfo.Review, scope.Migrations.SelectMany(m => m.Findings.Where(rules.IsOpen), (m, finding) => (m.Header.Id, finding.Path, finding.RuleId))
            .GroupBy(f => f)
            .Select(g => new ValidationProblem(g.Key.Path, $"migration {g.Key.Id} rewrote {(g.Count() == 1 ? "a place" : FormattableString.Invariant($"{g.Count()} places"))} by {g.Key.RuleId}, which asks for a look: see 'dotnet migrate explain {g.Key.RuleId}', then 'dotnet migrate acknowledge --rule {g.Key.RuleId} --reason TEXT'", IsFailure: false)));
    }
}
