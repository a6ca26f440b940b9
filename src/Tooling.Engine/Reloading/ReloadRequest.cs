using System.Collections.Immutable;

namespace Tooling.Engine.Reloading;

/// <summary>Which tools to migrate again from what they were before.</summary>
/// <param name="Code">Where the code is, and how it is loaded.</param>
/// <param name="Tools">Names or command paths of tools; at least one.</param>
public sealed record ReloadRequest(ScanRequest Code, ImmutableArray<string> Tools);
