using System.Collections.Immutable;
using System.Reflection;

namespace Tooling.Engine.Assessment;

/// <summary>What an assessment is computed with. The built-in one is <c>assessment.yaml</c>, which says where its numbers come from.</summary>
public sealed record AssessmentModel
{
    /// <summary>The phases of a migration, in their order.</summary>
    public static readonly ImmutableArray<string> Phases = ["preparation", "configuration", "data", "code", "testing", "deployment"];

    private static readonly Lazy<AssessmentModel> BuiltIn = new(() => AssessmentModelReader.Read(DefaultText, "assessment.yaml"));

    /// <summary>The built-in model.</summary>
    public static AssessmentModel Default => BuiltIn.Value;

    /// <summary>The built-in model as its authors wrote it.</summary>
    public static string DefaultText
    {
        get
        {
            using var stream = typeof(AssessmentModel).GetTypeInfo().Assembly.GetManifestResourceStream("assessment.yaml")
                ?? throw new InvalidOperationException("The model of assessments is missing from the assembly.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Hours once for the tree.</summary>
    public required ImmutableArray<BaseHours> Once { get; init; }

    /// <summary>Hours for each unit.</summary>
    public required ImmutableArray<BaseHours> PerUnit { get; init; }

    /// <summary>What the hours of a unit are multiplied by.</summary>
    public required ImmutableArray<Multiplier> Multipliers { get; init; }

    /// <summary>How complex a migration is.</summary>
    public required ScoreModel Complexity { get; init; }

    /// <summary>How much can go wrong.</summary>
    public required ScoreModel Risk { get; init; }

    /// <summary>What is missing before it can begin.</summary>
    public required ImmutableArray<Weight> Gaps { get; init; }

    /// <summary>What history has to hold before it corrects an estimate.</summary>
    public required HistoryModel History { get; init; }

    /// <summary>The model of a tree: the built-in one, with what the tree's own file says otherwise.</summary>
    /// <param name="root">The root of the tree.</param>
    /// <exception cref="UserErrorException">The file has mistakes: the first of them, with its place.</exception>
    public static AssessmentModel Of(string root)
    {
        var own = new MigrateFolder(root).AssessmentModel;
        return File.Exists(own) ? AssessmentModelReader.Read(DefaultText, "assessment.yaml", File.ReadAllText(own), RelativePath.Of(root, own)) : Default;
    }
}

/// <summary>Hours of a person for something that is counted.</summary>
/// <param name="Phase">One of <see cref="AssessmentModel.Phases"/>.</param>
/// <param name="Fact">What is counted.</param>
/// <param name="Hours">For each.</param>
public sealed record BaseHours(string Phase, string Fact, double Hours);

/// <summary>What makes everything take longer: hours are multiplied by 1 + <paramref name="By"/> × fact.</summary>
/// <param name="Fact">What is counted.</param>
/// <param name="By">For each.</param>
/// <param name="Most">The largest multiplier.</param>
public sealed record Multiplier(string Fact, double By, double Most);

/// <summary>A part of a score: weight × fact / (fact + half), a curve of saturation.</summary>
/// <param name="Fact">What is counted.</param>
/// <param name="Points">What it comes to where there is no end of it.</param>
/// <param name="Half">How many have half of the points; above 0.</param>
public sealed record Weight(string Fact, double Points, double Half);

/// <summary>A score from 0 to 100, and what it is called.</summary>
/// <param name="Weights">Its parts.</param>
/// <param name="Levels">From which score on it is called so, lowest first; below the first it has the name that comes before.</param>
public sealed record ScoreModel(ImmutableArray<Weight> Weights, ImmutableArray<ScoreLevel> Levels);

/// <summary>What a score is called.</summary>
/// <param name="Name">Such as <c>high</c>.</param>
/// <param name="From">The lowest score that is called so.</param>
public sealed record ScoreLevel(string Name, double From);

/// <summary>What history has to hold before it corrects an estimate.</summary>
/// <param name="Migrations">Migrations, for the share of them that was taken back.</param>
/// <param name="Reviews">Acknowledged places, for the time that a look takes.</param>
/// <param name="Pause">Hours between two acknowledgements after which a person did something else in between.</param>
public sealed record HistoryModel(int Migrations, int Reviews, double Pause);
