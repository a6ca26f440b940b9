using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Rules.Capabilities;

/// <summary>A capability that code can reach, with the shortest way to it.</summary>
/// <param name="Capability">One capability.</param>
/// <param name="Path">From the tool's own code to the member that has it: <c>SearchTool.Run</c>, <c>NoteStore.Load</c>, <c>File.ReadAllText</c>.</param>
/// <param name="Call">The last call of the path, in source.</param>
public sealed record CapabilityUse(Capability Capability, ImmutableArray<string> Path, Location Call);
