using System.Collections.Immutable;

namespace Tooling.Engine.Assessment;

/// <summary>What a migration, or a unit of it, comes to.</summary>
/// <param name="Facts">What was counted.</param>
/// <param name="Complexity">How complex it is.</param>
/// <param name="Risk">How much can go wrong.</param>
/// <param name="Effort">How long it takes a person.</param>
public sealed record Estimate(FactSet Facts, Score Complexity, Score Risk, Effort Effort);

/// <summary>A score, and how it came about.</summary>
/// <param name="Value">From 0 to 100.</param>
/// <param name="Level">What it is called.</param>
/// <param name="Terms">What it is the sum of, the largest first; those that are 0 are left out.</param>
public sealed record Score(double Value, string Level, ImmutableArray<ScoreTerm> Terms);

/// <summary>A part of a score.</summary>
/// <param name="Fact">What was counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Weight">The model's entry.</param>
/// <param name="Points">What it comes to.</param>
public sealed record ScoreTerm(string Fact, double Count, Weight Weight, double Points);

/// <summary>Hours of a person, and how they came about.</summary>
/// <param name="Hours">The sum.</param>
/// <param name="Terms">What it is the sum of, in the order of the phases, before the multipliers; those that are 0 are left out.</param>
/// <param name="Multipliers">What that sum is multiplied by; those that are 1 are left out.</param>
public sealed record Effort(double Hours, ImmutableArray<HoursTerm> Terms, ImmutableArray<MultiplierTerm> Multipliers)
{
    /// <summary>The product of the multipliers.</summary>
    public double Factor => Multipliers.Aggregate(1.0, (product, term) => product * term.Factor);

    /// <summary>The hours of a phase.</summary>
    /// <param name="phase">One of <see cref="AssessmentModel.Phases"/>.</param>
    public double HoursOf(string phase) => Terms.Where(term => term.Base.Phase == phase).Sum(term => term.Hours) * Factor;
}

/// <summary>Some of the hours.</summary>
/// <param name="Base">The model's entry.</param>
/// <param name="Count">How many were counted.</param>
public sealed record HoursTerm(BaseHours Base, double Count)
{
    /// <summary>What it comes to.</summary>
    public double Hours => Base.Hours * Count;
}

/// <summary>A multiplier.</summary>
/// <param name="Multiplier">The model's entry.</param>
/// <param name="Count">How many were counted.</param>
public sealed record MultiplierTerm(Multiplier Multiplier, double Count)
{
    /// <summary>What it comes to, at least 1.</summary>
    public double Factor => Math.Min(1 + (Multiplier.By * Count), Multiplier.Most);
}
