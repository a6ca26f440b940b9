namespace Tooling.Reporting;

/// <summary>The order in which reports list things: by path, place and name, ordinal.</summary>
public static class ReportOrder
{
    /// <summary>By path, place, rule, then fingerprint.</summary>
    public static IComparer<Finding> Findings { get; } = Comparer<Finding>.Create(static (x, y) =>
        First(string.CompareOrdinal(x.Path, y.Path), Compare(x.Range, y.Range), string.CompareOrdinal(x.RuleId, y.RuleId), string.CompareOrdinal(x.Fingerprint, y.Fingerprint)));

    /// <summary>By command path, then path and place.</summary>
    public static IComparer<ToolEntry> Tools { get; } = Comparer<ToolEntry>.Create(static (x, y) =>
        First(string.CompareOrdinal(x.CommandPath, y.CommandPath), string.CompareOrdinal(x.Path, y.Path), Compare(x.Range, y.Range), 0));

    /// <summary>By project, then message.</summary>
    public static IComparer<ReportProblem> Problems { get; } = Comparer<ReportProblem>.Create(static (x, y) =>
        First(string.CompareOrdinal(x.Project, y.Project), string.CompareOrdinal(x.Message, y.Message), string.CompareOrdinal(x.Hint, y.Hint), 0));

    private static int Compare(SourceRange x, SourceRange y) =>
        First(x.StartLine.CompareTo(y.StartLine), x.StartColumn.CompareTo(y.StartColumn), x.EndLine.CompareTo(y.EndLine), x.EndColumn.CompareTo(y.EndColumn));

    private static int First(int a, int b, int c, int d) => a != 0 ? a : b != 0 ? b : c != 0 ? c : d;
}
