// library: legacy-0.6
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

sealed class Mine
{
    public JsonNode? StructuredContent { get; set; }
}

static class Results
{
    static Mine Of(JsonNode node) => new() { StructuredContent = node };

    static bool IsText(ContentBlock block) => block is TextContentBlock { Text.Length: > 0 };
}
