using System.Collections.Immutable;

namespace Tooling.Rules.Model;

/// <summary>What a pack says of its bridge: sources that implement the legacy API on the modern one, for a while.</summary>
/// <param name="Sources">The names of its files, in the pack's folder <c>Bridge</c>.</param>
/// <param name="Rules">The rules whose places compile, and do the same, before they are rewritten: the bridge stands in for what they replace.</param>
/// <param name="Until">The last day (UTC) on which a project may have it; null where it has none.</param>
public sealed record BridgeDefinition(ImmutableArray<string> Sources, ImmutableArray<string> Rules, DateTime? Until);
