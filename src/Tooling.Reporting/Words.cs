namespace Tooling.Reporting;

/// <summary>The words that every report uses for the values of the model.</summary>
public static class Words
{
    /// <summary><c>safe</c>, <c>review</c> or <c>manual</c>.</summary>
    /// <param name="safety">The safety.</param>
    /// <returns>The word.</returns>
    public static string Of(Safety safety) => safety switch
    {
        Safety.Safe => "safe",
        Safety.Review => "review",
        _ => "manual",
    };

    /// <summary><c>rewrite</c>, <c>manual</c> or <c>unresolved</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.Rewrite => "rewrite",
        FindingKind.Manual => "manual",
        _ => "unresolved",
    };

    /// <summary><c>command</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    public static string Of(ToolKind kind) => kind switch
    {
        ToolKind.Command => "command",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary><c>option</c> or <c>argument</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    public static string Of(ToolParameterKind kind) => kind switch
    {
        ToolParameterKind.Option => "option",
        _ => "argument",
    };
}
