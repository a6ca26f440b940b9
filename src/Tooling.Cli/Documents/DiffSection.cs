using System.Collections.Immutable;
using Tooling.Cli.Rendering;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>Every edit, file by file.</summary>
internal static class DiffSection
{
    public static ImmutableArray<DocumentBlock> Of(PlanDocumentSource source) => source.Plan.Files.IsEmpty ? [] :
    [
        new HeadingBlock(2, "Appendix: the edits"),
        .. source.Plan.Files.Select(file => (Name: file.Unit is null ? file.Path : $"{file.Path} ({file.Unit})", Diff: PlanRenderer.DiffOf(source.Plan, file))).Where(file => file.Diff.Length > 0)
            .Select(file => new DetailsBlock(file.Name, [new CodeBlock("diff", file.Diff)])),
    ];
}
