using Tooling.Reporting.Gating;

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

    /// <summary><c>command</c>, <c>agentTool</c>, <c>prompt</c>, <c>resource</c> or <c>buildTask</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    public static string Of(ToolKind kind) => kind switch
    {
        ToolKind.Command => "command",
        ToolKind.AgentTool => "agentTool",
        ToolKind.Prompt => "prompt",
        ToolKind.Resource => "resource",
        _ => "buildTask",
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

    /// <summary><c>option</c>, <c>argument</c>, <c>property</c> or <c>output</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    public static string Of(ToolParameterKind kind) => kind switch
    {
        ToolParameterKind.Option => "option",
        ToolParameterKind.Argument => "argument",
        ToolParameterKind.Property => "property",
        _ => "output",
    };

    /// <summary><c>new</c>, <c>unchanged</c> or <c>updated</c>.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The word.</returns>
    public static string Of(BaselineState state) => state switch
    {
        BaselineState.New => "new",
        BaselineState.Unchanged => "unchanged",
        _ => "updated",
    };

    /// <summary><c>code</c> or <c>configuration</c>.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The word.</returns>
    public static string Of(SuppressionPlace place) => place switch
    {
        SuppressionPlace.Code => "code",
        _ => "configuration",
    };

    /// <summary><c>off</c>, <c>warn</c>, <c>new</c> or <c>all</c>.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>The word.</returns>
    public static string Of(GateMode mode) => mode switch
    {
        GateMode.Off => "off",
        GateMode.Warn => "warn",
        GateMode.New => "new",
        _ => "all",
    };

    /// <summary><c>passed</c>, <c>warned</c>, <c>failed</c> or <c>couldNotSee</c>.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The word.</returns>
    public static string Of(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Passed => "passed",
        GateOutcome.Warned => "warned",
        GateOutcome.Failed => "failed",
        _ => "couldNotSee",
    };

    /// <summary><c>newFindings</c>, <c>anyFindings</c>, <c>tooManyFindings</c>, <c>finishedMigration</c>, <c>waiverRanOut</c>, <c>bridgePastDate</c> or <c>lowResolution</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    public static string Of(GateViolationKind kind) => kind switch
    {
        GateViolationKind.NewFindings => "newFindings",
        GateViolationKind.AnyFindings => "anyFindings",
        GateViolationKind.TooManyFindings => "tooManyFindings",
        GateViolationKind.FinishedMigration => "finishedMigration",
        GateViolationKind.WaiverRanOut => "waiverRanOut",
        GateViolationKind.BridgePastDate => "bridgePastDate",
        _ => "lowResolution",
    };
}
