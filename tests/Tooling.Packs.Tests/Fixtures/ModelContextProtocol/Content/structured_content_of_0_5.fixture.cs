// library: legacy-0.6
// expect: MCPM2008 x5
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

sealed record Found(int Count);

static class Results
{
    static CallToolResult Of(Found found) => new() { StructuredContent = JsonSerializer.SerializeToNode(found), IsError = false };

    static CallToolResult OfObject() => new() { StructuredContent = new JsonObject { ["count"] = 1 } };

    static void Set(CallToolResult result, JsonObject found) => result.StructuredContent = found;

    static void Clear(CallToolResult result) => result.StructuredContent = null;

    static Found? Read(CallToolResult result) => result.StructuredContent?.Deserialize<Found>();

    static Found? ReadSurely(CallToolResult result) => result.StructuredContent!.Deserialize<Found>();

    static string? Text(CallToolResult result) => result.StructuredContent?.ToJsonString();

    static bool Has(CallToolResult? result) => result?.StructuredContent is not null && result.StructuredContent != null;
}
-----
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

sealed record Found(int Count);

static class Results
{
    static CallToolResult Of(Found found) => new() { StructuredContent = JsonSerializer.SerializeToElement(found), IsError = false };

    static CallToolResult OfObject() => new() { StructuredContent = JsonSerializer.SerializeToElement(new JsonObject { ["count"] = 1 }) };

    static void Set(CallToolResult result, JsonObject found) => result.StructuredContent = JsonSerializer.SerializeToElement(found);

    static void Clear(CallToolResult result) => result.StructuredContent = null;

    static Found? Read(CallToolResult result) => result.StructuredContent?.Deserialize<Found>();

    static Found? ReadSurely(CallToolResult result) => result.StructuredContent!.Value.Deserialize<Found>();

    static string? Text(CallToolResult result) => result.StructuredContent?.GetRawText();

    static bool Has(CallToolResult? result) => result?.StructuredContent is not null && result.StructuredContent != null;
}
