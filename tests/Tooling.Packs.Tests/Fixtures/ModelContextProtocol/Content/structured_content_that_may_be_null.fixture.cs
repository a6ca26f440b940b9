// library: legacy-0.6
// expect: MCPM2008 x3
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

static class Results
{
    static CallToolResult Of(JsonNode? found) => new() { StructuredContent = found };

    static CallToolResult First(JsonObject? first, JsonObject second) => new() { StructuredContent = first ?? second };

    static async Task SetAsync(CallToolResult result, Task<JsonNode?> found) => result.StructuredContent = await found;
}
-----
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

static class Results
{
    static CallToolResult Of(JsonNode? found) => new() { StructuredContent = found?.Deserialize<JsonElement>() };

    static CallToolResult First(JsonObject? first, JsonObject second) => new() { StructuredContent = JsonSerializer.SerializeToElement(first ?? second) };

    static async Task SetAsync(CallToolResult result, Task<JsonNode?> found) => result.StructuredContent = (await found)?.Deserialize<JsonElement>();
}
