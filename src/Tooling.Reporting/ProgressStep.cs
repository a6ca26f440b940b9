namespace Tooling.Reporting;

/// <summary>A migration, or one that was taken back: how far the tree was afterwards, by its ledger.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="MigrationId">The migration.</param>
/// <param name="Change">How many places it rewrote; negative where rewrites were taken back.</param>
/// <param name="Rewritten">How many places stood rewritten then.</param>
public sealed record ProgressStep(DateTime At, string MigrationId, int Change, int Rewritten);
