namespace Tooling.Engine.Ledger;

/// <summary>How states and outcomes are spelt in the ledger; the spelling is part of its format.</summary>
internal static class LedgerNames
{
    public static string Of(MigrationState state) => state switch
    {
        MigrationState.Applied => "applied",
        MigrationState.RolledBack => "rolled_back",
        MigrationState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Of(FindingOutcome outcome) => outcome switch
    {
        FindingOutcome.Rewritten => "rewritten",
        FindingOutcome.Manual => "manual",
        FindingOutcome.Unresolved => "unresolved",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static MigrationState State(string name) => name switch
    {
        "applied" => MigrationState.Applied,
        "rolled_back" => MigrationState.RolledBack,
        "failed" => MigrationState.Failed,
        _ => throw new FormatException($"'{name}' is no state"),
    };

    public static FindingOutcome Outcome(string name) => name switch
    {
        "rewritten" => FindingOutcome.Rewritten,
        "manual" => FindingOutcome.Manual,
        "unresolved" => FindingOutcome.Unresolved,
        _ => throw new FormatException($"'{name}' is no outcome"),
    };
}
