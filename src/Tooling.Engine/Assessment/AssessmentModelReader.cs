using System.Collections.Immutable;
using System.Globalization;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Engine.Assessment;

/// <summary>Reads models.</summary>
internal static class AssessmentModelReader
{
    /// <summary>Reads a whole model, and what another file says otherwise.</summary>
    /// <param name="yaml">The whole model.</param>
    /// <param name="fileName">Its file, for messages.</param>
    /// <param name="own">What another file says; null where there is none.</param>
    /// <param name="ownName">That file, for messages.</param>
    /// <exception cref="UserErrorException">There are mistakes: the first of them, with its place.</exception>
    public static AssessmentModel Read(string yaml, string fileName, string? own = null, string? ownName = null)
    {
        var problems = new ProblemList();
        var root = Load(yaml, fileName, problems);
        if (own is not null)
        {
            root = Merge(root, Load(own, ownName!, problems));
        }

        var model = problems.InOrder.IsEmpty ? Read(root, problems) : null;
        if (problems.InOrder is [var first, ..])
        {
            throw new UserErrorException(first.Message, first.Hint, string.Create(CultureInfo.InvariantCulture, $"{first.Position.File}:{first.Position.Line}"));
        }

        return model!;
    }

    private static YamlMapping Load(string yaml, string fileName, ProblemList problems)
    {
        var node = YamlLoader.Load(yaml, fileName, problems, "model", emptyHint: null);
        if (node is not null)
        {
            new ShapeChecker(problems).CheckRoot(node, AssessmentModelFormat.Root);
        }

        return node as YamlMapping ?? new YamlMapping(new PackPosition(fileName, 1, 1), []);
    }

    /// <summary>Entries of the second take the place of those of the first; new ones come after them.</summary>
    private static YamlMapping Merge(YamlMapping all, YamlMapping own)
    {
        YamlNode With(YamlEntry entry) => own.Entries.FirstOrDefault(o => o.Key.Value == entry.Key.Value)?.Value switch
        {
            null => entry.Value,
            YamlMapping more when entry.Value is YamlMapping mapping => Merge(mapping, more),
            var other => other,
        };
        var added = own.Entries.Where(o => all.Entries.All(entry => entry.Key.Value != o.Key.Value));
        return all with { Entries = [.. all.Entries.Select(entry => entry with { Value = With(entry) }), .. added] };
    }

    private static AssessmentModel Read(YamlMapping root, ProblemList problems)
    {
        var effort = Section(root, "effort");
        var history = Section(root, "history");
        return new AssessmentModel
        {
            Once = HoursOf(Section(effort, "once")),
            PerUnit = HoursOf(Section(effort, "unit")),
            Multipliers = [.. EntriesOf(effort, "multipliers").Select(e => new Multiplier(e.Fact, Number(e.Entry, "by"), Number(e.Entry, "most")))],
            Complexity = ScoreOf(Section(root, "complexity"), "simple", problems, (AssessmentModelFormat.Moderate, "moderate"), (AssessmentModelFormat.Complex, "complex"), (AssessmentModelFormat.VeryComplex, "very complex")),
            Risk = ScoreOf(Section(root, "risk"), "low", problems, (AssessmentModelFormat.Medium, "medium"), (AssessmentModelFormat.High, "high")),
            Gaps = WeightsOf(Section(root, "readiness")),
            History = new HistoryModel((int)Number(history, "migrations"), (int)Number(history, "reviews"), Number(history, "pause")),
        };
    }

    private static ImmutableArray<BaseHours> HoursOf(YamlMapping phases) =>
    [
        .. AssessmentModel.Phases.SelectMany(phase => Section(phases, phase).Entries.Select(e => new BaseHours(phase, e.Key.Value, NumberOf(e.Value)))).Where(hours => hours.Hours != 0),
    ];

    private static ScoreModel ScoreOf(YamlMapping score, string lowest, ProblemList problems, params ReadOnlySpan<(string Key, string Name)> levels)
    {
        var all = ImmutableArray.CreateBuilder<ScoreLevel>();
        all.Add(new ScoreLevel(lowest, 0));
        var section = Section(score, "levels");
        foreach (var (key, name) in levels)
        {
            var from = Number(section, key);
            if (from < all[^1].From)
            {
                problems.Add(section.Find<YamlText>(key)!.Position, $"`{key}` begins at {section.TextOf(key)}, below the level before it ({all[^1].Name}).", "Write levels that rise; those that a file does not name are as in the built-in model.");
            }

            all.Add(new ScoreLevel(name, from));
        }

        return new ScoreModel(WeightsOf(score), all.ToImmutable());
    }

    private static ImmutableArray<Weight> WeightsOf(YamlMapping score) => [.. EntriesOf(score, "weights").Select(e => new Weight(e.Fact, Number(e.Entry, "weight"), Number(e.Entry, "half")))];

    /// <summary>The entries of a section that were not taken out.</summary>
    private static IEnumerable<(string Fact, YamlMapping Entry)> EntriesOf(YamlMapping section, string key) =>
        Section(section, key).Entries.Where(e => e.Value is YamlMapping).Select(e => (e.Key.Value, (YamlMapping)e.Value));

    private static YamlMapping Section(YamlMapping root, string key) => root.Find<YamlMapping>(key) ?? new YamlMapping(root.Position, []);

    private static double Number(YamlMapping section, string key) => NumberOf(section.Find<YamlText>(key)!);

    private static double NumberOf(YamlNode text) => double.Parse(((YamlText)text).Trimmed, CultureInfo.InvariantCulture);
}
