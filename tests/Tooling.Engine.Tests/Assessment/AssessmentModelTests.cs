using Tooling.Engine.Assessment;
using Tooling.Tests;

namespace Tooling.Engine.Tests.Assessment;

/// <summary>The built-in model, and what trees say otherwise.</summary>
public sealed class AssessmentModelTests
{
    [Fact]
    public void The_weights_of_the_built_in_model_sum_to_100()
    {
        var model = AssessmentModel.Default;
        Assert.All([model.Complexity.Weights, model.Risk.Weights, model.Gaps], weights => Assert.Equal(100, weights.Where(w => w.Points > 0).Sum(w => w.Points)));
    }

    [Fact]
    public void What_a_file_says_takes_the_place_of_the_entry_and_nothing_else()
    {
        var model = Read("""
            effort:
              unit: { code: { safe: 0.5 }, data: { configuration: 2 } }
              multipliers: { untestedShare: 0 }
            risk:
              weights: { manual: { weight: 1, half: 2 } }
              levels: { high: 90 }
            history: { pause: 0.25 }
            """);

        var known = AssessmentModel.Default;
        Assert.Equal(0.5, model.PerUnit.Single(h => h.Fact == "safe").Hours);
        Assert.Equal(2, model.PerUnit.Single(h => h is { Fact: "configuration", Phase: "data" }).Hours);
        Assert.Equal(known.PerUnit.Length + 1, model.PerUnit.Length);
        Assert.Equal(known.Multipliers.Where(m => m.Fact != "untestedShare"), model.Multipliers);
        Assert.Equal(new Weight("manual", 1, 2), model.Risk.Weights.Single(w => w.Fact == "manual"));
        Assert.Equal(known.Risk.Weights.Length, model.Risk.Weights.Length);
        Assert.Equal([0, 25, 90], model.Risk.Levels.Select(level => level.From));
        Assert.Equal(known.History with { Pause = 0.25 }, model.History);
        Assert.Equal(known.Complexity.Weights.AsEnumerable(), model.Complexity.Weights);
    }

    [Theory]
    [InlineData("effort: { unit: { code: { save: 1 } } }", 1, "`save` is not a key", "Did you mean `safe`?")]
    [InlineData("effort:\n  unit:\n    coding: { safe: 1 }", 3, "`coding` is not a key", "`code`")]
    [InlineData("effort:\n  unit: { code: { safe: lots } }", 2, "can't be `lots`", "0.5")]
    [InlineData("risk: { weights: { manual: { weight: 3 } } }", 1, "lacks `half`", "half")]
    [InlineData("risk: { weights: { manual: { weight: 3, half: 0 } } }", 1, "can't be `0`", "above 0")]
    [InlineData("risk: { weights: { manual: 3 } }", 1, "can't be `3`", "0 to take it out")]
    [InlineData("complexity:\n  levels:\n    complex: 5", 3, "`complex` begins at 5, below the level before it (moderate)", "rise")]
    [InlineData("risk: [", 1, "", "")]
    public void Mistakes_are_named_with_their_place(string yaml, int line, string message, string hint)
    {
        var error = Assert.Throws<UserErrorException>(() => Read(yaml));
        Assert.Equal($"own.yaml:{line}", error.Location);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains(hint, error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_changes_nothing() => Assert.Equal(AssessmentModel.Default.PerUnit.AsEnumerable(), Read("").PerUnit);

    [Fact]
    public void The_page_has_every_fact_and_the_whole_model()
    {
        var page = File.ReadAllText(GeneratedFile.PathOf("docs/assessment.md"));
        Assert.All(AssessmentFacts.All, fact => Assert.Contains($"| `{fact.Name}` | {fact.Description} |", page, StringComparison.Ordinal));
        Assert.Contains(AssessmentModel.DefaultText, page, StringComparison.Ordinal);
        Assert.Equal(AssessmentFacts.All.Length, page.Split('\n').Count(line => line.StartsWith("| `", StringComparison.Ordinal)));
    }

    private static AssessmentModel Read(string own) => AssessmentModelReader.Read(AssessmentModel.DefaultText, "assessment.yaml", own, "own.yaml");
}
