using System.Collections.Immutable;
using Tooling.Reporting.Writers.Documents;

namespace Tooling.Cli.Documents;

/// <summary>The plan as a document that people decide by, and follow.</summary>
internal static class PlanDocument
{
    /// <summary>Writes it.</summary>
    /// <param name="source">The plan, and what is known of it.</param>
    public static Document Of(PlanDocumentSource source) => new(
        $"Migration plan: {Path.GetFileName(Path.TrimEndingDirectorySeparator(source.Plan.Root))}",
        [
            .. SummarySection.Of(source),
            .. InventorySection.Of(source),
            .. GapsSection.Of(source),
            .. OrderSection.Of(source),
            .. PhasesSection.Of(source),
            .. RollbackSection.Of(source),
            .. TestingSection.Of(source),
            .. TimelineSection.Of(source),
            .. CriteriaSection.Of(source),
            .. DiffSection.Of(source),
        ]);

    /// <summary>A row of a table.</summary>
    /// <param name="cells">Its cells.</param>
    internal static ImmutableArray<Prose> Row(params ReadOnlySpan<Prose> cells) => [.. cells];

    /// <summary>A table, or a sentence where it would be empty.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="numbers">The columns that hold numbers.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="none">The sentence.</param>
    internal static DocumentBlock TableOr(ImmutableArray<string> header, ImmutableArray<int> numbers, IEnumerable<ImmutableArray<Prose>> rows, string none) =>
        rows.ToImmutableArray() is { IsEmpty: false } all ? new TableBlock(header, numbers, all) : new ParagraphBlock(none);
}
