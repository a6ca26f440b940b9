using System.Collections.Immutable;
using Tooling.Reporting;

namespace Tooling.Engine.Planning;

/// <summary>How much a person has to look at a unit before it is written.</summary>
public enum RiskLevel
{
    /// <summary>Every rewrite keeps the meaning, and the result compiles.</summary>
    Low,

    /// <summary>Some places need a look.</summary>
    Medium,

    /// <summary>It does not compile, or nobody knows.</summary>
    High,
}

/// <summary>What is to be thought of before a unit is written.</summary>
/// <param name="Level">How much.</param>
/// <param name="Reasons">Why, as sentences without their full stop; the heaviest first.</param>
public sealed record UnitRisk(RiskLevel Level, ImmutableArray<string> Reasons)
{
    /// <summary>The risk of a unit.</summary>
    /// <param name="unit">The unit as a plan: <see cref="Plan.Only(PlanUnit)"/>.</param>
    public static UnitRisk Of(Plan unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var unproven = unit.Proofs.IsEmpty || unit.Proofs.Any(p => p.Outcome == ProofOutcome.Unproven);
        var left = unit.Findings.Count(f => f.Kind != FindingKind.Rewrite);
        var toReview = unit.Findings.Count(f => f.Kind == FindingKind.Rewrite && f.Safety != Safety.Safe);
        (bool Holds, RiskLevel Level, string Reason)[] all =
        [
            (unproven, RiskLevel.High, "it is not proven that it compiles"),
            (unit.Proofs.Any(p => p.Outcome == ProofOutcome.CompilesExceptManual), RiskLevel.High, "it does not compile before a person has acted"),
            (unit.Proofs.Any(p => p.EarlierErrors > 0), RiskLevel.Medium, "it did not compile before either, so not all of its code is understood"),
            (left > 0, RiskLevel.Medium, $"{Places(left)} left to a person"),
            (toReview > 0, RiskLevel.Medium, $"{Places(toReview)} rewritten such that a person should look"),
            (true, RiskLevel.Low, "every rewrite keeps the meaning, and the result compiles"),
        ];
        var level = all.First(reason => reason.Holds).Level;
        return new UnitRisk(level, [.. all.Where(reason => reason.Holds && (level == RiskLevel.Low || reason.Level != RiskLevel.Low)).Select(reason => reason.Reason)]);
    }

    private static string Places(int count) => FormattableString.Invariant($"{count} {(count == 1 ? "place is" : "places are")}");
}
