using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;

namespace Tooling.Rules;

/// <summary>Lines and columns as people count them, from 1, and as the compiler does, from 0.</summary>
internal static class SourceRanges
{
    /// <summary>As people count.</summary>
    /// <param name="lines">As the compiler counts.</param>
    public static SourceRange Of(LinePositionSpan lines) => new(lines.Start.Line + 1, lines.Start.Character + 1, lines.End.Line + 1, lines.End.Character + 1);

    /// <summary>As the compiler counts.</summary>
    /// <param name="range">As people count.</param>
    public static LinePositionSpan LinesOf(SourceRange range) => new(new LinePosition(range.StartLine - 1, range.StartColumn - 1), new LinePosition(range.EndLine - 1, range.EndColumn - 1));
}
