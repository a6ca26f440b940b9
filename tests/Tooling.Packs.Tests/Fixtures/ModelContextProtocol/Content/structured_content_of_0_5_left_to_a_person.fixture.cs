// library: legacy-0.6
// manual: MCPM2008 x3
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

static class Results
{
    static CallToolResult Of(JsonNode? found) => new() { StructuredContent = found };

    static int Count(CallToolResult result) => (int)result.StructuredContent!["count"]!;

    static JsonObject? All(CallToolResult result) => result.StructuredContent?.AsObject();
}
