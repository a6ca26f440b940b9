using System.Collections.Immutable;
using System.Globalization;
using Tooling.Cli.Rendering;
using Tooling.Engine.Planning;
using Tooling.Reporting;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>What is missing, and what nobody knows.</summary>
internal static class GapsSection
{
    private const int MostPlaces = 100;

    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source)
    {
        ImmutableArray<Finding> left = [.. source.Plan.Findings.Where(f => f.Kind != FindingKind.Rewrite)];
        return
        [
            new HeadingBlock(2, "Gaps"),
            PlanDocument.TableOr(
                ["What is missing", "Takes of readiness", "What to do"],
                [1],
                source.Migration.Readiness.Gaps.Select(gap => PlanDocument.Row(Sentences.Of(gap.Message), string.Create(CultureInfo.InvariantCulture, $"{gap.Term.Points:0.0}"), gap.Advice)),
                "Nothing is missing: the migration can begin."),
            .. source.Scan.Problems.IsEmpty ? Array.Empty<DocumentBlock>() :
            [
                new HeadingBlock(3, "What could not be read"),
                new ListBlock([.. source.Scan.Problems.Select(p => Prose.Of(Prose.Code(p.Project), $": {p.Message} {p.Hint}"))]),
            ],
            .. Unproven(source.Plan),
            .. left.IsEmpty ? Array.Empty<DocumentBlock>() :
            [
                new HeadingBlock(3, "Places that are left to people"),
                new TableBlock(["Place", "Rule", "Why, and what to do"], [], [.. left.Take(MostPlaces).Select(f => PlaceRow(source, f))]),
                .. left.Length <= MostPlaces ? Array.Empty<DocumentBlock>() : [new ParagraphBlock($"And {ClosingLine.Count(left.Length - MostPlaces, "place")} more: see 'dotnet migrate scan'.")],
            ],
        ];
    }

    private static IEnumerable<DocumentBlock> Unproven(Plan plan)
    {
        ImmutableArray<Proof> open = [.. plan.Proofs.Where(p => p.Outcome != ProofOutcome.Compiles || p.EarlierErrors > 0)];
        return open.IsEmpty ? [] :
        [
            new HeadingBlock(3, "What does not compile, or is not proven to"),
            .. open.SelectMany(ProofBlocks),
        ];
    }

    private static IEnumerable<DocumentBlock> ProofBlocks(Proof proof) =>
    [
        new ParagraphBlock(Prose.Of(Prose.Code(proof.Project), $" ({proof.TargetFramework}): {ProofWords.Of(proof)}.")),
        .. proof.Detail is { } detail ? [new CodeBlock("text", detail)] : Array.Empty<DocumentBlock>(),
    ];

    private static ImmutableArray<Prose> PlaceRow(PlanDocumentSource source, Finding finding) => PlanDocument.Row(
        Prose.Code(string.Create(CultureInfo.InvariantCulture, $"{finding.Path}:{finding.Range.StartLine}")),
        source.RuleText(finding.RuleId),
        Prose.WithCode(finding.Reason ?? finding.Message));
}
