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

    /// <summary><c>command</c> or <c>agentTool</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    public static string Of(ToolKind kind) => kind switch
    {
        ToolKind.Command => "command",
        _ => "agentTool",
    };

    /// <summary><c>legacy</c>, <c>modern</c> or <c>mixed</c>.</summary>
    /// <param name="generation">The generation.</param>
    /// <returns>The word.</returns>
    public static string Of(ApiGeneration generation) => generation switch
    {
        ApiGeneration.Legacy => "legacy",
        ApiGeneration.Modern => "modern",
        _ => "mixed",
    };

    /// <summary><c>option</c>, <c>argument</c> or <c>property</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    public static string Of(ToolParameterKind kind) => kind switch
    {
        ToolParameterKind.Option => "option",
        ToolParameterKind.Argument => "argument",
        _ => "property",
    };
}
