using Tooling.Engine.Assessment;

namespace Tooling.Engine.Tests.Assessment;

/// <summary>The arithmetic of assessments.</summary>
public sealed class EstimatorTests
{
    private static readonly Estimator Default = new(AssessmentModel.Default);

    [Fact]
    public void Hours_are_what_the_model_says_for_each_fact_times_the_multipliers()
    {
        var estimate = Default.OfUnit(Facts(("units", 1), ("findings", 113), ("safe", 100), ("review", 10), ("manual", 3), ("untestedShare", 1), ("couplings", 2)));

        // 0.25 + 0.25 for the unit, 100 x 0.0175, 10 x 0.1, 3 x 0.75; x 1.3 x 1.1
        Assert.Equal((0.5 + 1.75 + 1 + 2.25) * 1.3 * 1.1, estimate.Effort.Hours, 9);
        Assert.Equal(estimate.Effort.Hours, AssessmentModel.Phases.Sum(estimate.Effort.HoursOf), 9);
        Assert.Equal(["preparation", "code", "code", "code", "deployment"], estimate.Effort.Terms.Select(term => term.Base.Phase));
    }

    [Fact]
    public void A_multiplier_has_an_end() =>
        Assert.Equal(1.5, Assert.Single(Default.OfUnit(Facts(("findings", 1), ("extraFrameworks", 1000))).Effort.Multipliers).Factor);

    [Fact]
    public void A_fact_has_half_of_its_weight_where_the_model_says_so_and_never_all_of_it()
    {
        Assert.Equal(10, PointsOf("findings", 100), 9);
        Assert.InRange(PointsOf("findings", 1e9), 19.99, 20);
    }

    [Theory]
    [InlineData(1, 0, "simple", "low")]
    [InlineData(200, 5, "moderate", "low")]
    [InlineData(200, 50, "complex", "medium")]
    public void Scores_have_names(int safe, int manual, string complexity, string risk)
    {
        var estimate = Default.OfUnit(Facts(("findings", safe + manual), ("safe", safe), ("manual", manual), ("untestedShare", manual > 5 ? 1 : 0)));
        Assert.Equal((complexity, risk), (estimate.Complexity.Level, estimate.Risk.Level));
    }

    [Fact]
    public void Everything_at_its_worst_stays_a_score()
    {
        var estimate = Default.OfUnit(new FactSet(AssessmentFacts.All.Select(fact => KeyValuePair.Create(fact.Name, 1e12))));
        Assert.Equal("very complex", estimate.Complexity.Level);
        Assert.Equal("high", estimate.Risk.Level);
        Assert.InRange(estimate.Complexity.Value, 99, 100);
        Assert.InRange(estimate.Risk.Value, 90, 100);
    }

    [Fact]
    public void Nothing_to_do_costs_nothing()
    {
        var estimate = Default.OfTree(Facts(("packs", 1), ("untestedShare", 1)));
        Assert.Equal((0, 0, 0), (estimate.Effort.Hours, estimate.Complexity.Value, estimate.Risk.Value));
    }

    [Fact]
    public void A_bridge_takes_risk_away_but_not_below_nothing()
    {
        var without = Default.OfUnit(Facts(("findings", 10), ("review", 10)));
        var with = Default.OfUnit(Facts(("findings", 10), ("review", 10), ("bridgedShare", 1)));
        Assert.True(with.Risk.Value < without.Risk.Value);
        Assert.Equal(0, Default.OfUnit(Facts(("findings", 10), ("bridgedShare", 1))).Risk.Value);
    }

    private static double PointsOf(string fact, double count) => Default.OfUnit(Facts((fact, count))).Complexity.Terms.Single(term => term.Fact == fact).Points;

    internal static FactSet Facts(params (string Name, double Value)[] facts) => new(facts.Select(fact => KeyValuePair.Create(fact.Name, fact.Value)));
}
