using System.Collections.Immutable;
using Tooling.Cli.Options;
using Tooling.Engine.Validation;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>When it is done: checks that the product makes.</summary>
internal static class CriteriaSection
{
    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source) => source.Plan.Files.IsEmpty ? [] :
    [
        new HeadingBlock(2, "Success criteria"),
        new ParagraphBlock(Prose.Of("Done is what ", Prose.Code(Shell.Command(["validate", source.Path, "--level", "comprehensive", "--strict"])), " says is done; these are its checks. It exits with 0 when all pass.")),
        new TableBlock(["Check", "Made from level", "Passes when"], [],
        [
            .. CheckInfo.All.Select(check => PlanDocument.Row(Prose.Strong(check.Name), check.Level == ValidationLevel.Basic ? "basic" : "comprehensive", check.Passes)),
        ]),
        new ListBlock(
        [
            Prose.Of(Prose.Code(Shell.Command(["scan", source.Path])), source.Counts.Remaining == 0 ? " finds nothing, and exits with 0." : $" finds the {source.Counts.Remaining} that are left to people, and nothing else; when they are mended, nothing, and it exits with 0."),
            Prose.Of(Prose.Code(Shell.Command(["gate", source.Path])), " passes in the pipeline."),
        ]),
    ];
}
