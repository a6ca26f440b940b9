using System.Collections.Immutable;

namespace Tooling.Reporting;

/// <summary>What a plan would change in a file.</summary>
/// <param name="Path">The file, relative to the root of the tree, with <c>/</c>.</param>
/// <param name="Hunks">The changed lines, in the order of the file; they don't touch each other.</param>
public sealed record ReportChange(string Path, ImmutableArray<ChangedLines> Hunks)
{
    /// <summary>The changed lines that a finding brings about, as far as lines can tell: those that it lies in.</summary>
    /// <param name="finding">A finding in this file.</param>
    /// <returns>The hunks, in the order of the file.</returns>
    public IEnumerable<ChangedLines> Of(Finding finding)
    {
        if (finding is null)
        {
            throw new ArgumentNullException(nameof(finding));
        }

        return Hunks.Where(hunk => hunk.StartLine <= finding.Range.EndLine && finding.Range.StartLine <= Math.Max(hunk.StartLine, hunk.StartLine + hunk.Before.Length - 1));
    }
}

/// <summary>Lines that follow each other, before and after.</summary>
/// <param name="StartLine">The first line that is replaced, from 1; the line before which something is inserted, where none is.</param>
/// <param name="Before">The lines that go, without their ends.</param>
/// <param name="After">The lines that come.</param>
public sealed record ChangedLines(int StartLine, ImmutableArray<string> Before, ImmutableArray<string> After);
