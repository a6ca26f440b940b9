// library: legacy-0.6
// manual: MCPM2008 x3
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

static class Results
{
    static void Set(CallToolResult result) => result.StructuredContent!["count"] = 1;

    static bool Remove(CallToolResult result) => result.StructuredContent!.AsObject().Remove("count");

    static JsonNode? First(CallToolResult? result) => result?.StructuredContent!["first"];
}
