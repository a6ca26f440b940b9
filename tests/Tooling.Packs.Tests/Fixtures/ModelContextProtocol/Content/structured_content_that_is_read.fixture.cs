// library: legacy-0.6
// expect: MCPM2008 x9
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

static class Results
{
    static int Count(CallToolResult result) => (int)result.StructuredContent!["count"]!;

    static JsonObject? All(CallToolResult result) => result.StructuredContent?.AsObject();

    static string? Name(CallToolResult? result) => result?.StructuredContent?["name"]?.GetValue<string>(); // of the first

    static JsonNode? Of(CallToolResult result)
    {
        var node = result.StructuredContent;
        return node?["inner"] ?? node;
    }

    static bool Is(CallToolResult result) => result.StructuredContent is JsonArray { Count: > 0 };

    static CallToolResult Copy(CallToolResult result, CallToolResult? other) => new() { StructuredContent = result.StructuredContent, Content = other?.Content ?? [] };

    static void Copy(CallToolResult result, CallToolResult other, bool isNew) => result.StructuredContent = isNew ? other.StructuredContent : other.StructuredContent;

    static string Text(CallToolResult result) => $"{result.StructuredContent}";
}
-----
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

static class Results
{
    static int Count(CallToolResult result) => (int)JsonSerializer.SerializeToNode(result.StructuredContent)!["count"]!;

    static JsonObject? All(CallToolResult result) => JsonSerializer.SerializeToNode(result.StructuredContent)?.AsObject();

    static string? Name(CallToolResult? result) => JsonSerializer.SerializeToNode(result?.StructuredContent)?["name"]?.GetValue<string>(); // of the first

    static JsonNode? Of(CallToolResult result)
    {
        var node = JsonSerializer.SerializeToNode(result.StructuredContent);
        return node?["inner"] ?? node;
    }

    static bool Is(CallToolResult result) => JsonSerializer.SerializeToNode(result.StructuredContent) is JsonArray { Count: > 0 };

    static CallToolResult Copy(CallToolResult result, CallToolResult? other) => new() { StructuredContent = result.StructuredContent, Content = other?.Content ?? [] };

    static void Copy(CallToolResult result, CallToolResult other, bool isNew) => result.StructuredContent = (isNew ? JsonSerializer.SerializeToNode(other.StructuredContent) : JsonSerializer.SerializeToNode(other.StructuredContent))?.Deserialize<JsonElement>();

    static string Text(CallToolResult result) => $"{JsonSerializer.SerializeToNode(result.StructuredContent)}";
}
