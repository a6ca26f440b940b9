using System.Collections.Immutable;

namespace Tooling.Engine.Assessment;

/// <summary>Computes what facts come to. Nothing but arithmetic: the facts and the model give the same answer everywhere.</summary>
/// <param name="model">The weights and hours.</param>
public sealed class Estimator(AssessmentModel model)
{
    /// <summary>What a unit comes to.</summary>
    /// <param name="facts">What was counted in it.</param>
    public Estimate OfUnit(FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ImmutableArray<HoursTerm> terms = TermsOf(model.PerUnit, facts);
        ImmutableArray<MultiplierTerm> multipliers = [.. model.Multipliers.Select(m => new MultiplierTerm(m, facts[m.Fact])).Where(term => term.Factor > 1)];
        var effort = new Effort(Hours: 0, terms, multipliers);
        return Of(facts, effort with { Hours = terms.Sum(t => t.Hours) * effort.Factor });
    }

    /// <summary>What a tree comes to.</summary>
    /// <param name="facts">What was counted in all of it.</param>
    /// <returns>Its effort has only what is done once for the tree.</returns>
    public Estimate OfTree(FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ImmutableArray<HoursTerm> once = facts[AssessmentFacts.Findings] == 0 ? [] : TermsOf(model.Once, facts);
        return Of(facts, new Effort(once.Sum(t => t.Hours), once, []));
    }

    /// <summary>A score.</summary>
    /// <param name="weights">Its parts.</param>
    /// <param name="facts">What was counted.</param>
    internal static (double Value, ImmutableArray<ScoreTerm> Terms) ScoreOf(ImmutableArray<Weight> weights, FactSet facts)
    {
        ImmutableArray<ScoreTerm> terms =
        [
            .. weights.Where(w => facts[w.Fact] > 0)
                .Select(w => new ScoreTerm(w.Fact, facts[w.Fact], w, w.Points * facts[w.Fact] / (facts[w.Fact] + w.Half)))
                .OrderByDescending(t => t.Points).ThenBy(t => t.Fact, StringComparer.Ordinal),
        ];
        return (Math.Clamp(terms.Sum(t => t.Points), 0, 100), terms);
    }

    private Estimate Of(FactSet facts, Effort effort) => new(facts, Named(model.Complexity, facts), Named(model.Risk, facts), effort);

    private static Score Named(ScoreModel score, FactSet facts)
    {
        // Where there is nothing to do, nothing is complex and nothing can go wrong.
        var (value, terms) = facts[AssessmentFacts.Findings] == 0 ? (0, []) : ScoreOf(score.Weights, facts);
        return new Score(value, score.Levels.Last(level => value >= level.From).Name, terms);
    }

    private static ImmutableArray<HoursTerm> TermsOf(ImmutableArray<BaseHours> hours, FactSet facts) => [.. hours.Select(h => new HoursTerm(h, facts[h.Fact])).Where(term => term.Hours > 0)];
}
