using System.Text.RegularExpressions;
using Tooling.Rules.Reading;

namespace Tooling.Engine.Assessment;

/// <summary>What may stand in a model.</summary>
internal static partial class AssessmentModelFormat
{
    internal const string Moderate = "moderate";
    internal const string Complex = "complex";
    internal const string VeryComplex = "veryComplex";
    internal const string Medium = "medium";
    internal const string High = "high";

    private static readonly TextShape Number = new("A number that is not negative.") { Pattern = NotNegative(), PatternHint = "Write a number such as 0.5.", SchemaType = "number" };
    private static readonly TextShape Points = Number with { Description = "A number.", Pattern = AnyNumber() };
    private static readonly TextShape AboveZero = Number with { Description = "A number above 0.", Pattern = Positive(), PatternHint = "Write a number above 0." };
    private static readonly TextShape AtLeastOne = Number with { Description = "A number of 1 or more.", Pattern = OneOrMore(), PatternHint = "Write 1 or more." };
    private static readonly TextShape Count = Number with { Description = "A whole number above 0.", Pattern = WholeNumber(), PatternHint = "Write a whole number above 0." };
    private static readonly TextShape Nothing = new("0, to take the entry out.") { Pattern = Zero(), PatternHint = "Write 0 to take it out, or all keys of the entry.", SchemaType = "number" };

    private static readonly Shape Hours = ByFact("list of hours", "Hours for each that is counted.", Number);
    private static readonly ObjectShape ByPhase = new("list of phases", "Hours of a person, by phase.", [.. AssessmentModel.Phases.Select(phase => new KeyShape(phase, IsRequired: false, Hours))]);

    /// <summary>A whole model, or what one says otherwise.</summary>
    public static ObjectShape Root { get; } = new(
        "model",
        "What an assessment is computed with.",
        [
            new("effort", IsRequired: false, new ObjectShape("section", "Hours of a person.",
            [
                new("once", IsRequired: false, ByPhase),
                new("unit", IsRequired: false, ByPhase),
                new("multipliers", IsRequired: false, ByFact("list of multipliers", "What the hours of a unit are multiplied by.", Entry("multiplier", new KeyShape("by", IsRequired: true, Number), new KeyShape("most", IsRequired: true, AtLeastOne)))),
            ])),
            new("complexity", IsRequired: false, Score("How complex a migration is.", Moderate, Complex, VeryComplex)),
            new("risk", IsRequired: false, Score("How much can go wrong.", Medium, High)),
            new("readiness", IsRequired: false, new ObjectShape("section", "What is missing before it can begin.", [Weights])),
            new("history", IsRequired: false, new ObjectShape("section", "What history has to hold before it corrects an estimate.",
            [
                new("migrations", IsRequired: false, Count),
                new("reviews", IsRequired: false, Count),
                new("pause", IsRequired: false, AboveZero),
            ])),
        ]);

    private static KeyShape Weights => new("weights", IsRequired: false, ByFact("list of weights", "What each fact comes to.", Entry("weight", new KeyShape("weight", IsRequired: true, Points), new KeyShape("half", IsRequired: true, AboveZero))));

    private static ObjectShape Score(string description, params ReadOnlySpan<string> levels) => new("section", description,
    [
        Weights,
        new("levels", IsRequired: false, new ObjectShape("list of levels", "From which score on it is called so.", [.. levels.ToArray().Select(level => new KeyShape(level, IsRequired: false, Number))])),
    ]);

    private static ObjectShape ByFact(string name, string description, Shape value) => new(name, description, [.. AssessmentFacts.All.Select(fact => new KeyShape(fact.Name, IsRequired: false, value))]);

    private static ShortOrLongShape Entry(string name, params ReadOnlySpan<KeyShape> keys) => new("0, or what it comes to.", Nothing, new ObjectShape(name, "What it comes to.", [.. keys]));

    [GeneratedRegex(@"^\d{1,9}(\.\d{1,9})?$")]
    private static partial Regex NotNegative();

    [GeneratedRegex(@"^-?\d{1,9}(\.\d{1,9})?$")]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"^(?!0+(\.0+)?$)\d{1,9}(\.\d{1,9})?$")]
    private static partial Regex Positive();

    [GeneratedRegex(@"^0*[1-9]\d{0,8}(\.\d{1,9})?$")]
    private static partial Regex OneOrMore();

    [GeneratedRegex(@"^0*[1-9]\d{0,8}$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex("^0$")]
    private static partial Regex Zero();
}
