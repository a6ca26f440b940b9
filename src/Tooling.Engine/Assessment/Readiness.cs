using System.Collections.Immutable;
using System.Globalization;

namespace Tooling.Engine.Assessment;

/// <summary>How far a tree is from where a migration can begin.</summary>
/// <param name="Value">From 0 to 100.</param>
/// <param name="Gaps">What is missing, the heaviest first.</param>
public sealed record Readiness(double Value, ImmutableArray<ReadinessGap> Gaps)
{
    private static readonly ImmutableDictionary<string, (string One, string Many, string Advice)> Words = new Dictionary<string, (string, string, string)>
    {
        [AssessmentFacts.UnreadProjects] = ("1 project could not be read", "{0} projects could not be read", "Mend what 'dotnet restore' says; 'dotnet migrate doctor' tells what else is missing."),
        [AssessmentFacts.UnresolvedShare] = ("{0:P0} of the findings could not be decided", "{0:P0} of the findings could not be decided", "Make the code compile before it is migrated; 'dotnet migrate scan' gives the reason of each."),
        [AssessmentFacts.UntestedShare] = ("{0:P0} of the projects have no test project that builds on them", "{0:P0} of the projects have no test project that builds on them", "Add tests that run the tools, so that '--validation comprehensive' can compare before and after."),
        [AssessmentFacts.NoVersionControl] = ("the tree is not under version control", "the tree is not under version control", "Commit it first: a migration can be taken back without it, but nobody can review it."),
        [AssessmentFacts.Manual] = ("1 place has to be mended by a person", "{0} places have to be mended by a person", "See 'dotnet migrate explain RULE' for the rules that the plan names, and set time aside for them."),
        [AssessmentFacts.CapabilityGaps] = ("1 tool can reach more than it declares", "{0} tools can reach more than they declare", "Declare the level that they need, or take the calls out, before the code around them changes."),
        [AssessmentFacts.NoBaseline] = ("no baseline keeps new legacy code out", "no baseline keeps new legacy code out", "Create one: dotnet migrate baseline create"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Names what is missing.</summary>
    /// <param name="model">The weights.</param>
    /// <param name="facts">What was counted in the tree.</param>
    public static Readiness Of(AssessmentModel model, FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(facts);
        var (missing, terms) = Estimator.ScoreOf(model.Gaps, facts);
        return new Readiness(100 - missing, [.. terms.Select(GapOf)]);
    }

    private static ReadinessGap GapOf(ScoreTerm term)
    {
        var (one, many, advice) = Words.GetValueOrDefault(term.Fact, (One: "{0:0.##} " + term.Fact, Many: "{0:0.##} " + term.Fact, Advice: "The model of this tree counts it as a gap: .migrate/assessment.yaml."));
        return new ReadinessGap(term, string.Format(CultureInfo.InvariantCulture, term.Count == 1 ? one : many, term.Count), advice);
    }
}

/// <summary>Something that should be mended before a migration begins.</summary>
/// <param name="Term">What it takes of the readiness.</param>
/// <param name="Message">What is missing; a sentence without its full stop.</param>
/// <param name="Advice">What to do.</param>
public sealed record ReadinessGap(ScoreTerm Term, string Message, string Advice);
