using System.Collections.Immutable;

namespace Tooling.Engine.Auditing;

/// <summary>What was changed in a tree, by whom.</summary>
/// <param name="Root">Absolute path of the root of the tree.</param>
/// <param name="Events">The events that can be read, the oldest first.</param>
/// <param name="Verification">Whether they are what was written.</param>
public sealed record AuditReport(string Root, ImmutableArray<AuditEvent> Events, AuditVerification Verification);
