using System.Collections.Immutable;
using System.Globalization;
using Tooling.Cli.Rendering;
using Tooling.Engine.Planning;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>What somebody reads who reads nothing else.</summary>
internal static class SummarySection
{
    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source)
    {
        var (plan, migration, counts) = (source.Plan, source.Migration, source.Counts);
        if (plan.Files.IsEmpty)
        {
            return
            [
                new HeadingBlock(2, "Executive summary"),
                new ParagraphBlock(counts.Total == 0
                    ? $"Nothing to migrate: no pack found anything legacy in {ClosingLine.Count(source.Scan.ProjectCount, "project")}."
                    : $"Nothing of the {ClosingLine.Count(counts.Total, "finding")} can be rewritten: a person has to mend them first. The gaps below say what stands in the way."),
            ];
        }

        return
        [
            new HeadingBlock(2, "Executive summary"),
            new ParagraphBlock(Prose.Of(
                $"{ClosingLine.Count(counts.Total, "place")} in {ClosingLine.Count((int)migration.Total.Facts["projects"], "project")} use legacy APIs ({string.Join(", ", plan.Packs)}). This plan rewrites ",
                Prose.Strong(string.Create(CultureInfo.InvariantCulture, $"{counts.Rewrite} of them ({source.Assessed.Assessment.AutomationRate:P0})")),
                $" in {ClosingLine.Count(plan.Files.Length, "file")}, and leaves {counts.Remaining} to people. It takes a person about ",
                Prose.Strong(AssessmentWords.Hours(migration.Hours)),
                $", most of it for {LargestPhase(source)}. {ProofText(plan)}")),
            new TableBlock(
                ["What", "Value", "What it means"],
                [],
                [
                    PlanDocument.Row("Complexity", AssessmentWords.Of(migration.Total.Complexity), "from 0 to 100, by findings, manual work, coupling, target frameworks and size"),
                    PlanDocument.Row("Risk", AssessmentWords.Of(migration.Total.Risk), "from 0 to 100, by what changes behaviour, what is not tested and what others see"),
                    PlanDocument.Row("Readiness", string.Create(CultureInfo.InvariantCulture, $"{migration.Readiness.Value:0} of 100"), migration.Readiness.Gaps.IsEmpty ? "nothing is missing" : $"{ClosingLine.Count(migration.Readiness.Gaps.Length, "gap")}, named below"),
                    PlanDocument.Row("Automation", string.Create(CultureInfo.InvariantCulture, $"{source.Assessed.Assessment.AutomationRate:P0}"), $"{counts.Rewrite} rewritten, {counts.Manual} manual, {counts.Unresolved} not decided"),
                    PlanDocument.Row("Seen", string.Create(CultureInfo.InvariantCulture, $"{source.Scan.ResolutionRate:P0}"), "of the candidate places could be decided"),
                    PlanDocument.Row("Effort", AssessmentWords.Hours(migration.Hours), migration.CorrectedHours is { } corrected ? $"{AssessmentWords.Hours(corrected)} by your own history" : "the model's estimate; see 'dotnet migrate assess --explain'"),
                ]),
        ];
    }

    private static string LargestPhase(PlanDocumentSource source) => Engine.Assessment.AssessmentModel.Phases.MaxBy(source.Migration.HoursOf)!;

    private static string ProofText(Plan plan)
    {
        var unproven = plan.Proofs.Count(p => p.Outcome == ProofOutcome.Unproven);
        var partly = plan.Proofs.Count(p => p.Outcome == ProofOutcome.CompilesExceptManual);
        return (unproven, partly) switch
        {
            (0, 0) when !plan.Proofs.IsEmpty => "The result was compiled in memory, in every target framework, without a new error.",
            (0, _) when !plan.Proofs.IsEmpty => "The result was compiled in memory; what does not compile yet are the places that are left to people.",
            _ => "It is not proven for all projects that the result compiles: see the gaps.",
        };
    }
}
