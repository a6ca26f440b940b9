using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Reporting;

namespace Tooling.Engine.Planning;

/// <summary>A configuration file, and what the rules of a pack make of it.</summary>
/// <param name="File">The file, with its projects.</param>
/// <param name="Edits">Ordered, in positions of the old text.</param>
/// <param name="Findings">What was found, in the order of the file.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
internal sealed record ConvertedFile(RuledFile File, ImmutableArray<TextChange> Edits, ImmutableArray<Finding> Findings, ReportProblem? Problem)
{
    /// <summary>The file as it stays.</summary>
    /// <param name="reason">Why, and what to do.</param>
    public ConvertedFile Held(string reason) => this with
    {
        Edits = [],
        Findings = [.. Findings.Select(f => f.Kind != FindingKind.Rewrite ? f : f with
        {
            Kind = FindingKind.Manual,
            Safety = Safety.Manual,
            Reason = reason,
        })],
    };
}
