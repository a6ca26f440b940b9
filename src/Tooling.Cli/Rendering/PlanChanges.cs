using System.Collections.Immutable;
using DiffPlex;
using Tooling.Engine.Planning;
using Tooling.Reporting;

namespace Tooling.Cli.Rendering;

/// <summary>What a plan changes, line by line, for a report.</summary>
internal static class PlanChanges
{
    /// <summary>Compares the files of a plan with what is there now.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>One value for each file that is there.</returns>
    public static ImmutableArray<ReportChange> Of(Plan plan) =>
    [
        .. plan.Files.GroupBy(file => file.Path, StringComparer.Ordinal).Select(steps => steps.Last())
            .Select(file => (file.Path, FullPath: Path.Combine(plan.Root, file.Path), file.NewContent))
            .Where(file => File.Exists(file.FullPath))
            .Select(file => new ReportChange(file.Path, Hunks(SourceBytes.ToText(File.ReadAllBytes(file.FullPath)), SourceBytes.ToText(file.NewContent.AsSpan())))),
    ];

    private static ImmutableArray<ChangedLines> Hunks(string oldText, string newText)
    {
        var diff = new Differ().CreateLineDiffs(oldText, newText, ignoreWhitespace: false);
        return
        [
            .. diff.DiffBlocks.Select(block => new ChangedLines(
                block.DeleteStartA + 1,
                [.. diff.PiecesOld.AsSpan(block.DeleteStartA, block.DeleteCountA)],
                [.. diff.PiecesNew.AsSpan(block.InsertStartB, block.InsertCountB)])),
        ];
    }
}
