using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol;

/// <summary>Which of the previews a project refers to, as far as rules have to know: what a later one did already is no change.</summary>
internal static class LegacyRelease
{
    /// <summary>
    /// Whether it is 0.4 or later: handlers are <c>McpRequestHandler</c>, the server itself makes a result with <c>IsError</c> of what a handler of tool calls throws, and tools and resources throw.
    /// </summary>
    /// <param name="context">The file.</param>
    public static bool HasRequestHandlers(RuleContext context) => context.Compilation.GetTypeByMetadataName("ModelContextProtocol.Server.McpRequestHandler`2") is not null;
}
