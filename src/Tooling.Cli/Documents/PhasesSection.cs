using System.Collections.Immutable;
using System.Globalization;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>What is done, phase by phase: what changes, what to type, how long it takes, what can go wrong and who should look.</summary>
internal static class PhasesSection
{
    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source) => source.Plan.Files.IsEmpty ? [] :
    [
        new HeadingBlock(2, "Steps"),
        .. Preparation(source),
        .. Configuration(source),
        .. Code(source),
        .. Testing(source),
        .. Deployment(source),
    ];

    private static IEnumerable<DocumentBlock> Preparation(PlanDocumentSource source) =>
    [
        Heading(source, "Preparation", "preparation"),
        new ParagraphBlock("Nothing of the tree changes. Whoever runs the migration does this; nothing can go wrong."),
        new ListBlock(
        [
            .. source.Migration.Readiness.Gaps.Select(gap => Prose.Of(Sentences.Of(gap.Message), " ", gap.Advice)),
            "Commit what is not committed: the migration refuses files with uncommitted changes.",
            "Read the rules that change behaviour (below, under code), once for all units.",
        ]),
        Commands("git status --short", Shell.Command(["plan", source.Path, "-o", "plan.json"])),
    ];

    private static IEnumerable<DocumentBlock> Configuration(PlanDocumentSource source)
    {
        ImmutableArray<string> files = [.. source.Plan.Files.Select(f => f.Path).Where(path => !IsCode(path)).Distinct(StringComparer.Ordinal)];
        return
        [
            Heading(source, "Configuration and data", "configuration", "data"),
            files.IsEmpty
                ? new ParagraphBlock("No project, configuration or data file changes.")
                : new ParagraphBlock($"{ClosingLine.Count(files.Length, "file")} that {(files.Length == 1 ? "is" : "are")} not C# {(files.Length == 1 ? "changes" : "change")}, in the same step as the code that needs them. Restore afterwards: other packages, or versions, are asked for. Risk: a package feed that does not have them."),
            .. files.IsEmpty ? Array.Empty<DocumentBlock>() : [new TableBlock(["File", "Who should look"], [], [.. files.Select(file => PlanDocument.Row(Prose.Code(file), WhoFor(source, [file])))]), Commands("dotnet restore")],
        ];
    }

    private static IEnumerable<DocumentBlock> Code(PlanDocumentSource source) =>
    [
        Heading(source, "Code", "code"),
        new ParagraphBlock("One unit after the other, in the order of the stages; each is written as a whole, checked, and taken back alone if a check fails. Or all at once, byte for byte what this document shows."),
        Commands(Shell.Command(["apply", source.Path, "--mode", "incremental"]), "# or all at once:", source.ApplyCommand),
        new TableBlock(
            ["Unit", "Safe", "Review", "Manual", "Complexity", "Risk", "Effort", "What can go wrong", "Who should look"],
            [1, 2, 3],
            [.. source.Assessed.Order.Units.Select(unit => UnitRow(source, unit))]),
        .. Behaviour(source),
    ];

    private static IEnumerable<DocumentBlock> Behaviour(PlanDocumentSource source) => source.Migration.Breaking.IsEmpty ? [] :
    [
        new ParagraphBlock("What changes behaviour, or is left to people, and so deserves the reviewer's time:"),
        new TableBlock(["Rule", "To review", "Manual", "Why"], [1, 2], [.. source.Migration.Breaking.Select(change => PlanDocument.Row(
            source.RuleText(change.RuleId),
            change.Review.ToString(CultureInfo.InvariantCulture),
            change.Manual.ToString(CultureInfo.InvariantCulture),
            source.Rules.TryGetValue(change.RuleId, out var rule) ? Prose.WithCode(rule.Why) : string.Empty))]),
    ];

    private static IEnumerable<DocumentBlock> Testing(PlanDocumentSource source) =>
    [
        Heading(source, "Testing", "testing"),
        new ParagraphBlock("The testing strategy below, for each unit. Who wrote the tools should see their output before and after."),
        Commands(Shell.Command(["validate", source.Path, "--level", "comprehensive"])),
    ];

    private static IEnumerable<DocumentBlock> Deployment(PlanDocumentSource source) =>
    [
        Heading(source, "Deployment", "deployment"),
        new ParagraphBlock("Merge unit by unit. From then on the gate keeps legacy code out; it belongs into the pipeline of every change."),
        Commands(Shell.Command(["baseline", "create", source.Path]), Shell.Command(["gate", source.Path])),
    ];

    private static ImmutableArray<Prose> UnitRow(PlanDocumentSource source, OrderedUnit unit)
    {
        var estimate = source.EstimateOf(unit.Unit);
        var plan = source.Plan.Only(unit.Unit);
        return PlanDocument.Row(
            Prose.Code(unit.Unit.Name),
            AssessmentWords.Number(estimate.Facts["safe"]),
            AssessmentWords.Number(estimate.Facts["review"]),
            AssessmentWords.Number(estimate.Facts["manual"] + estimate.Facts["unresolved"]),
            AssessmentWords.Of(estimate.Complexity),
            AssessmentWords.Of(estimate.Risk),
            AssessmentWords.Hours(unit.Weight),
            string.Join("; ", UnitRisk.Of(plan).Reasons),
            WhoFor(source, unit.Unit.Files));
    }

    /// <summary>Who the tree itself names; where it names nobody, who the work asks for.</summary>
    private static string WhoFor(PlanDocumentSource source, IEnumerable<string> files) =>
        source.Owners.Of(files) is { IsEmpty: false } owners ? string.Join(", ", owners)
            : source.Owners.IsEmpty ? "who knows these projects (the tree has no CODEOWNERS)"
            : "nobody is named in CODEOWNERS";

    private static HeadingBlock Heading(PlanDocumentSource source, string title, params ReadOnlySpan<string> phases)
    {
        var hours = 0.0;
        foreach (var phase in phases)
        {
            hours += source.Migration.HoursOf(phase);
        }

        return new HeadingBlock(3, hours > 0 ? $"{title} ({AssessmentWords.Hours(hours)})" : title);
    }

    private static CodeBlock Commands(params ReadOnlySpan<string> commands) => new("bash", string.Join('\n', commands.ToArray()));

    private static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);
}
