using System.Collections.Immutable;
using Tooling.Engine.Ledger;
using Tooling.Packs;
using Tooling.Reporting;

namespace Tooling.Engine.Validation;

/// <summary>Says which rewrites of migrations ask a person for a look. That is worth knowing; where the check is strict, it is a failure.</summary>
internal static class ReviewCheck
{
    /// <summary>Looks at the findings in the ledger.</summary>
    /// <param name="scope">The migrations.</param>
    public static ValidationCheck Run(ValidationScope scope)
    {
        var review = BuiltInPacks.All.SelectMany(pack => pack.Definition.Rules).Where(rule => rule.Safety == Safety.Review).Select(rule => rule.Id).ToImmutableHashSet(StringComparer.Ordinal);
        return ValidationCheck.Of("review", scope.Migrations.SelectMany(m => m.Findings.Where(f => f.Outcome == FindingOutcome.Rewritten && review.Contains(f.RuleId)), (m, finding) => (m.Header.Id, finding.Path, finding.RuleId))
            .GroupBy(f => f)
            .Select(g => new ValidationProblem(g.Key.Path, $"migration {g.Key.Id} rewrote {(g.Count() == 1 ? "a place" : FormattableString.Invariant($"{g.Count()} places"))} by {g.Key.RuleId}, which asks for a look: see 'dotnet migrate explain {g.Key.RuleId}'", IsFailure: false)));
    }
}
