using Tooling.Reporting.Gating;

namespace Tooling.Configuration;

/// <summary>What a tree says in <c>.migrate/config.yaml</c>; each section has its own value, and its own reader.</summary>
public sealed record MigrateConfiguration
{
    /// <summary>What holds where there is no file.</summary>
    public static MigrateConfiguration Default { get; } = new();

    /// <summary>What the gate asks of the code.</summary>
    public GatePolicy Gate { get; init; } = GatePolicy.Default;

    /// <summary>How long sessions are kept.</summary>
    public SessionSettings Sessions { get; init; } = SessionSettings.Default;

    /// <summary>When the ledger outgrows its store.</summary>
    public StoreSettings Store { get; init; } = StoreSettings.Default;
}
