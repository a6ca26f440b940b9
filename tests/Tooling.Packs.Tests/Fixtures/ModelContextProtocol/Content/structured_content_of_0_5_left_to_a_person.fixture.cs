// library: legacy-0.6
// manual: MCPM2008 x2
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

static class Results
{
    static int Count(CallToolResult result) => (int)result.StructuredContent!["count"]!;

    static JsonObject? All(CallToolResult result) => result.StructuredContent?.AsObject();
}
